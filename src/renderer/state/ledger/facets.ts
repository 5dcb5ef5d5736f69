// Counts for the facets: how many claims of each value are visible, of how many in all.
import { CODES, type LedgerColumns } from '@shared/kernel/ledger'
import { type Counts, countsOf, type Facet } from './engine/counts'
import { memo } from './engine/memo'

export interface FacetCount {
  readonly visible: number
  readonly total: number
}
type CodedField = 'domain' | 'standing' | 'type' | 'status'

const coded = (field: CodedField): Facet => ({
  name: field,
  size: () => 256,
  adder: ({ rows }) => {
    const codes = rows[field]
    return (row, by, counts) => {
      counts[codes[row]!]! += by
    }
  },
})
const CODED = {
  domain: coded('domain'),
  standing: coded('standing'),
  type: coded('type'),
  status: coded('status'),
} as const

/** Counts by vocabulary word. */
export function countCoded(
  columns: LedgerColumns,
  visible: Uint8Array,
  field: CodedField,
): ReadonlyMap<string, FacetCount> {
  const counts = countsOf(columns, visible, CODED[field])
  return new Map(CODES[field].map((word, code) => [word, at(counts, code)]))
}
const at = ({ shown, total }: Counts, item: number): FacetCount => ({ visible: shown[item]!, total: total[item]! })

interface Listing {
  readonly start: Uint32Array
  readonly entries: Uint32Array
  readonly items: readonly { readonly id: string }[]
}
const LISTED = {
  tag: ({ lists, dictionaries }: LedgerColumns): Listing => ({
    start: lists.tag.start,
    entries: lists.tag.tag,
    items: dictionaries.tags,
  }),
  document: ({ lists, dictionaries }: LedgerColumns): Listing => ({
    start: lists.anchor.start,
    entries: lists.anchor.document,
    items: dictionaries.documents,
  }),
  actor: ({ lists, dictionaries }: LedgerColumns): Listing => ({
    start: lists.actor.start,
    entries: lists.actor.entity,
    items: dictionaries.entities,
  }),
  place: ({ lists, dictionaries }: LedgerColumns): Listing => ({
    start: lists.place.start,
    entries: lists.place.entity,
    items: dictionaries.entities,
  }),
} as const
type ListName = keyof typeof LISTED

/** Whether an entry of a row is the first with its value. */
function isFirst(entries: Uint32Array, first: number, at: number): boolean {
  for (let i = first; i < at; i++) if (entries[i] === entries[at]) return false
  return true
}
const listed = (name: ListName): Facet => ({
  name: `list ${name}`,
  size: (columns) => LISTED[name](columns).items.length,
  adder: (columns) => {
    const { start, entries } = LISTED[name](columns)
    return (row, by, counts) => {
      const first = start[row]!
      for (let i = first; i < start[row + 1]!; i++) if (isFirst(entries, first, i)) counts[entries[i]!]! += by
    }
  },
})
const LISTS = { tag: listed('tag'), document: listed('document'), actor: listed('actor'), place: listed('place') }

/** Visible claims by number of the entry in its dictionary, or of the domain's code; changes with the next call. */
export const shownBy = (columns: LedgerColumns, visible: Uint8Array, by: ListName | CodedField): Uint32Array =>
  countsOf(columns, visible, by in CODED ? CODED[by as CodedField] : LISTS[by as ListName]).shown

/** Counts by object id; a claim counts once for each object, however many entries name it. */
export function countListed(
  columns: LedgerColumns,
  visible: Uint8Array,
  list: ListName,
): ReadonlyMap<string, FacetCount> {
  const counts = countsOf(columns, visible, LISTS[list])
  return new Map(LISTED[list](columns).items.map((item, i) => [item.id, at(counts, i)]))
}

const parents = memo<Int32Array>()
/** Each tag's parent by number, -1 = none. */
const parentsOf = (tags: LedgerColumns['dictionaries']['tags']): Int32Array =>
  parents([tags], () => {
    const index = new Map(tags.map((tag, i) => [tag.id, i]))
    return Int32Array.from(tags, (tag) => (tag.parentId === undefined ? -1 : (index.get(tag.parentId) ?? -1)))
  })
const BRANCHES: Facet = {
  name: 'branches',
  size: ({ dictionaries }) => dictionaries.tags.length,
  adder: (columns) => {
    const { start, tag: tags } = columns.lists.tag
    const parent = parentsOf(columns.dictionaries.tags)
    const seen: number[] = []
    return (row, by, counts) => {
      seen.length = 0
      for (let i = start[row]!; i < start[row + 1]!; i++)
        for (let tag = tags[i]!; tag >= 0 && !seen.includes(tag); tag = parent[tag]!) {
          seen.push(tag)
          counts[tag]! += by
        }
    }
  },
}

/** Counts by tag, each with all tags below it; a claim counts once for a tag, however many of its branch it carries. */
export function countTags(columns: LedgerColumns, visible: Uint8Array): ReadonlyMap<string, FacetCount> {
  const counts = countsOf(columns, visible, BRANCHES)
  return new Map(columns.dictionaries.tags.map((tag, i) => [tag.id, at(counts, i)]))
}

/** A tag and every tag below it. */
export function branchOf(
  tags: readonly { readonly id: string; readonly parentId?: string }[],
  id: string,
): readonly string[] {
  return [id, ...tags.filter((tag) => tag.parentId === id).flatMap((tag) => branchOf(tags, tag.id))]
}
