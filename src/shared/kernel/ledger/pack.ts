// Columns ⇄ bytes. One header of JSON, then the arrays, each on an 8-byte boundary with room to grow in place (L9),
// little-endian as every platform we run on. A reader that meets another magic or version refuses.
import {
  type ArrayKind,
  arrayOf,
  type LedgerColumns,
  LISTS,
  type ListColumns,
  ROW_COLUMNS,
  type RowColumns,
} from './columns'
import type { LedgerDictionaries } from './record'
import { keepRoom, slackOf } from './room'
import { utf8Bytes, utf8Text } from './utf8'

const MAGIC = 0x354c5145 // "EQL5"
const PREFIX = 16

interface Header {
  readonly sequence: number
  readonly count: number
  readonly strings: readonly string[]
  readonly dictionaries: LedgerDictionaries
  readonly sections: readonly {
    readonly name: string
    readonly kind: ArrayKind
    readonly offset: number
    readonly length: number
    /** Elements for which there is memory. */
    readonly room: number
  }[]
}

function* arrays(columns: LedgerColumns): Generator<[string, ArrayKind, ArrayLike<number> & ArrayBufferView]> {
  yield ['ids', 'u8', columns.ids]
  for (const [name, kind] of Object.entries(ROW_COLUMNS)) yield [name, kind, columns.rows[name as keyof RowColumns]]
  for (const [list, fields] of Object.entries(LISTS)) {
    const from = columns.lists[list as keyof ListColumns] as Record<string, Uint32Array>
    yield [`${list}.start`, 'u32', from.start!]
    for (const [field, kind] of Object.entries(fields)) yield [`${list}.${field}`, kind, from[field]!]
  }
}
const aligned = (n: number): number => (n + 7) & ~7

/** The bytes of a column set. */
export function packLedger(columns: LedgerColumns): Uint8Array {
  let offset = 0
  const sections = [...arrays(columns)].map(([name, kind, array]) => {
    const room = array.length + slackOf(array.length)
    const section = { name, kind, offset, length: array.length, room }
    offset = aligned(offset + room * arrayOf(kind).BYTES_PER_ELEMENT)
    return section
  })
  const { sequence, count, strings, dictionaries } = columns
  const header = utf8Bytes(JSON.stringify({ sequence, count, strings, dictionaries, sections } satisfies Header))
  const base = aligned(PREFIX + header.length)
  const out = new Uint8Array(base + offset)
  new Uint32Array(out.buffer, 0, 4).set([MAGIC, header.length, base, out.length])
  out.set(header, PREFIX)
  let i = 0
  for (const [, , array] of arrays(columns)) {
    const view = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
    out.set(view, base + sections[i++]!.offset)
  }
  return out
}

/** Views over packed bytes, without copying where they are aligned; throws on foreign or truncated bytes. */
export function openLedger(bytes: Uint8Array): LedgerColumns {
  const own = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
  if (own.length < PREFIX) throw new Error('ledger bytes are truncated')
  const [magic, headerLength, base, total] = new Uint32Array(own.buffer, own.byteOffset, 4)
  if (magic !== MAGIC || total !== own.length) throw new Error('these are not ledger bytes of this version')
  const header = JSON.parse(utf8Text(own, PREFIX, PREFIX + headerLength!)) as Header
  const found = new Map(
    header.sections.map((s) => {
      const array = new (arrayOf(s.kind))(own.buffer as ArrayBuffer, own.byteOffset + base! + s.offset, s.length)
      keepRoom(array, s.room)
      return [s.name, array]
    }),
  )
  const take = (name: string) => {
    const array = found.get(name)
    if (!array) throw new Error(`ledger bytes have no column ${name}`)
    return array
  }
  const rows = Object.fromEntries(Object.keys(ROW_COLUMNS).map((name) => [name, take(name)])) as RowColumns
  const lists = Object.fromEntries(
    Object.entries(LISTS).map(([list, fields]) => [
      list,
      Object.fromEntries(['start', ...Object.keys(fields)].map((field) => [field, take(`${list}.${field}`)])),
    ]),
  ) as unknown as ListColumns
  const { sequence, count, strings, dictionaries } = header
  return { sequence, count, ids: take('ids') as Uint8Array, rows, lists, strings, dictionaries }
}
