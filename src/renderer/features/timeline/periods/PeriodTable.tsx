// The histogram as a table: each period of the view, how many claims hold in it, and how many of them pass the filters.
import { formatNumber, string } from '../../../state/window/strings'
import type { Axis } from '../axis/scale'
import type { Tallies } from '../index/use-tallies'
import styles from '../Timeline.module.css'
import { countPeriods, periodsOf } from './periods'

export function PeriodTable({ tallies, axis }: { readonly tallies: Tallies; readonly axis: Axis }) {
  const periods = periodsOf(axis)
  const all = countPeriods(tallies.shown, periods)
  const left = countPeriods(tallies.full, periods)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section className={styles.periods} aria-label={string('timeline.periods')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{string('timeline.periodHead')}</th>
            <th scope="col">{string('timeline.periodLeft')}</th>
            <th scope="col">{string('timeline.periodAll')}</th>
          </tr>
        </thead>
        <tbody>
          {periods.map(({ from, label }, i) => (
            <tr key={from}>
              <th scope="row">{label}</th>
              <td>{formatNumber(left[i] ?? 0)}</td>
              <td>{formatNumber(all[i] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
