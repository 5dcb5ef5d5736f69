// Counts for the facets: how many claims of each value are visible, of how many in all.
import { CODES, type LedgerColumns } from '@shared/kernel/ledger'

export interface FacetCount {
  readonly visible: number
  readonly total: number
}
type CodedField = 'domain' | 'standing' | 'type' | 'status'

/** Counts by vocabulary word. */
export function countCoded(
  columns: LedgerColumns,
  visible: Uint8Array,
  field: CodedField,
): ReadonlyMap<string, FacetCount> {
  const total = new Uint32Array(256)
  const shown = new Uint32Array(256)
  const codes = columns.rows[field]
  for (let row = 0; row < columns.count; row++) {
    total[codes[row]!]!++
    shown[codes[row]!]! += visible[row]!
  }
  return new Map(CODES[field].map((word, code) => [word, { visible: shown[code]!, total: total[code]! }]))
}

/** Counts by object id; a claim counts once for each object, however many entries name it. */
export function countListed(
  columns: LedgerColumns,
  visible: Uint8Array,
  list: 'tag' | 'document' | 'actor' | 'place',
): ReadonlyMap<string, FacetCount> {
  const { lists, dictionaries } = columns
  const [start, entries, items] = {
    tag: [lists.tag.start, lists.tag.tag, dictionaries.tags] as const,
    document: [lists.anchor.start, lists.anchor.document, dictionaries.documents] as const,
    actor: [lists.actor.start, lists.actor.entity, dictionaries.entities] as const,
    place: [lists.place.start, lists.place.entity, dictionaries.entities] as const,
  }[list]
  const total = new Uint32Array(items.length)
  const shown = new Uint32Array(items.length)
  const last = new Int32Array(items.length).fill(-1)
  for (let row = 0; row < columns.count; row++) {
    for (let i = start[row]!; i < start[row + 1]!; i++) {
      const item = entries[i]!
      if (last[item] === row) continue
      last[item] = row
      total[item]!++
      shown[item]! += visible[row]!
    }
  }
  return new Map(items.map((item, i) => [item.id, { visible: shown[i]!, total: total[i]! }]))
}

/** Counts by tag, each with all tags below it; a claim counts once for a tag, however many of its branch it carries. */
export function countTags(
  { lists, dictionaries, count }: LedgerColumns,
  visible: Uint8Array,
): ReadonlyMap<string, FacetCount> {
  const { tags } = dictionaries
  const index = new Map(tags.map((tag, i) => [tag.id, i]))
  const parent = tags.map((tag) => (tag.parentId === undefined ? -1 : (index.get(tag.parentId) ?? -1)))
  const total = new Uint32Array(tags.length)
  const shown = new Uint32Array(tags.length)
  const last = new Int32Array(tags.length).fill(-1)
  for (let row = 0; row < count; row++) {
    for (let i = lists.tag.start[row]!; i < lists.tag.start[row + 1]!; i++) {
      for (let tag = lists.tag.tag[i]!; tag >= 0 && last[tag] !== row; tag = parent[tag]!) {
        last[tag] = row
        total[tag]!++
        shown[tag]! += visible[row]!
      }
    }
  }
  return new Map(tags.map((tag, i) => [tag.id, { visible: shown[i]!, total: total[i]! }]))
}

/** A tag and every tag below it. */
export function branchOf(
  tags: readonly { readonly id: string; readonly parentId?: string }[],
  id: string,
): readonly string[] {
  return [id, ...tags.filter((tag) => tag.parentId === id).flatMap((tag) => branchOf(tags, tag.id))]
}
