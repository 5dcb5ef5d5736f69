// How many claims hold in each period of the view: bars under the lanes. The table twin stands in the list.
import { useMemo } from 'react'
import { formatNumber, string } from '../../../state/window/strings'
import type { Axis } from '../axis/scale'
import type { Tallies } from '../index/use-tallies'
import styles from '../Timeline.module.css'
import { countPeriods, monthsOf, periodsOf } from './periods'

const HEIGHT = 30

const PER: Readonly<Record<number, string>> = { 0: 'day', 1: 'month', 3: 'quarter', 12: 'year' }
const perWords = (months: number): string =>
  PER[months] ? string(`timeline.per.${PER[months]}`) : string('timeline.per.years', { count: months / 12 })

export function Histogram({ tallies, axis }: { readonly tallies: Tallies; readonly axis: Axis }) {
  const periods = useMemo(() => periodsOf(axis), [axis])
  const { shown, full, version } = tallies
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the tallies hold
  const [all, left] = useMemo(
    () => [countPeriods(shown, periods), countPeriods(full, periods)],
    [shown, full, version, periods],
  )
  const most = Math.max(1, ...all)
  const bar = (count: number) => (count === 0 ? 0 : Math.max(1, Math.round((count / most) * HEIGHT)))
  return (
    <div className={styles.histogram} data-histogram>
      <div className={styles.histogramHead}>
        <span>{perWords(monthsOf(axis))}</span>
        <span>{string('timeline.upTo', { count: formatNumber(most) })}</span>
      </div>
      <div className={styles.bars} aria-hidden="true">
        {periods.map(({ from, to, label }, i) => (
          <span
            key={from}
            className={styles.period}
            style={{ left: axis.x(from), width: Math.max(1, axis.x(to + 1) - axis.x(from) - 1) }}
            title={string('timeline.period', {
              label,
              count: formatNumber(left[i] ?? 0),
              all: formatNumber(all[i] ?? 0),
            })}
          >
            <i style={{ height: bar(all[i] ?? 0) }} />
            <b style={{ height: bar(left[i] ?? 0) }} />
          </span>
        ))}
      </div>
    </div>
  )
}
