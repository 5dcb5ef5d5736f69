// Records → columns. The one place that knows how a record is laid out.
import { compareTimes } from '../time/match'
import {
  type ArrayKind,
  arrayOf,
  CODES,
  DAY_MAX,
  DAY_MIN,
  type LedgerColumns,
  LISTS,
  type ListColumns,
  ROW_COLUMNS,
  type RowColumns,
  STRING_COLUMNS,
} from './columns'
import type { LedgerDictionaries, LedgerRecord } from './record'
import { utf8Bytes } from './utf8'

type Lookup = (value: string) => number

/** A column set over `records`, which need not be sorted. Unknown dictionary ids are an error of the caller. */
export function buildColumns(
  records: readonly LedgerRecord[],
  dictionaries: LedgerDictionaries,
  sequence: number,
): LedgerColumns {
  const sorted = [...records].sort(compareTimes)
  const strings = new Map<string, number>([['', 0]])
  const text = (value: string | undefined): number => {
    if (!value) return 0
    const known = strings.get(value)
    if (known !== undefined) return known
    strings.set(value, strings.size)
    return strings.size - 1
  }
  const rows = buildRows(sorted, text)
  const lists = buildLists(sorted, {
    entity: lookup('entity', dictionaries.entities, sorted.length),
    tag: lookup('tag', dictionaries.tags, sorted.length),
    document: lookup('document', dictionaries.documents, sorted.length),
    origin: lookup('origin', dictionaries.origins ?? [], sorted.length),
    analyst: lookup('analyst', dictionaries.analysts ?? [], sorted.length),
    isOrigin: isOneOf(dictionaries.origins ?? []),
  })
  return {
    sequence,
    count: sorted.length,
    ids: buildIds(sorted),
    rows,
    lists,
    strings: [...strings.keys()],
    dictionaries,
  }
}

/** Below this many records, looking through a dictionary is cheaper than an index of it. */
const FEW = 8

function lookup(kind: string, items: readonly { readonly id: string }[], records: number): Lookup {
  const index = records < FEW ? undefined : new Map(items.map((item, i) => [item.id, i]))
  return (id) => {
    const found = index ? (index.get(id) ?? -1) : items.findIndex((item) => item.id === id)
    if (found < 0) throw new Error(`ledger dictionary has no ${kind} ${id}`)
    return found
  }
}

function isOneOf(items: readonly { readonly id: string }[]): (id: string) => boolean {
  const ids = new Set(items.map((item) => item.id))
  return (id) => ids.has(id)
}

function buildIds(records: readonly LedgerRecord[]): Uint8Array {
  const bytes = new Uint8Array(records.length * 16)
  records.forEach((record, row) => {
    const hex = record.id.replaceAll('-', '')
    for (let i = 0; i < 16; i++) bytes[row * 16 + i] = Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16)
  })
  return bytes
}

const code = (list: readonly string[], value: string | number | undefined): number =>
  Math.max(0, list.indexOf(String(value ?? '')))
const day = (value: number): number => Math.max(DAY_MIN, Math.min(DAY_MAX, value))

const count = (value: number): number => Math.min(65_535, value)
type Row = Record<keyof typeof ROW_COLUMNS, number>
type Words = Pick<Row, (typeof STRING_COLUMNS)[number]>

/** The words of a row, numbered in the order of STRING_COLUMNS, which patching keeps (L4). */
function wordsOf(record: LedgerRecord, text: (value: string | undefined) => number): Words {
  const values: Record<keyof Words, string | undefined> = {
    likelihoodTerm: record.likelihoodTerm,
    edtf: record.time?.edtf,
    statement: record.statement?.edtf,
    balanceOf: record.balanceOf,
    by: record.by,
  }
  return Object.fromEntries(STRING_COLUMNS.map((name) => [name, text(values[name])])) as Words
}

const codesOf = (record: LedgerRecord) => ({
  domain: code(CODES.domain, record.domain),
  domainAlt: record.domainAlt.reduce((bits, domain) => bits | (1 << code(CODES.domain, domain)), 0),
  type: code(CODES.type, record.type),
  typeAlt: code(CODES.typeAlt, record.typeAlt),
  standing: code(CODES.standing, record.standing),
  tier: code(CODES.tier, record.tier),
  reading: code(CODES.reading, record.reading),
  status: code(CODES.status, record.status),
  polarity: code(CODES.polarity, record.polarity),
  attribution: code(CODES.attribution, record.attribution),
  stance: code(CODES.stance, record.stance),
  plover: code(CODES.plover, record.plover),
  confidence: code(CODES.confidence, record.confidence),
  reliability: code(CODES.reliability, record.reliability),
  forecast: code(CODES.forecast, record.forecast),
  marking: code(CODES.marking, record.marking),
  via: code(CODES.via, record.via),
  suggestion: code(CODES.suggestion, record.suggestion),
})
const timesOf = ({ time, statement, accessed, deadline }: LedgerRecord) => ({
  mode: code(CODES.mode, time?.mode),
  timeFlags: time?.flags ?? 0,
  earliest: day(time?.earliest ?? 0),
  latest: day(time?.latest ?? 0),
  innerEarliest: day(time?.innerEarliest ?? 0),
  innerLatest: day(time?.innerLatest ?? 0),
  softEarliest: day(time?.softEarliest ?? 0),
  softLatest: day(time?.softLatest ?? 0),
  statementEarliest: day(statement?.earliest ?? 0),
  statementLatest: day(statement?.latest ?? 0),
  accessed: accessed ?? DAY_MIN,
  deadline: deadline ?? DAY_MIN,
})
const rowOf = (record: LedgerRecord, text: (value: string | undefined) => number): Row => ({
  ...codesOf(record),
  ...timesOf(record),
  ...wordsOf(record, text),
  number: record.number,
  root: record.balance?.root ?? 0,
  contested: record.contested ? 1 : 0,
  flags: record.flags,
  originsLow: count(record.origins[0]),
  originsHigh: count(record.origins[1]),
  itemsFor: count(record.itemsFor),
  itemsAgainst: count(record.itemsAgainst),
  evidence: count(record.evidence),
  relations: count(record.relations),
  assessments: count(record.assessments),
  notes: count(record.notes),
  quantities: count(record.quantities),
  credibility: record.credibility ?? 0,
  split: record.split ? 1 : 0,
  likelihoodP: record.likelihoodP ?? Number.NaN,
  created: record.created,
  modified: record.modified,
})

function buildRows(records: readonly LedgerRecord[], text: (value: string | undefined) => number): RowColumns {
  const names = Object.keys(ROW_COLUMNS) as (keyof typeof ROW_COLUMNS)[]
  const columns = Object.fromEntries(names.map((name) => [name, new (arrayOf(ROW_COLUMNS[name]))(records.length)]))
  records.forEach((record, row) => {
    const values = rowOf(record, text)
    for (const name of names) (columns[name] as Float64Array)[row] = values[name]
  })
  return columns as RowColumns
}

type Entries = {
  readonly [L in keyof typeof LISTS]: (record: LedgerRecord) => readonly (readonly number[])[] | Uint8Array
}

interface Finders {
  readonly entity: Lookup
  readonly tag: Lookup
  readonly document: Lookup
  readonly origin: Lookup
  readonly analyst: Lookup
  readonly isOrigin: (id: string) => boolean
}
type BalanceList = 'rootDocument' | 'rootOrigin' | 'contradiction' | 'polity' | 'judgement' | 'effect'

/** What the balance weighs; most claims have little of it. */
const balanceEntries = (find: Finders): Pick<Entries, BalanceList> => ({
  rootDocument: ({ balance }) =>
    balance?.origins.flatMap((id) => (find.isOrigin(id) ? [] : [[find.document(id)]])) ?? [],
  rootOrigin: ({ balance }) => balance?.origins.flatMap((id) => (find.isOrigin(id) ? [[find.origin(id)]] : [])) ?? [],
  contradiction: ({ balance }) => balance?.contradicts.map((number) => [number]) ?? [],
  polity: ({ balance }) => balance?.polities.map((id) => [find.entity(id)]) ?? [],
  judgement: ({ balance }) =>
    balance?.judgements.map(({ analyst, credibility, confidence, likelihoodP, ownEffects }) => [
      find.analyst(analyst),
      credibility ?? 0,
      code(CODES.confidence, confidence),
      likelihoodP ?? Number.NaN,
      ownEffects ? 1 : 0,
    ]) ?? [],
  effect: ({ balance }) =>
    balance?.effects.map(({ polity, sign, strength, judgement }) => [
      find.entity(polity),
      sign === 1 ? 1 : 0,
      strength,
      judgement === undefined ? 0 : judgement + 1,
    ]) ?? [],
})

function buildLists(records: readonly LedgerRecord[], find: Finders): ListColumns {
  const entries: Entries = {
    actor: (r) => r.actors.map((a) => [find.entity(a.entity), code(CODES.actorRole, a.role), a.strength ?? 0]),
    place: (r) => r.places.map((p) => [find.entity(p.place), code(CODES.placeRole, p.role), p.order ?? 0]),
    speaker: (r) => r.speakers.map((id) => [find.entity(id)]),
    tag: (r) => r.tags.map((id) => [find.tag(id)]),
    anchor: (r) =>
      r.anchors.map((a) => [find.document(a.document), a.start, a.end, code(CODES.anchorStatus, a.status)]),
    text: (r) => utf8Bytes(r.text),
    ...balanceEntries(find),
  }
  const names = Object.keys(LISTS) as (keyof typeof LISTS)[]
  return Object.fromEntries(
    names.map((name) => [name, buildList(records.map(entries[name]), LISTS[name])]),
  ) as ListColumns
}

function buildList(
  entries: readonly (readonly (readonly number[])[] | Uint8Array)[],
  fields: Record<string, ArrayKind>,
) {
  const start = new Uint32Array(entries.length + 1)
  entries.forEach((list, row) => {
    start[row + 1] = start[row]! + list.length
  })
  const total = start[entries.length]!
  const columns = Object.entries(fields).map(([name, kind]) => [name, new (arrayOf(kind))(total)] as const)
  let at = 0
  for (const list of entries) {
    if (list instanceof Uint8Array) {
      ;(columns[0]![1] as Uint8Array).set(list, at)
      at += list.length
    } else
      for (const values of list) {
        columns.forEach(([, array], i) => {
          array[at] = values[i]!
        })
        at++
      }
  }
  return { start, ...Object.fromEntries(columns) }
}
