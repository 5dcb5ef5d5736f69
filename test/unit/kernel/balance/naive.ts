// The balance as DOMAIN 5 tells it, over records and whole recomputation: slow, and plain enough to be believed.
import type { BalanceLane, BalanceQuestion, BalanceRow } from '@shared/kernel/balance'
import type { LedgerDictionaries, LedgerRecord } from '@shared/kernel/ledger'
import { matchRange } from '@shared/kernel/time'

type Balance = NonNullable<LedgerRecord['balance']>
type Judgement = Balance['judgements'][number]

const C: Record<number, number> = { 1: 1, 2: 0.8, 3: 0.5, 4: 0.2, 5: 0 }
const K: Record<string, number> = { high: 1, moderate: 0.7, low: 0.4 }

const laneOf = ({ type }: LedgerRecord): BalanceLane =>
  type === 'forecast' ? 'expected' : type === 'normative' ? 'wished' : 'observed'
const live = ({ status, suggestion }: LedgerRecord) =>
  status !== 'withdrawn' && suggestion !== 'proposed' && suggestion !== 'rejected'

/** A cluster that touches a power, and how it meets the period. */
interface Cluster {
  readonly root: LedgerRecord
  readonly origins: readonly string[]
  readonly contested: boolean
  readonly certain: boolean
}
/** What is left out, or whose word alone counts. */
interface Variation {
  readonly origin?: string
  readonly claim?: number
  readonly analyst?: string
}

export function naive(
  records: readonly LedgerRecord[],
  dictionaries: LedgerDictionaries,
  visible: ReadonlySet<string>,
  question: BalanceQuestion,
) {
  const rootNumber = (record: LedgerRecord) => record.balance?.root ?? record.number
  const byNumber = new Map(records.map((record) => [record.number, record]))
  const membersOf = (root: LedgerRecord) => records.filter((one) => live(one) && rootNumber(one) === root.number)
  const effectsOf = (root: LedgerRecord, judge: number | undefined) => {
    const own = judge !== undefined && root.balance!.judgements[judge]!.ownEffects
    return root.balance!.effects.filter(({ judgement }) => judgement === (own ? judge : undefined))
  }
  const judgesOf = (root: LedgerRecord) => root.balance?.judgements ?? []
  const weightOf = (root: LedgerRecord, { credibility, confidence, likelihoodP }: Judgement, weak: boolean) => {
    const c = credibility && C[weak && credibility === 1 ? 2 : credibility]
    if (c === undefined || !confidence) return undefined
    if (laneOf(root) !== 'expected') return c * K[confidence]!
    return likelihoodP === undefined ? undefined : c * K[confidence]! * likelihoodP
  }
  const touched = (root: LedgerRecord) => {
    const judges = judgesOf(root).length === 0 ? [undefined] : judgesOf(root).map((_, i) => i)
    return new Set(judges.flatMap((judge) => effectsOf(root, judge).map(({ polity }) => polity)))
  }
  const belongs = (root: LedgerRecord) =>
    root.balanceOf
      ? root.balanceOf === question.polity
      : question.polity === dictionaries.focal && root.balance!.polities.includes(question.polity)

  const clusters = (lane: BalanceLane, row: BalanceRow | undefined): Cluster[] =>
    records.flatMap((root) => {
      if (!live(root) || !['core', 'presupposed'].includes(root.tier) || root.balance?.root !== undefined) return []
      if (!visible.has(root.id) || !root.balance || laneOf(root) !== lane || !belongs(root)) return []
      if (!question.powers.some((power) => touched(root).has(power))) return []
      if (row?.by === 'domain' && root.domain !== row.domain) return []
      if (row?.by === 'actor' && !root.actors.some(({ entity }) => entity === row.entity)) return []
      const met = [question.period, row?.by === 'period' ? row.range : undefined].flatMap((range) =>
        range && (range.earliest > -Infinity || range.latest < Infinity)
          ? [matchRange(root.time, root.time?.mode ?? 'within', range.earliest, range.latest)]
          : [],
      )
      if (met.includes('none')) return []
      const members = membersOf(root)
      const contested = members.some((member) =>
        member.balance!.contradicts.some((number) => {
          const other = byNumber.get(number)
          return other && live(other) && (byNumber.get(rootNumber(other))?.number ?? -1) !== root.number
        }),
      )
      return [
        {
          root,
          origins: [...new Set(members.flatMap((one) => one.balance?.origins ?? []))],
          contested,
          certain: !met.includes('possible'),
        },
      ]
    })

  /** F and U of a power over clusters under a variation. */
  const sums = (list: readonly Cluster[], power: string, { origin, claim, analyst }: Variation = {}) => {
    let [f, u] = [0, 0]
    for (const { root, origins } of list) {
      if (claim === root.number) continue
      const left = origins.filter((one) => one !== origin)
      if (origins.length > 0 && left.length === 0) continue
      const weak = left.length === 1 && origins.length === 2
      const judges = judgesOf(root).map((judge, i) => ({ i, w: weightOf(root, judge, weak), who: judge.analyst }))
      const split = judges.length > 1
      const alone = split && judges.some(({ who }) => who === analyst)
      const used = judges.filter(({ w, who }) => w !== undefined && (!alone || who === analyst))
      const n = alone ? 1 : used.length
      for (const { i, w } of used)
        for (const { polity, sign, strength } of effectsOf(root, i))
          if (polity === power) {
            f += sign === 1 ? (strength * w!) / n : 0
            u += sign === 1 ? 0 : (strength * w!) / n
          }
    }
    return { f, u }
  }
  const EPSILON = 1e-7
  const indexOf = ({ f, u }: { f: number; u: number }) => (f + u > EPSILON ? (f - u) / (f + u) : undefined)
  const evennessOf = (list: readonly Cluster[], variation?: Variation) => {
    const fs = question.powers.map((power) => sums(list, power, variation).f)
    const total = fs.reduce((a, b) => a + b, 0)
    if (total < EPSILON || fs.length < 2) return undefined
    return (
      -fs.reduce((h, f) => h + (f / total > EPSILON ? (f / total) * Math.log(f / total) : 0), 0) / Math.log(fs.length)
    )
  }
  const variationsOf = (list: readonly Cluster[]): Variation[] => [
    ...[...new Set(list.flatMap(({ origins }) => origins))].map((origin) => ({ origin })),
    ...list.filter(({ contested }) => contested).map(({ root }) => ({ claim: root.number })),
    ...[
      ...new Set(list.flatMap(({ root }) => (judgesOf(root).length > 1 ? judgesOf(root).map((j) => j.analyst) : []))),
    ].map((analyst) => ({ analyst })),
  ]
  const figure = (value: number | undefined, others: readonly (number | undefined)[]) => {
    if (value === undefined) return { kind: 'undefined' as const }
    const all = [value, ...others.filter((one) => one !== undefined)]
    return { kind: 'value' as const, value, low: Math.min(...all), high: Math.max(...all) }
  }
  const cell = (line: readonly Cluster[], power: string) => {
    const list = line.filter(({ root }) => touched(root).has(power))
    const sides = list.map(({ root }) => {
      const signs = judgesOf(root).flatMap((judge, i) =>
        weightOf(root, judge, false) === undefined
          ? []
          : effectsOf(root, i).flatMap((one) => (one.polity === power ? [one.sign] : [])),
      )
      return new Set(signs)
    })
    const assessed = list.filter((_, i) => sides[i]!.size > 0)
    const origins = (of: readonly Cluster[]) => new Set(of.flatMap((one) => one.origins)).size
    const few = assessed.length < 3 || origins(assessed) < 2
    const { f, u } = sums(list, power)
    return {
      power,
      favour: f,
      disfavour: u,
      index: few
        ? { kind: 'too-few' as const }
        : figure(
            indexOf({ f, u }),
            variationsOf(list).map((variation) => indexOf(sums(list, power, variation))),
          ),
      counts: {
        favouring: sides.filter((side) => side.has(1)).length,
        against: sides.filter((side) => side.has(-1)).length,
        unassessed: sides.filter((side) => side.size === 0).length,
        possible: list.filter(({ certain }) => !certain).length,
        origins: origins(list),
        contested: list.some(({ contested }) => contested),
      },
    }
  }
  const line = (row: BalanceRow | undefined) => {
    const list = clusters(question.lane, row)
    return { clusters: list.length, cells: question.powers.map((power) => cell(list, power)) }
  }
  const total = line(undefined)
  const everything = clusters(question.lane, undefined)
  const kinds = total.cells.map(({ index }) => index.kind)
  const sum = total.cells.reduce((all, { favour }) => all + favour, 0)
  return {
    total,
    lines: question.rows.map(line),
    shares: total.cells.map(({ favour }) => (sum > EPSILON ? favour / sum : undefined)),
    evenness: kinds.includes('value')
      ? figure(
          evennessOf(everything),
          variationsOf(everything).map((variation) => evennessOf(everything, variation)),
        )
      : { kind: kinds.includes('undefined') ? ('undefined' as const) : ('too-few' as const) },
    lanes: {
      observed: clusters('observed', undefined).length,
      expected: clusters('expected', undefined).length,
      wished: clusters('wished', undefined).length,
    },
    variations: variationsOf,
    clusters,
    cell: (row: BalanceRow, power: string) =>
      clusters(question.lane, row).filter(({ root }) => touched(root).has(power)),
    index: (list: readonly Cluster[], power: string, variation?: Variation) => indexOf(sums(list, power, variation)),
  }
}
