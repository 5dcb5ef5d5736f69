// Which clusters a question's lines hold: what is visible, in the lane, in the period, and of each row. Weighs nothing.
import { CODES, type LedgerColumns } from '../ledger'
import type { Prepared } from './prepare'
import { BALANCE_LANES, type BalanceLane, type BalanceQuestion, type BalanceRow } from './shape'

/** How a cluster meets a period. */
export const MEETS = { no: 0, possibly: 1, certainly: 2 } as const

/** Called for each line that a cluster stands in: 0 = the total, else 1 + the index of the row. */
export type Enter = (line: number, cluster: number, certain: boolean) => void

interface Range {
  readonly earliest: number
  readonly latest: number
}
const isAllTime = ({ earliest, latest }: Range): boolean => earliest === -Infinity && latest === Infinity

/** DOMAIN 3.4 on columns: all of time meets everything, the undated too; any other range only what has a date (B4). */
export function meets({ rows }: LedgerColumns, row: number, range: Range | undefined): 0 | 1 | 2 {
  if (!range || isAllTime(range)) return MEETS.certainly
  const { earliest: a, latest: b } = range
  const mode = rows.mode[row]
  if (mode === 0 || a > b || rows.softEarliest[row]! > b || rows.softLatest[row]! < a) return MEETS.no
  const [from, to] = [rows.innerEarliest[row]!, rows.innerLatest[row]!]
  const certain =
    mode === WITHIN ? rows.earliest[row]! >= a && rows.latest[row]! <= b : from <= to && from <= b && to >= a
  return certain ? MEETS.certainly : MEETS.possibly
}
const WITHIN = CODES.mode.indexOf('within')

/** Walks the visible clusters of a question; answers how many there are in each lane. */
export function select(
  columns: LedgerColumns,
  visible: Uint8Array,
  question: BalanceQuestion,
  prepared: Prepared,
  enter: Enter,
): Record<BalanceLane, number> {
  const counted = new Int32Array(BALANCE_LANES.length)
  const asked = BALANCE_LANES.indexOf(question.lane)
  const { row: rowOf, lane: laneOf, clusters } = prepared
  const rows = rowEntrance(columns, question.rows, enter)
  const { period } = question
  for (let cluster = 0; cluster < clusters; cluster++) {
    const row = rowOf[cluster]!
    if (visible[row] === 0) continue
    const met = period ? meets(columns, row, period) : MEETS.certainly
    if (met === MEETS.no) continue
    const lane = laneOf[cluster]!
    counted[lane]!++
    if (lane !== asked) continue
    enter(0, cluster, met === MEETS.certainly)
    rows?.(cluster, row, met === MEETS.certainly)
  }
  return { observed: counted[0]!, expected: counted[1]!, wished: counted[2]! }
}

/** Enters a cluster into the rows that it belongs to. */
function rowEntrance(columns: LedgerColumns, asked: readonly BalanceRow[], enter: Enter) {
  if (asked.length === 0) return undefined
  const byDomain: number[][] = CODES.domain.map(() => [])
  const byEntity = new Map<number, number[]>()
  const periods: { readonly line: number; readonly range: Range }[] = []
  const index = new Map(columns.dictionaries.entities.map(({ id }, i) => [id, i]))
  asked.forEach((row, i) => {
    const line = i + 1
    if (row.by === 'domain') byDomain[CODES.domain.indexOf(row.domain)]!.push(line)
    else if (row.by === 'period') periods.push({ line, range: row.range })
    else {
      const entity = index.get(row.entity)
      if (entity !== undefined) byEntity.set(entity, [...(byEntity.get(entity) ?? []), line])
    }
  })
  const { lists, rows } = columns
  const lastOf = new Int32Array(asked.length + 1).fill(-1)
  return (cluster: number, row: number, certain: boolean): void => {
    for (const line of byDomain[rows.domain[row]!]!) enter(line, cluster, certain)
    for (const { line, range } of periods) {
      const met = meets(columns, row, range)
      if (met !== MEETS.no) enter(line, cluster, certain && met === MEETS.certainly)
    }
    if (byEntity.size === 0) return
    for (let i = lists.actor.start[row]!; i < lists.actor.start[row + 1]!; i++)
      for (const line of byEntity.get(lists.actor.entity[i]!) ?? []) {
        if (lastOf[line] !== cluster) enter(line, cluster, certain)
        lastOf[line] = cluster
      }
  }
}

/** Members of lines, line by line: those of line l stand at `start[l]` to `start[l + 1]`. */
export interface Members {
  readonly start: Int32Array
  readonly cluster: Int32Array
  readonly certain: Uint8Array
  readonly lanes: Readonly<Record<BalanceLane, number>>
}

/** Room for what is entered, kept from brush to brush. */
interface Scratch {
  readonly lines: Int32Array
  readonly entered: Int32Array
}
const scratch = new WeakMap<Prepared, Scratch>()
const scratchOf = (prepared: Prepared): Scratch => {
  const size = prepared.clusters * 2 + 16
  return scratch.get(prepared) ?? { lines: new Int32Array(size), entered: new Int32Array(size) }
}
function grown(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}

/** The clusters of the total (line 0) and of each row. */
export function membersOf(
  columns: LedgerColumns,
  visible: Uint8Array,
  question: BalanceQuestion,
  prepared: Prepared,
): Members {
  let { lines, entered } = scratchOf(prepared)
  let count = 0
  const start = new Int32Array(question.rows.length + 2)
  const lanes = select(columns, visible, question, prepared, (line, cluster, certain) => {
    if (count === lines.length) {
      lines = grown(lines)
      entered = grown(entered)
    }
    lines[count] = line
    entered[count++] = certain ? cluster : -1 - cluster
    start[line + 1]!++
  })
  scratch.set(prepared, { lines, entered })
  for (let line = 0; line <= question.rows.length; line++) start[line + 1]! += start[line]!
  const at = start.slice()
  const cluster = new Int32Array(count)
  const certain = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    const place = at[lines[i]!]!++
    const one = entered[i]!
    cluster[place] = one < 0 ? -1 - one : one
    certain[place] = one < 0 ? 0 : 1
  }
  return { start, cluster, certain, lanes }
}
