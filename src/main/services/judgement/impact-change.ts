// A slice as it would be after a change. Checks the change as the command would; writes nothing.
import { Failure } from '@shared/contract/errors'
import type { ImpactChange, LinkInput } from '@shared/contract/judging/impact'
import { counts } from '@shared/kernel/facts'
import { assertNever } from '@shared/model/base/vocabulary'
import { LineageLink, Origin } from '@shared/model/relation'
import { type CheckedLink, checkLink, type LinkSurroundings } from '../lineage/check-link'
import { checkGrade } from '../sources/check-grade'
import type { ImpactSlice } from './impact'

/** Who would sign, when, and ids for what would be made: a new one each time. */
export interface Signature {
  readonly by: string
  readonly at: string
  nextId(): string
}

/** The state after the change; throws what the command would throw, but for a missing reason. */
export function changedSlice(slice: ImpactSlice, change: ImpactChange, signature: Signature): ImpactSlice {
  switch (change.kind) {
    case 'grade':
      return graded(slice, change, signature)
    case 'link':
      return linked(slice, change, signature)
    case 'relink':
      return relinked(slice, change)
    case 'unlink':
      return { ...slice, lineageLinks: without(slice.lineageLinks, change.id, 'lineage-link') }
    case 'lineage-status':
      return withDocument(slice, change.documentId, { lineageStatus: change.status })
    case 'retract':
      if (required(slice.documents, change.documentId, 'document').retracted)
        throw new Failure('DUPLICATE', { name: 'This retraction' })
      return withDocument(slice, change.documentId, { retracted: { at: signature.at, reason: 'asked' } })
    case 'unretract':
      if (!required(slice.documents, change.documentId, 'document').retracted)
        throw new Failure('NOT_FOUND', { name: 'retraction', place: change.documentId })
      return withDocument(slice, change.documentId, { retracted: undefined })
    case 'merge-sources':
      return merged(slice, change)
    case 'withdraw-claim': {
      const known = required(slice.claims, change.id, 'claim')
      return { ...slice, claims: replaced(slice.claims, { ...known, status: 'withdrawn' }) }
    }
    case 'remove-evidence':
      return { ...slice, evidence: without(slice.evidence, change.id, 'evidence') }
    case 'remove-passage': {
      const known = required(slice.claims, change.claimId, 'claim')
      const anchorIds = known.anchorIds.filter((id) => id !== change.anchorId)
      return { ...slice, claims: replaced(slice.claims, { ...known, anchorIds }) }
    }
    default:
      return assertNever(change)
  }
}

type Identified = { readonly id: string }

function required<T extends Identified>(list: readonly T[], id: string, name: string): T {
  const found = list.find((one) => one.id === id)
  if (!found) throw new Failure('NOT_FOUND', { name, place: id })
  return found
}
const replaced = <T extends Identified>(list: readonly T[], next: T): T[] =>
  list.map((one) => (one.id === next.id ? next : one))
function without<T extends Identified>(list: readonly T[], id: string, name: string): T[] {
  required(list, id, name)
  return list.filter((one) => one.id !== id)
}

type Document = ImpactSlice['documents'][number]
const withDocument = (slice: ImpactSlice, id: string, changes: Partial<Document>): ImpactSlice => ({
  ...slice,
  documents: replaced(slice.documents, { ...required(slice.documents, id, 'document'), ...changes }),
})

function graded(
  slice: ImpactSlice,
  input: Extract<ImpactChange, { kind: 'grade' }>,
  { by, at }: Signature,
): ImpactSlice {
  const source = required(slice.sources, input.id, 'source')
  const grade = { ...checkGrade(input), by: by as never, at }
  return { ...slice, sources: replaced(slice.sources, { ...source, grades: [...source.grades, grade] }) }
}

/** The slice with one more link; an origin that is named and not known comes with it. */
function linked(slice: ImpactSlice, input: LinkInput, signature: Signature): ImpactSlice {
  const known = 'name' in input.to ? originNamed(slice.origins, input.to.name) : undefined
  const made = 'name' in input.to && !known ? [originOf(input.to.name, signature)] : []
  const to = 'name' in input.to ? { kind: 'origin' as const, id: known?.id ?? made[0]?.id ?? '' } : input.to
  const origins = [...slice.origins, ...made]
  requireLink({ ...slice, origins }, { ...input, to })
  const { from, type, basis } = input
  const link = LineageLink.parse({ ...envelopeOf(signature), id: signature.nextId(), from, to, type, basis })
  return { ...slice, origins, lineageLinks: [...slice.lineageLinks, link] }
}

/** The slice with another type of a link; what is of that type already needs no looking at, as in the command. */
function relinked(
  slice: ImpactSlice,
  { id, type, allowCircular }: Extract<ImpactChange, { kind: 'relink' }>,
): ImpactSlice {
  const known = required(slice.lineageLinks, id, 'lineage-link')
  if (type !== known.type) requireLink(slice, { ...known, type, allowCircular }, id)
  return { ...slice, lineageLinks: replaced(slice.lineageLinks, { ...known, type }) }
}

/** Links that are only proposed stand in nobody's way (D6). */
function requireLink(slice: ImpactSlice, link: CheckedLink, except?: string): void {
  const documentOf = evidenceDocument(slice, link.from)
  const lineageLinks = slice.lineageLinks.filter(counts)
  const around = { ...slice, lineageLinks, ...(documentOf !== undefined && { documentOf }) }
  checkLink(link, around as LinkSurroundings, except)
}

/** The first origin of a name, case aside. */
export const originNamed = (origins: readonly Origin[], name: string): Origin | undefined =>
  origins.find((one) => one.name.trim().toLowerCase() === name.trim().toLowerCase())

const envelopeOf = ({ by, at }: Signature) => ({ createdAt: at, modifiedAt: at, createdBy: by, rev: 1 })
/** An origin that the preview makes of a name. */
const originOf = (name: string, signature: Signature): Origin =>
  Origin.parse({ ...envelopeOf(signature), id: signature.nextId(), name })

/** The document that a piece of evidence lies in; throws NOT_FOUND, and INVALID_FIELD for evidence that is a claim. */
export function evidenceDocument(
  { evidence, anchors }: Pick<ImpactSlice, 'evidence' | 'anchors'>,
  from: LinkInput['from'],
): string | undefined {
  if (from.kind === 'document') return undefined
  const { item } = required(evidence, from.id, 'evidence')
  if (item.kind === 'claim')
    throw new Failure('INVALID_FIELD', {
      field: 'from',
      detail: 'evidence that is a claim has the lineage of that claim',
    })
  return item.kind === 'document' ? item.id : anchors.find((anchor) => anchor.id === item.id)?.documentId
}

function merged(slice: ImpactSlice, { into, from }: Extract<ImpactChange, { kind: 'merge-sources' }>): ImpactSlice {
  const gone = new Set<string>(from)
  for (const id of [into, ...from]) required(slice.sources, id, 'source')
  if (gone.has(into)) {
    const { name } = required(slice.sources, into, 'source')
    throw new Failure('MERGE_SELF', { name, field: 'from', place: into })
  }
  return {
    ...slice,
    sources: slice.sources.filter(({ id }) => !gone.has(id)),
    documents: slice.documents.map((one) => (gone.has(one.sourceId) ? { ...one, sourceId: into } : one)),
    origins: slice.origins.map((one) => (one.sourceId && gone.has(one.sourceId) ? { ...one, sourceId: into } : one)),
  }
}
