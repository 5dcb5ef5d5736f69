// Reads an annotation layer and plans what it adds to a corpus (DOMAIN 2.2, D5). Writes nothing.
import { Failure } from '@shared/contract/errors'
import type { LayerResolution } from '@shared/kernel/anchor'
import { Anchor } from '@shared/model/anchor'
import type { ObjectType } from '@shared/model/change-set'
import { Assessment, Claim, Forecast } from '@shared/model/claim'
import { Document, Source } from '@shared/model/document'
import { Entity } from '@shared/model/entity'
import { Layer } from '@shared/model/layer'
import { Analyst } from '@shared/model/project'
import { ClaimRelation, Evidence, LineageLink, Origin } from '@shared/model/relation'
import { Note, Tag, TagUse } from '@shared/model/tag'
import type { z } from 'zod'
import { withImportedGrades } from './imported-grades'

/** The lists of a layer in the order of their references, each with its type and schema. */
export const LAYER_LISTS = {
  analysts: { type: 'analyst', schema: Analyst },
  entities: { type: 'entity', schema: Entity },
  sources: { type: 'source', schema: Source },
  documents: { type: 'document', schema: Document },
  origins: { type: 'origin', schema: Origin },
  tags: { type: 'tag', schema: Tag },
  anchors: { type: 'anchor', schema: Anchor },
  claims: { type: 'claim', schema: Claim },
  forecasts: { type: 'forecast', schema: Forecast },
  assessments: { type: 'assessment', schema: Assessment },
  relations: { type: 'claim-relation', schema: ClaimRelation },
  evidence: { type: 'evidence', schema: Evidence },
  lineageLinks: { type: 'lineage-link', schema: LineageLink },
  tagUses: { type: 'tag-use', schema: TagUse },
  notes: { type: 'note', schema: Note },
} as const satisfies Record<string, { type: ObjectType; schema: z.ZodType }>
export type LayerListName = keyof typeof LAYER_LISTS

export type LayerObject = Readonly<Record<string, unknown>> & { readonly id: string }
/** A layer whose objects meet the model; `id` names it in offers: its file's name. */
export interface ReadLayer {
  readonly id: string
  readonly layer: Layer
  readonly objects: Readonly<Partial<Record<LayerListName, readonly LayerObject[]>>>
}

/** Parses a layer file; throws LAYER_INVALID with the first thing that is wrong. */
export function readLayer(id: string, text: string): ReadLayer {
  const invalid = (detail: string) => new Failure('LAYER_INVALID', { name: id, detail })
  const parsed = Layer.safeParse(parseJson(text, invalid))
  if (!parsed.success) throw invalid(firstIssue(parsed.error))
  const layer = parsed.data
  const objects: Partial<Record<LayerListName, LayerObject[]>> = {}
  for (const [name, list] of Object.entries(layer.objects)) {
    if (!Object.hasOwn(LAYER_LISTS, name)) throw invalid(`it holds ${name}, which a layer cannot carry`)
    const { schema } = LAYER_LISTS[name as LayerListName]
    objects[name as LayerListName] = list.map((object) => {
      const checked = schema.safeParse(withImportedGrades(name, object))
      if (!checked.success) throw invalid(`${name} ${String(object.id ?? '')} ${firstIssue(checked.error)}`)
      return checked.data as LayerObject
    })
  }
  return { id, layer, objects }
}

function parseJson(text: string, invalid: (detail: string) => Failure): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalid('it is not JSON')
  }
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0]
  return `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim()
}

/** One object of a layer beside what the corpus holds under its id. */
export interface Planned {
  readonly type: ObjectType
  readonly object: LayerObject
  /** `add` is new; `restore` is there, deleted; `known` there, equal; `conflict` there with another content, which stays (D5). */
  readonly kind: 'add' | 'restore' | 'known' | 'conflict'
  /** What the corpus holds under the id. */
  readonly held?: Readonly<Record<string, unknown>>
  /** For a claim that is there: anchors of the layer that it lacks. */
  readonly newAnchorIds: readonly string[]
}

const ENVELOPE = [
  'createdAt',
  'createdBy',
  'modifiedAt',
  'rev',
  'via',
  'deletedAt',
  'number',
  'anchorIds',
  'evidenceIds',
]

/** Content without envelope, number and anchors: what decides whether two objects under one id agree. */
export function contentOf(object: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = Object.entries(object).filter(([key, value]) => !ENVELOPE.includes(key) && value !== undefined)
  return Object.fromEntries(kept.map(([key, value]) => [key, sorted(value)]).sort(([a], [b]) => (a! < b! ? -1 : 1)))
}
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  return Object.fromEntries(
    entries.map(([key, item]) => [key, sorted(item)] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** What applying adds, in the order of references; `held` answers what the corpus has under an id. */
export function planLayer(
  read: ReadLayer,
  resolution: LayerResolution,
  held: (type: ObjectType, id: string) => Readonly<Record<string, unknown>> | undefined,
): Planned[] {
  const anchorIds = new Set<string>(resolution.anchors.map((anchor) => anchor.id))
  return (Object.keys(LAYER_LISTS) as LayerListName[]).flatMap((name) =>
    (read.objects[name] ?? [])
      .filter((object) => name !== 'anchors' || !anchorIds.has(object.id))
      .map((object) => planObject(LAYER_LISTS[name].type, object, held(LAYER_LISTS[name].type, object.id))),
  )
}

function planObject(
  type: ObjectType,
  object: LayerObject,
  held: Readonly<Record<string, unknown>> | undefined,
): Planned {
  if (!held) return { type, object, kind: 'add', newAnchorIds: [] }
  const mine = new Set((held.anchorIds as string[] | undefined) ?? [])
  const newAnchorIds = ((object.anchorIds as string[] | undefined) ?? []).filter((id) => !mine.has(id))
  const equal = JSON.stringify(contentOf(object)) === JSON.stringify(contentOf(held))
  const kind = held.deletedAt !== undefined ? 'restore' : equal ? 'known' : 'conflict'
  return { type, object, kind, held, newAnchorIds }
}

/** The claims of a layer by the anchor that they stand on. */
export function claimsByAnchor(read: ReadLayer): Map<string, string[]> {
  const claims = new Map<string, string[]>()
  for (const claim of read.objects.claims ?? []) {
    for (const id of claim.anchorIds as string[]) claims.set(id, [...(claims.get(id) ?? []), claim.id])
  }
  return claims
}
