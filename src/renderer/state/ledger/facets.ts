// Counts for the facets: how many claims of each value are visible, of how many in all.
import { CODES, type LedgerColumns } from '@shared/kernel/ledger'
import { type Counts, countsOf, type Facet } from './engine/counts'

export interface FacetCount {
  readonly visible: number
  readonly total: number
}
type CodedField = 'domain' | 'standing' | 'type' | 'status'

const coded = (field: CodedField): Facet => ({
  name: field,
  size: () => 256,
  reader: ({ rows }) => {
    const codes = rows[field]
    return (row, into) => void into.push(codes[row]!)
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

const listed = (name: ListName): Facet => ({
  name: `list ${name}`,
  size: (columns) => LISTED[name](columns).items.length,
  reader: (columns) => {
    const { start, entries } = LISTED[name](columns)
    return (row, into) => {
      for (let i = start[row]!; i < start[row + 1]!; i++) if (!into.includes(entries[i]!)) into.push(entries[i]!)
    }
  },
})
const LISTS = { tag: listed('tag'), document: listed('document'), actor: listed('actor'), place: listed('place') }

/** Counts by object id; a claim counts once for each object, however many entries name it. */
export function countListed(
  columns: LedgerColumns,
  visible: Uint8Array,
  list: ListName,
): ReadonlyMap<string, FacetCount> {
  const counts = countsOf(columns, visible, LISTS[list])
  return new Map(LISTED[list](columns).items.map((item, i) => [item.id, at(counts, i)]))
}

/** Each tag's parent by number, -1 = none. */
function parentsOf({ dictionaries: { tags } }: LedgerColumns): Int32Array {
  const index = new Map(tags.map((tag, i) => [tag.id, i]))
  return Int32Array.from(tags, (tag) => (tag.parentId === undefined ? -1 : (index.get(tag.parentId) ?? -1)))
}
const BRANCHES: Facet = {
  name: 'branches',
  size: ({ dictionaries }) => dictionaries.tags.length,
  reader: (columns) => {
    const { start, tag: tags } = columns.lists.tag
    const parent = parentsOf(columns)
    return (row, into) => {
      for (let i = start[row]!; i < start[row + 1]!; i++)
        for (let tag = tags[i]!; tag >= 0 && !into.includes(tag); tag = parent[tag]!) into.push(tag)
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
