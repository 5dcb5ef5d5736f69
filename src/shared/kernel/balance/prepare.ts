// Everything of a balance that does not hang on what is visible: which clusters count for whom, with what weight and which
// origins. Made once for a column set, a polity and its powers; a brush then only adds up.
import { CODES, type LedgerColumns } from '../ledger'
import { clustersOf, isLive, isRoot } from './clusters'
import { Judged } from './judge'
import { BALANCE_LANES, type BalanceLane } from './shape'

/** Columns over the clusters that touch a power; `…Start[i]` to `…Start[i + 1]` are the entries of cluster i. */
export interface Prepared {
  readonly powers: number
  readonly clusters: number
  /** Ledger row of the root claim; index in BALANCE_LANES; 1 where it contradicts a live claim of another cluster. */
  readonly row: Int32Array
  readonly lane: Uint8Array
  readonly contested: Uint8Array
  /** One entry a power that the cluster touches; `lost…` = what credibility 1 counted as 2 takes away. */
  readonly entryStart: Int32Array
  readonly power: Uint8Array
  readonly sides: Uint8Array
  readonly favour: Float64Array
  readonly disfavour: Float64Array
  readonly lostFavour: Float64Array
  readonly lostDisfavour: Float64Array
  /** Distinct roots of all live members: index of a document, or the number of documents + index of an origin. */
  readonly originStart: Int32Array
  readonly origin: Int32Array
  readonly origins: number
  /** Judgements of clusters that are split: the analyst, and by judgement × powers what that one alone would say. */
  readonly judgeStart: Int32Array
  readonly analyst: Int32Array
  readonly analysts: number
  readonly ownFavour: Float64Array
  readonly ownDisfavour: Float64Array
}

/** A list that grows; plain arrays of numbers are as fast to push to, and typed at the end. */
class Builder {
  readonly row: number[] = []
  readonly lane: number[] = []
  readonly contested: number[] = []
  readonly entryStart: number[] = [0]
  readonly power: number[] = []
  readonly sides: number[] = []
  readonly favour: number[] = []
  readonly disfavour: number[] = []
  readonly lostFavour: number[] = []
  readonly lostDisfavour: number[] = []
  readonly originStart: number[] = [0]
  readonly origin: number[] = []
  readonly judgeStart: number[] = [0]
  readonly analyst: number[] = []
  readonly ownFavour: number[] = []
  readonly ownDisfavour: number[] = []

  /** Closes the lists of a cluster. */
  end(row: number, lane: number, contested: boolean): void {
    this.row.push(row)
    this.lane.push(lane)
    this.contested.push(contested ? 1 : 0)
    this.entryStart.push(this.power.length)
    this.originStart.push(this.origin.length)
    this.judgeStart.push(this.analyst.length)
  }
}

const LANE_OF_TYPE = CODES.type
  .map((type): BalanceLane => {
    return type === 'forecast' ? 'expected' : type === 'normative' ? 'wished' : 'observed'
  })
  .map((lane) => BALANCE_LANES.indexOf(lane))
const EXPECTED = BALANCE_LANES.indexOf('expected')

const known = new WeakMap<LedgerColumns, Map<string, Prepared>>()

/** The prepared clusters of a polity and its powers, in the order of the powers. */
export function prepare(columns: LedgerColumns, polity: string, powers: readonly string[]): Prepared {
  const held = known.get(columns) ?? new Map<string, Prepared>()
  known.set(columns, held)
  const key = [polity, ...powers].join(' ')
  const found = held.get(key) ?? build(columns, polity, powers)
  // A window asks for one polity at a time: what was asked for before is not worth its memory.
  if (!held.has(key)) held.clear()
  held.set(key, found)
  return found
}

function build(columns: LedgerColumns, polity: string, powers: readonly string[]): Prepared {
  const { dictionaries } = columns
  const powerOf = new Int32Array(dictionaries.entities.length).fill(-1)
  const places = new Map(powers.map((id, i) => [id, i]))
  dictionaries.entities.forEach(({ id }, i) => {
    powerOf[i] = places.get(id) ?? -1
  })
  const belongs = belongsTo(columns, polity)
  const judged = new Judged(columns, powerOf, powers.length)
  const out = new Builder()
  const gather = originGatherer(columns, out)
  for (let row = 0; row < columns.count; row++) {
    const lane = LANE_OF_TYPE[columns.rows.type[row]!]!
    if (!isRoot(columns, row) || !belongs(row) || !judged.read(row, lane === EXPECTED)) continue
    addEntries(judged, powers.length, out)
    if (judged.judgements > 1) addJudgements(columns, row, judged, out)
    gather(row)
    out.end(row, lane, isContested(columns, row))
  }
  return typed(out, powers.length, columns)
}

/** B3: by its own word, else where the polity is the focal one and an actor or place counts as it. */
function belongsTo({ rows, lists, strings, dictionaries }: LedgerColumns, polity: string): (row: number) => boolean {
  const entity = dictionaries.entities.findIndex(({ id }) => id === polity)
  const word = strings.indexOf(polity)
  const focal = dictionaries.focal === polity
  return (row) => {
    if (rows.balanceOf[row] !== 0) return rows.balanceOf[row] === word
    if (!focal) return false
    for (let i = lists.polity.start[row]!; i < lists.polity.start[row + 1]!; i++)
      if (lists.polity.entity[i] === entity) return true
    return false
  }
}

function addEntries(judged: Judged, powers: number, out: Builder): void {
  for (let power = 0; power < powers; power++) {
    if (judged.sides[power] === 0) continue
    out.power.push(power)
    out.sides.push(judged.sides[power]!)
    out.favour.push(judged.favour[power]!)
    out.disfavour.push(judged.disfavour[power]!)
    out.lostFavour.push(judged.favour[power]! - judged.weakFavour[power]!)
    out.lostDisfavour.push(judged.disfavour[power]! - judged.weakDisfavour[power]!)
  }
}

function addJudgements({ lists }: LedgerColumns, row: number, judged: Judged, out: Builder): void {
  const from = lists.judgement.start[row]!
  for (let j = 0; j < judged.judgements; j++) out.analyst.push(lists.judgement.analyst[from + j]!)
  for (const x of judged.ownFavour) out.ownFavour.push(x)
  for (const x of judged.ownDisfavour) out.ownDisfavour.push(x)
}

/** Appends the distinct origins of a root's cluster: its own and those of all live claims that restate it (B9). */
function originGatherer(columns: LedgerColumns, out: Builder): (root: number) => void {
  const { lists, dictionaries } = columns
  const { first, next } = clustersOf(columns)
  const documents = dictionaries.documents.length
  const seen = new Int32Array(documents + (dictionaries.origins?.length ?? 0)).fill(-1)
  return (root) => {
    for (let row = root; row >= 0; row = row === root ? first[root]! : next[row]!) {
      if (!isLive(columns, row)) continue
      const add = (origin: number) => {
        if (seen[origin] !== root) out.origin.push(origin)
        seen[origin] = root
      }
      const { rootDocument, rootOrigin } = lists
      for (let i = rootDocument.start[row]!; i < rootDocument.start[row + 1]!; i++) add(rootDocument.document[i]!)
      for (let i = rootOrigin.start[row]!; i < rootOrigin.start[row + 1]!; i++) add(documents + rootOrigin.origin[i]!)
    }
  }
}

/** Whether a live member of the cluster contradicts a live claim of another one (B11). */
function isContested(columns: LedgerColumns, root: number): boolean {
  const { contradiction } = columns.lists
  const { first, next, rowOf, rootOf } = clustersOf(columns)
  for (let row = root; row >= 0; row = row === root ? first[root]! : next[row]!) {
    if (!isLive(columns, row)) continue
    for (let i = contradiction.start[row]!; i < contradiction.start[row + 1]!; i++) {
      const other = rowOf(contradiction.number[i]!)
      if (other >= 0 && isLive(columns, other) && rootOf(other) !== root) return true
    }
  }
  return false
}

const typed = (out: Builder, powers: number, { dictionaries }: LedgerColumns): Prepared => ({
  powers,
  clusters: out.row.length,
  row: Int32Array.from(out.row),
  lane: Uint8Array.from(out.lane),
  contested: Uint8Array.from(out.contested),
  entryStart: Int32Array.from(out.entryStart),
  power: Uint8Array.from(out.power),
  sides: Uint8Array.from(out.sides),
  favour: Float64Array.from(out.favour),
  disfavour: Float64Array.from(out.disfavour),
  lostFavour: Float64Array.from(out.lostFavour),
  lostDisfavour: Float64Array.from(out.lostDisfavour),
  originStart: Int32Array.from(out.originStart),
  origin: Int32Array.from(out.origin),
  origins: dictionaries.documents.length + (dictionaries.origins?.length ?? 0),
  judgeStart: Int32Array.from(out.judgeStart),
  analyst: Int32Array.from(out.analyst),
  analysts: dictionaries.analysts?.length ?? 0,
  ownFavour: Float64Array.from(out.ownFavour),
  ownDisfavour: Float64Array.from(out.ownDisfavour),
})
