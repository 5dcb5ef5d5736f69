// Names for the ids that changes hold, from the changes themselves and from what is stored now. Reads, decides nothing.
import type { Change, ObjectType } from '@shared/model/change-set'
import type { Handle } from '../../store'
import { readMany } from '../../store'
import { subjectOf } from '../core/words'

type Row = Readonly<Record<string, unknown>>
/** What is called by its id elsewhere: by a name in a list, and in short inside a sentence. */
export interface Named {
  readonly type: ObjectType
  readonly name: string
  readonly short: string
}
/** The names of objects by id. */
export type Names = ReadonlyMap<string, Named>

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g
/** Kinds that other objects name. */
const KINDS = [
  'claim',
  'entity',
  'document',
  'source',
  'tag',
  'analyst',
  'anchor',
  'version',
  'origin',
  'evidence',
  'brief',
  'project',
] as const

/** Names of the changed objects and of all that they refer to. */
export async function nameObjects(handle: Handle, changes: readonly Change[]): Promise<Names> {
  const states = new Map<string, { type: ObjectType; row: Row }>()
  const wanted = idsIn(changes)
  for (const type of KINDS) for (const row of await readMany(handle, type, wanted)) states.set(idOf(row), { type, row })
  // what an evidence item or an anchor is of may be named by nothing else
  const further = idsIn([...states.values()].map(({ row }) => row)).filter((id) => !states.has(id))
  for (const type of KINDS)
    for (const row of await readMany(handle, type, further)) states.set(idOf(row), { type, row })
  for (const { type, id, before, after } of changes) {
    const row = after ?? before
    if (row && !states.has(id)) states.set(id, { type, row })
  }
  const names = new Map<string, Named>()
  const shortOf = (id: unknown): string => {
    const state = states.get(String(id))
    return state ? shortName(state.type, state.row, shortOf) : String(id)
  }
  for (const [id, { type, row }] of states)
    names.set(id, { type, name: longName(type, row, shortOf), short: shortName(type, row, shortOf) })
  return names
}

const idOf = (row: Row): string => String(row.id)
const idsIn = (value: unknown): string[] => [...new Set(JSON.stringify(value).match(ID) ?? [])]

/** C-17 with its beginning; everything else as it is called inside a sentence. */
const longName = (type: ObjectType, row: Row, of: (id: unknown) => string): string =>
  type === 'claim' ? `C-${row.number} ${subjectOf(String(row.text))}` : shortName(type, row, of)

type Target = Readonly<{ kind: string; id: string }>
const SHORT: Readonly<Partial<Record<ObjectType, (row: Row, of: (id: unknown) => string) => unknown>>> = {
  claim: (row) => `C-${row.number}`,
  document: (row) => row.title,
  brief: (row) => row.title,
  project: (row) => row.title,
  forecast: (row) => row.question,
  note: (row) => row.body,
  anchor: (row, of) => quoteIn(row) ?? of(row.documentId),
  version: (row, of) => `${of(row.documentId)}, ${row.n}`,
  assessment: (row, of) => of(row.claimId),
  evidence: (row, of) => of((row.item as Target).id),
  'claim-relation': (row, of) => `${of(row.from)} ${row.type} ${of(row.to)}`,
  'lineage-link': (row, of) => `${of((row.from as Target).id)} ${row.type} ${of((row.to as Target).id)}`,
  'tag-use': (row, of) => `${of(row.tagId)}: ${of((row.target as Target).id)}`,
  acceptance: (row, of) => `${row.gap}: ${of(row.targetId)}`,
}
function shortName(type: ObjectType, row: Row, of: (id: unknown) => string): string {
  const name = SHORT[type]?.(row, of) ?? row.name
  return name === undefined ? String(row.id) : subjectOf(String(name))
}

/** The words of a passage, where its selectors hold them. */
export function quoteIn({ selectors }: Row): string | undefined {
  if (!Array.isArray(selectors)) return undefined
  const words = selectors.flatMap((one: { exact?: string }) => (one.exact === undefined ? [] : [one.exact]))
  return words.length === selectors.length ? words.join(' … ') : undefined
}
