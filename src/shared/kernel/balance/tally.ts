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

const known = new WeakMap<Prepared, ReturnType<typeof tallier>>()

/** The one summing place of prepared clusters: its arrays serve every brush (see `tallier`). */
export function tallierOf(prepared: Prepared): ReturnType<typeof tallier> {
  const found = known.get(prepared) ?? tallier(prepared)
  known.set(prepared, found)
  return found
}

/** Sums line after line into the same arrays: what `line` answers holds until it is called again. */
function tallier(prepared: Prepared): (clusters: Int32Array, certain: Uint8Array) => Tally {
  const { powers } = prepared
  const whole = () => new Int32Array(powers)
  const tally: Tally = {
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
    byOrigin: losses(prepared.origins, powers),
    byAnalyst: losses(prepared.analysts, powers),
  }
  const seenOrigin = new Int32Array(prepared.origins)
  const seenAnalyst = new Int32Array(prepared.analysts)
  let line = 0
  return (clusters, certain) => {
    line++
    reset(tally)
    for (let i = 0; i < clusters.length; i++) {
      const cluster = clusters[i]!
      addCluster(tally, prepared, cluster, certain[i] === 1)
      meet(tally.byOrigin, prepared.origin, prepared.originStart, cluster, seenOrigin, line, powers)
      addOrigins(tally, prepared, cluster)
      if (prepared.judgeStart[cluster] === prepared.judgeStart[cluster + 1]) continue
      meet(tally.byAnalyst, prepared.analyst, prepared.judgeStart, cluster, seenAnalyst, line, powers)
      addAnalysts(tally, prepared, cluster)
    }
    return tally
  }
}

function reset({ byOrigin, byAnalyst, ...arrays }: Tally): void {
  for (const array of Object.values(arrays)) array.fill(0)
  byOrigin.count = 0
  byAnalyst.count = 0
}

/** Notes the keys of a cluster; one that the line has not met begins at nothing. */
function meet(
  into: Losses,
  keys: Int32Array,
  start: Int32Array,
  cluster: number,
  seen: Int32Array,
  line: number,
  powers: number,
): void {
  for (let i = start[cluster]!; i < start[cluster + 1]!; i++) {
    const key = keys[i]!
    if (seen[key] === line) continue
    seen[key] = line
    into.keys[into.count++] = key
    for (let at = key * powers; at < (key + 1) * powers; at++) {
      into.favour[at] = 0
      into.disfavour[at] = 0
      into.met[at] = 0
    }
  }
}

function addCluster(tally: Tally, prepared: Prepared, cluster: number, certain: boolean): void {
  for (let i = prepared.entryStart[cluster]!; i < prepared.entryStart[cluster + 1]!; i++) {
    const power = prepared.power[i]!
    const sides = prepared.sides[i]!
    tally.favour[power]! += prepared.favour[i]!
    tally.disfavour[power]! += prepared.disfavour[i]!
    if (sides & SIDE.favours) tally.favouring[power]!++
    if (sides & SIDE.against) tally.against[power]!++
    if (sides & SIDE.unassessed) tally.unassessed[power]!++
    else tally.assessed[power]!++
    if (!certain) tally.possible[power]!++
    if (prepared.contested[cluster]) tally.contested[power] = 1
  }
}

/** B10: a cluster with one origin goes with it; of two, one is left, and credibility 1 counts as 2. */
function addOrigins(tally: Tally, prepared: Prepared, cluster: number): void {
  const from = prepared.originStart[cluster]!
  const to = prepared.originStart[cluster + 1]!
  const { byOrigin } = tally
  for (let i = prepared.entryStart[cluster]!; i < prepared.entryStart[cluster + 1]!; i++) {
    const power = prepared.power[i]!
    const assessed = !(prepared.sides[i]! & SIDE.unassessed)
    let favour = 0
    let disfavour = 0
    if (to - from === 1) {
      favour = prepared.favour[i]!
      disfavour = prepared.disfavour[i]!
    } else if (to - from === 2) {
      favour = prepared.lostFavour[i]!
      disfavour = prepared.lostDisfavour[i]!
    }
    for (let k = from; k < to; k++) {
      const at = prepared.origin[k]! * prepared.powers + power
      byOrigin.favour[at]! += favour
      byOrigin.disfavour[at]! += disfavour
      if (!(byOrigin.met[at]! & 1)) tally.origins[power]!++
      if (assessed && !(byOrigin.met[at]! & 2)) tally.assessedOrigins[power]!++
      byOrigin.met[at]! |= assessed ? 3 : 1
    }
  }
}

/** B12: what an analyst alone says in place of the mean, for the clusters that the analyst judged. */
function addAnalysts(tally: Tally, prepared: Prepared, cluster: number): void {
  const { powers } = prepared
  for (let i = prepared.entryStart[cluster]!; i < prepared.entryStart[cluster + 1]!; i++) {
    const power = prepared.power[i]!
    for (let j = prepared.judgeStart[cluster]!; j < prepared.judgeStart[cluster + 1]!; j++) {
      const at = prepared.analyst[j]! * powers + power
      tally.byAnalyst.favour[at]! += prepared.favour[i]! - prepared.ownFavour[j * powers + power]!
      tally.byAnalyst.disfavour[at]! += prepared.disfavour[i]! - prepared.ownDisfavour[j * powers + power]!
      tally.byAnalyst.met[at] = 3
    }
  }
}
