// Small multiples: the index of each power in each period, its spread, and how many clusters the period holds.
import type { BalanceCell } from '@shared/kernel/balance'
import type { DayRange } from '@shared/kernel/ledger'
import { formatNumber, string } from '../../../state/window/strings'
import { yearEnds } from '../periods'
import styles from './Draw.module.css'
import type { Geometry } from './geometry'
import { type Layout, paintOf } from './layout'

const UP = 24.5
const HALF = 71

interface Props {
  readonly layout: Layout
  /** The period that the question is of, if it is one of these. */
  readonly chosen?: number
}
export function Periods({ layout, chosen }: Props) {
  const { geometry, periods } = layout
  const top = geometry.periods
  return (
    <g>
      <path d={`M0 ${top}H${geometry.width}`} className={styles.ruleStrong} />
      <text x={16} y={top + 22.5} className={styles.title}>
        {string('balance.byPeriod')}
      </text>
      {string(geometry.compact ? 'balance.periodWordsShort' : 'balance.periodWords')
        .split('\n')
        .map((line, i, all) => (
          <text key={line} x={16} y={top + 40.5 + 16 * i + (i >= all.length - 2 ? 8 : 0)} className={styles.quiet}>
            {line}
          </text>
        ))}
      {layout.balance.question.powers.map((power, at) => (
        <Multiple
          key={power}
          geometry={geometry}
          at={at}
          cells={periods.map(({ cells }) => cells[at]!)}
          ranges={periods.flatMap(({ row }) => (row.by === 'period' ? [row.range] : []))}
          paint={paintOf(layout.colour, at)}
          chosen={chosen}
        />
      ))}
    </g>
  )
}

interface MultipleProps {
  readonly geometry: Geometry
  readonly at: number
  readonly cells: readonly BalanceCell[]
  readonly ranges: readonly DayRange[]
  readonly paint: string
  readonly chosen?: number
}
function Multiple({ geometry, at, cells, ranges, paint, chosen }: MultipleProps) {
  const top = geometry.periods
  const left = geometry.left + at * geometry.column + 40.5
  const right = geometry.left + (at + 1) * geometry.column - 19.5
  const step = (right - left) / Math.max(1, ranges.length)
  const y = (value: number) => top + UP + HALF - value * HALF
  return (
    <g>
      {chosen !== undefined && (
        <rect x={left + chosen * step} y={y(1)} width={step} height={2 * HALF} className={styles.band} />
      )}
      {[1, 0, -1].map((value) => (
        <g key={value}>
          <path d={`M${left} ${y(value)}H${right}`} className={value === 0 ? styles.ruleStrong : styles.rule} />
          <text x={left - 8} y={y(value) + 4} textAnchor="end" className={styles.quiet}>
            {value === 0 ? '0' : value < 0 ? '−1' : '+1'}
          </text>
        </g>
      ))}
      <Years ranges={ranges} left={left} step={step} y={y(-1)} />
      {cells.map((cell, i) => (
        <Joint
          key={`${ranges[i]?.earliest}`}
          a={cells[i - 1]}
          b={cell}
          x={left + step * (i + 0.5)}
          step={step}
          y={y}
          paint={paint}
        />
      ))}
      {cells.map((cell, i) => (
        <Point key={`${ranges[i]?.earliest}`} cell={cell} x={left + step * (i + 0.5)} y={y} paint={paint} />
      ))}
    </g>
  )
}

interface YearsProps {
  readonly ranges: readonly DayRange[]
  readonly left: number
  readonly step: number
  readonly y: number
}
function Years({ ranges, left, step, y }: YearsProps) {
  const years = yearEnds(ranges)
  const longest = Math.max(...years.map((year) => year.length)) * 6.6 + 6
  const each = Math.max(1, Math.ceil(longest / step))
  return (
    <g>
      {years.map((year, i) => (
        <g key={year}>
          <path d={`M${left + step * i} ${y}v4`} className={styles.tick} />
          {(i % each === 0 || i === years.length - 1) && (
            <text x={left + step * i} y={y + 16} textAnchor="middle" className={styles.quiet}>
              {year}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}

interface PointProps {
  readonly cell: BalanceCell
  readonly x: number
  readonly y: (value: number) => number
  readonly paint: string
}
function Point({ cell: { index, counts }, x, y, paint }: PointProps) {
  const clusters = counts.favouring + counts.against + counts.unassessed
  if (index.kind !== 'value')
    return clusters === 0 ? null : <path d={`M${x - 3} ${y(0) - 3}l6 6m0 -6l-6 6`} className={styles.tick} />
  const [low, high] = [y(index.low), y(index.high)]
  return (
    <g>
      {low - high > 0.5 && (
        <path d={`M${x} ${low}V${high}M${x - 3} ${low}h6M${x - 3} ${high}h6`} stroke={paint} strokeWidth={1.4} />
      )}
      <rect
        x={x - 3.5}
        y={y(index.value) - 3.5}
        width={7}
        height={7}
        stroke={paint}
        strokeWidth={1.4}
        {...(index.value < 0 ? { className: styles.paperFill } : { fill: paint })}
      />
      <text x={x + 8} y={y(index.value) + 4} className={`${styles.second} ${styles.halo}`}>
        {formatNumber(clusters)}
      </text>
    </g>
  )
}

interface JointProps {
  readonly a?: BalanceCell
  readonly b: BalanceCell
  readonly x: number
  readonly step: number
  readonly y: (value: number) => number
  readonly paint: string
}
/** From the period before, if both have a figure. */
function Joint({ a, b, x, step, y, paint }: JointProps) {
  if (a?.index.kind !== 'value' || b.index.kind !== 'value') return null
  return <path d={`M${x - step} ${y(a.index.value)}L${x} ${y(b.index.value)}`} stroke={paint} strokeOpacity={0.55} />
}
