// Sums, counts and what each origin or analyst takes away, over the clusters of one line at a time. Gives no figures.
import { SIDE } from './judge'
import type { Prepared } from './prepare'

/** Arrays by power are of one line; those by key × powers hold what leaving out the key takes from F and U. */
export interface Tally {
  readonly favour: Float64Array
  readonly disfavour: Float64Array
  readonly favouring: Int32Array
  readonly against: Int32Array
  readonly unassessed: Int32Array
  readonly assessed: Int32Array
  readonly possible: Int32Array
  readonly contested: Uint8Array
  /** Distinct origins of all clusters of the cell, and of the assessed ones. */
  readonly origins: Int32Array
  readonly assessedOrigins: Int32Array
  readonly byOrigin: Losses
  readonly byAnalyst: Losses
}
/** Keys met in the line, each once, and what is lost without them. */
export interface Losses {
  readonly keys: Int32Array
  count: number
  readonly favour: Float64Array
  readonly disfavour: Float64Array
  /** Bits by key × powers: 1 = met in the cell, 2 = met with weight. */
  readonly met: Uint8Array
}

const losses = (keys: number, powers: number): Losses => ({
  keys: new Int32Array(keys),
  count: 0,
  favour: new Float64Array(keys * powers),
  disfavour: new Float64Array(keys * powers),
  met: new Uint8Array(keys * powers),
})

const known = new WeakMap<Prepared, Line>()
/** Sums the clusters of one line; what it answers holds until it is called again. */
type Line = (clusters: Int32Array, certain: Uint8Array) => Tally

/** The one summing place of prepared clusters: its arrays serve every brush. */
export function tallierOf(prepared: Prepared): Line {
  const found = known.get(prepared) ?? tallier(prepared)
  known.set(prepared, found)
  return found
}

function tallier(prepared: Prepared): Line {
  const tally = emptyTally(prepared)
  const addSums = sums(prepared, tally)
  const addOrigins = origins(prepared, tally)
  const addAnalysts = analysts(prepared, tally)
  const { judgeStart } = prepared
  let line = 0
  return (clusters, certain) => {
    line++
    reset(tally)
    addSums(clusters, certain)
    addOrigins(clusters, line)
    for (let k = 0; k < clusters.length; k++) {
      const cluster = clusters[k]!
      if (judgeStart[cluster] !== judgeStart[cluster + 1]) addAnalysts(cluster, line)
    }
    return tally
  }
}

function emptyTally({ powers, origins, analysts }: Prepared): Tally {
  const whole = () => new Int32Array(powers)
  return {
    favour: new Float64Array(powers),
    disfavour: new Float64Array(powers),
    favouring: whole(),
    against: whole(),
    unassessed: whole(),
    assessed: whole(),
    possible: whole(),
    contested: new Uint8Array(powers),
    origins: whole(),
    assessedOrigins: whole(),
    byOrigin: losses(origins, powers),
    byAnalyst: losses(analysts, powers),
  }
}

function reset({ byOrigin, byAnalyst, ...arrays }: Tally): void {
  for (const array of Object.values(arrays)) array.fill(0)
  byOrigin.count = 0
  byAnalyst.count = 0
}

/** Notes a key; one that the line has not met begins at nothing. The arrays of `prepared` are taken out once: it is hot. */
function meeting(into: Losses, keys: number, powers: number): (key: number, line: number) => void {
  const seen = new Int32Array(keys)
  const { favour, disfavour, met } = into
  return (key, line) => {
    if (seen[key] === line) return
    seen[key] = line
    into.keys[into.count++] = key
    for (let at = key * powers; at < (key + 1) * powers; at++) {
      favour[at] = 0
      disfavour[at] = 0
      met[at] = 0
    }
  }
}

function sums(prepared: Prepared, tally: Tally): (clusters: Int32Array, certain: Uint8Array) => void {
  const { entryStart, power: powerOf, sides: sidesOf, contested } = prepared
  const { favour: xFor, disfavour: xAgainst } = prepared
  const { favour, disfavour, favouring, against, unassessed, assessed, possible, contested: marked } = tally
  return (clusters, certain) => {
    for (let k = 0; k < clusters.length; k++) {
      const cluster = clusters[k]!
      for (let i = entryStart[cluster]!; i < entryStart[cluster + 1]!; i++) {
        const power = powerOf[i]!
        const sides = sidesOf[i]!
        favour[power]! += xFor[i]!
        disfavour[power]! += xAgainst[i]!
        if (sides & SIDE.favours) favouring[power]!++
        if (sides & SIDE.against) against[power]!++
        if (sides & SIDE.unassessed) unassessed[power]!++
        else assessed[power]!++
        if (certain[k] === 0) possible[power]!++
        if (contested[cluster] === 1) marked[power] = 1
      }
    }
  }
}

/** B10: a cluster with one origin goes with it; of two, one is left, and credibility 1 counts as 2. */
function origins(prepared: Prepared, tally: Tally): (clusters: Int32Array, line: number) => void {
  const { powers, originStart, origin, entryStart, power: powerOf, sides } = prepared
  const { favour: xFor, disfavour: xAgainst, lostFavour, lostDisfavour } = prepared
  const { favour, disfavour, met } = tally.byOrigin
  const { origins: told, assessedOrigins } = tally
  const meet = meeting(tally.byOrigin, prepared.origins, powers)
  return (clusters, line) => {
    for (let k = 0; k < clusters.length; k++) {
      const cluster = clusters[k]!
      const from = originStart[cluster]!
      const to = originStart[cluster + 1]!
      for (let o = from; o < to; o++) meet(origin[o]!, line)
      const all = to - from === 1
      const some = to - from === 2
      for (let i = entryStart[cluster]!; i < entryStart[cluster + 1]!; i++) {
        const power = powerOf[i]!
        const bits = sides[i]! & SIDE.unassessed ? 1 : 3
        const lost = all ? xFor[i]! : some ? lostFavour[i]! : 0
        const unlost = all ? xAgainst[i]! : some ? lostDisfavour[i]! : 0
        for (let o = from; o < to; o++) {
          const at = origin[o]! * powers + power
          const before = met[at]!
          if (lost !== 0) favour[at]! += lost
          if (unlost !== 0) disfavour[at]! += unlost
          if (before === 3) continue
          if (before === 0) told[power]!++
          if (bits === 3) assessedOrigins[power]!++
          met[at] = before | bits
        }
      }
    }
  }
}

/** B12: what an analyst alone says in place of the mean, for the clusters that the analyst judged. */
function analysts(prepared: Prepared, tally: Tally): (cluster: number, line: number) => void {
  const { powers, judgeStart, analyst, entryStart, power: powerOf, ownFavour, ownDisfavour } = prepared
  const { favour, disfavour } = tally.byAnalyst
  const meet = meeting(tally.byAnalyst, prepared.analysts, powers)
  return (cluster, line) => {
    for (let j = judgeStart[cluster]!; j < judgeStart[cluster + 1]!; j++) {
      meet(analyst[j]!, line)
      for (let i = entryStart[cluster]!; i < entryStart[cluster + 1]!; i++) {
        const power = powerOf[i]!
        const at = analyst[j]! * powers + power
        favour[at]! += prepared.favour[i]! - ownFavour[j * powers + power]!
        disfavour[at]! += prepared.disfavour[i]! - ownDisfavour[j * powers + power]!
      }
    }
  }
}
