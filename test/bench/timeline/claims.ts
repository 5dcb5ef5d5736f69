// Claims of the timeline bench, straight as columns: a million would not fit as objects. Seeded; both sides draw the same.
import { arrayOf, DAY_MIN, type LedgerColumns, LISTS, ROW_COLUMNS } from '@shared/kernel/ledger/columns'
import { DOMAINS } from '@shared/model/base/vocabulary'
import { seedDictionaries } from '../../builders/ledger'
import { random } from '../../builders/random'

const FIRST = 7305
const DAYS = 9131
const WORDS = new TextEncoder().encode('Two banks agree on a toll.')

/** `count` dated claims over 1990 to 2015, one in three of a single day. */
export function benchColumns(count: number): LedgerColumns {
  const { next } = random(7)
  const rows = Object.fromEntries(
    Object.entries(ROW_COLUMNS).map(([name, kind]) => [name, new (arrayOf(kind))(count)]),
  ) as unknown as LedgerColumns['rows']
  const starts = Int32Array.from({ length: count }, () => FIRST + Math.floor(next() * DAYS)).sort()
  const ids = new Uint8Array(count * 16)
  const numbers = new DataView(ids.buffer)
  for (let row = 0; row < count; row++) {
    const length = row % 3 === 0 ? 0 : Math.floor(next() ** 4 * 2500)
    const [from, to] = [starts[row]!, starts[row]! + length]
    numbers.setUint32(row * 16 + 12, row)
    rows.number[row] = row + 1
    rows.domain[row] = Math.floor(next() ** 2 * DOMAINS.length)
    rows.mode[row] = next() < 0.4 ? 2 : 1
    rows.timeFlags[row] = length === 0 ? 128 : 0
    for (const name of ['earliest', 'innerEarliest', 'softEarliest'] as const) rows[name][row] = from
    for (const name of ['latest', 'innerLatest', 'softLatest'] as const) rows[name][row] = to
    rows.likelihoodP[row] = Number.NaN
  }
  rows.accessed.fill(DAY_MIN)
  rows.deadline.fill(DAY_MIN)
  return {
    sequence: 1,
    count,
    ids,
    rows,
    lists: listsOf(count),
    strings: ['', '1990'],
    dictionaries: seedDictionaries(),
  }
}

function listsOf(count: number): LedgerColumns['lists'] {
  const empty = Object.entries(LISTS).map(([name, fields]) => {
    const columns = Object.entries(fields).map(([field, kind]) => [field, new (arrayOf(kind))(0)])
    return [name, { start: new Uint32Array(count + 1), ...Object.fromEntries(columns) }]
  })
  const byte = new Uint8Array(count * WORDS.length)
  for (let row = 0; row < count; row++) byte.set(WORDS, row * WORDS.length)
  const start = Uint32Array.from({ length: count + 1 }, (_, row) => row * WORDS.length)
  return { ...Object.fromEntries(empty), text: { start, byte } } as LedgerColumns['lists']
}
