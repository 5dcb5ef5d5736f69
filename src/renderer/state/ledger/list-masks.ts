// Filters over lists of entities, tags and documents → rows, by postings where it pays.
import type { StateField, ValueFilter } from '@shared/kernel/filter'
import { CODES, type LedgerColumns } from '@shared/kernel/ledger'
import { type COLUMN, hasColumn } from './coded'
import { memo } from './engine/memo'
import { heldPostings } from './engine/postings'

/** Fields whose values are entries of a list. */
export type ListField = Exclude<
  ValueFilter['field'],
  keyof typeof COLUMN | StateField | 'domain-alt' | 'balance' | 'by'
>
/** Where the ids of a field are listed; `role`, where given, is the one that counts. */
interface Listed {
  readonly start: Uint32Array
  readonly entries: Uint32Array
  readonly ids: readonly (readonly (string | undefined)[])[]
  readonly roles?: Uint8Array
  readonly role?: number
}

const kept = memo<Listed['ids']>()
const ownIds = (items: readonly { readonly id: string }[]): Listed['ids'] =>
  kept([items], () => items.map(({ id }) => [id]))

/** Where the ids of a field over objects are listed. */
export function listOf({ lists, dictionaries }: LedgerColumns, field: ListField): Listed {
  const { entities, tags, documents } = dictionaries
  const { actor, place, speaker, tag, anchor } = lists
  switch (field) {
    case 'actor':
      return { start: actor.start, entries: actor.entity, ids: ownIds(entities) }
    case 'effect':
      return { start: lists.effect.start, entries: lists.effect.entity, ids: ownIds(entities) }
    case 'polity':
      return { start: actor.start, entries: actor.entity, ids: entities.map(({ id, polity }) => [id, polity]) }
    case 'speaker':
      return { start: speaker.start, entries: speaker.entity, ids: ownIds(entities) }
    case 'place':
      return { start: place.start, entries: place.entity, ids: ownIds(entities) }
    case 'tag':
      return { start: tag.start, entries: tag.tag, ids: ownIds(tags) }
    case 'document':
      return { start: anchor.start, entries: anchor.document, ids: ownIds(documents) }
    case 'source':
      return { start: anchor.start, entries: anchor.document, ids: documents.map(({ sourceId }) => [sourceId]) }
    case 'site':
    case 'origin':
    case 'destination':
    case 'route':
    case 'scope': {
      const role = CODES.placeRole.indexOf(field)
      return { start: place.start, entries: place.entity, ids: ownIds(entities), roles: place.role, role }
    }
    default: {
      const role = CODES.actorRole.indexOf(field)
      return { start: actor.start, entries: actor.entity, ids: ownIds(entities), roles: actor.role, role }
    }
  }
}

/** Whether a field's values are entries of a list. */
export const isListField = (field: ValueFilter['field']): field is ListField =>
  !hasColumn(field) && !['flag', 'has', 'is', 'domain-alt', 'balance', 'by'].includes(field)

/** Entries of a list, one byte each entry of the dictionary: 1 = asked for; `counts` tells which entries of the list do. */
export interface Asked {
  readonly start: Uint32Array
  readonly entries: Uint32Array
  readonly counts: (i: number) => boolean
  readonly wanted: Uint8Array
}
const always = () => true

/** What a filter over a list asks for. */
export function askedFor(columns: LedgerColumns, field: ListField, values: readonly string[]): Asked {
  const { start, entries, ids, roles, role } = listOf(columns, field)
  const asked = new Set<string | undefined>(values)
  const wanted = new Uint8Array(ids.length)
  ids.forEach((own, item) => {
    for (const id of own) if (id !== undefined && asked.has(id)) wanted[item] = 1
  })
  return { start, entries, counts: roles ? (i) => roles[i] === role : always, wanted }
}

/** Whether a row lists anything that is asked for. */
export function lists({ start, entries, counts, wanted }: Asked, row: number): boolean {
  for (let i = start[row]!; i < start[row + 1]!; i++) if (wanted[entries[i]!] === 1 && counts(i)) return true
  return false
}

/** The rows that list anything asked for: by postings where they are there and it is little, else one pass. */
export function askedMask(asked: Asked, count: number): Uint8Array {
  const pass = new Uint8Array(count)
  const none = new Uint8Array(0)
  const mark = (row: number) => {
    if (lists(asked, row)) pass[row] = 1
  }
  if (!eachTouched(asked, none, mark)) for (let row = 0; row < count; row++) mark(row)
  return pass
}

/** Above this share of the entries, one pass over all is cheaper than rows by what they list. */
const SHARE = 0.3

/** The rows of all entries that are asked for on one side alone; false where these are too many, or not indexed. */
export function eachTouched(asked: Asked, before: Uint8Array, each: (row: number) => void): boolean {
  const { wanted } = asked
  const postings = heldPostings(asked, wanted.length)
  if (!postings) return false
  const changed: number[] = []
  let touched = 0
  for (let item = 0; item < wanted.length; item++) {
    if (wanted[item] === (before[item] ?? 0)) continue
    changed.push(item)
    touched += postings.start[item + 1]! - postings.start[item]!
  }
  if (touched > SHARE * asked.entries.length) return false
  for (const item of changed)
    for (let i = postings.start[item]!; i < postings.start[item + 1]!; i++) each(postings.rows[i]!)
  return true
}
