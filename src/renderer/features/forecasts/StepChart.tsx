// Probabilities stated over time as steps, one line an analyst, to the outcome or to today. Its twin is the list of entries.
import type { ForecastView } from '@shared/contract/judging/forecasts'
import { useProject } from '../../state/corpus/queries'
import { string } from '../../state/window/strings'
import styles from './Forecasts.module.css'

const WIDTH = 320
const HEIGHT = 44
/** Room at the right for initials. */
const MARGIN = 28
/** Height of a label. */
const LABEL = 10
const DASHES = ['', '5 3', '1.5 2.5', '8 3 2 3']

export function StepChart({ view }: { readonly view: ForecastView }) {
  const analysts = useProject().data?.analysts ?? []
  const { entries, forecast } = view
  const from = Math.min(...entries.map((entry) => Date.parse(entry.at)))
  const last = Math.max(...entries.map((entry) => Date.parse(entry.at)))
  const to = Math.max(last, forecast.resolvedAt ? Date.parse(forecast.resolvedAt) : Date.now())
  const x = (time: number) => (to === from ? 0 : ((time - from) / (to - from)) * (WIDTH - MARGIN))
  const y = (p: number) => 2 + (1 - p) * (HEIGHT - 4)
  const lines = [...Map.groupBy(entries, (entry) => entry.analystId)].map(([id, own], i) => {
    const stated = own.flatMap(({ at, p }) => (p === undefined ? [] : [{ at: Date.parse(at), p }]))
    const path = stated.map(({ at, p }, n) => `${n === 0 ? 'M' : 'H'}${x(at)}${n === 0 ? ' ' : 'V'}${y(p)}`).join('')
    const initials = analysts.find((analyst) => analyst.id === id)?.initials ?? ''
    return {
      id,
      path: `${path}H${x(to)}`,
      end: stated.at(-1)?.p ?? 0,
      dash: DASHES[i % DASHES.length],
      initials,
      stated,
    }
  })
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={string('forecasts.chart', { count: entries.length })}
    >
      {[0, 0.5, 1].map((p) => (
        <line key={p} x1={0} x2={WIDTH - MARGIN} y1={y(p)} y2={y(p)} className={styles.grid} />
      ))}
      {lines.map(({ id, path, dash, stated }) => (
        <g key={id}>
          <path d={path} className={styles.step} strokeDasharray={dash} />
          {stated.map(({ at, p }) => (
            <circle key={at} cx={x(at)} cy={y(p)} r={2} className={styles.dot} />
          ))}
        </g>
      ))}
      {spread(lines.map((line) => y(line.end) + 4)).map((at, i) => (
        <text key={lines[i]!.id} x={WIDTH - MARGIN + 4} y={at} className={styles.label}>
          {lines[i]!.initials}
        </text>
      ))}
      {(forecast.outcome === 'yes' || forecast.outcome === 'no') && (
        <path className={styles.outcomeMark} d={`M${x(to) - 4} ${y(forecast.outcome === 'yes' ? 1 : 0) - 4}h8v8h-8z`} />
      )}
    </svg>
  )
}

/** Baselines of labels, each as near to its own as the others leave room for, in the order given. */
function spread(wanted: readonly number[]): number[] {
  const order = wanted.map((at, i) => ({ at, i })).sort((a, b) => a.at - b.at || a.i - b.i)
  const placed = wanted.map(() => 0)
  let free = LABEL
  for (const [n, { at, i }] of order.entries()) {
    const last = HEIGHT - 1 - (order.length - 1 - n) * LABEL
    placed[i] = Math.max(free, Math.min(at, last))
    free = placed[i] + LABEL
  }
  return placed
}
