// Observed share against stated probability: the diagonal is perfect, bars are 95 % Wilson intervals. Its twin is the table.
import type { CalibrationView } from '@shared/contract/judging/forecasts'
import { string } from '../../../state/window/strings'
import styles from './Calibration.module.css'

const SIDE = 200
const LEFT = 30
const TOP = 8
const x = (p: number) => LEFT + p * SIDE
const y = (share: number) => TOP + (1 - share) * SIDE
const TICKS = [0, 0.25, 0.5, 0.75, 1]

export function CalibrationPlot({ calibration: { name, bins } }: { readonly calibration: CalibrationView }) {
  return (
    <svg
      className={styles.plot}
      viewBox={`0 0 ${LEFT + SIDE + 14} ${TOP + SIDE + 34}`}
      role="img"
      aria-label={string('calibration.plot', { name })}
    >
      {TICKS.map((tick) => (
        <g key={tick}>
          <line x1={x(0)} x2={x(1)} y1={y(tick)} y2={y(tick)} className={styles.grid} />
          <text x={LEFT - 5} y={y(tick) + 4} className={styles.tick} textAnchor="end">
            {tick * 100}
          </text>
          <text x={x(tick)} y={y(0) + 14} className={styles.tick} textAnchor="middle">
            {tick * 100}
          </text>
        </g>
      ))}
      {bins.slice(1).map((bin) => (
        <line key={bin.term} x1={x(bin.low)} x2={x(bin.low)} y1={y(0)} y2={y(1)} className={styles.band} />
      ))}
      <line x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} className={styles.perfect} />
      {bins.map(({ term, n, meanP, share }) => {
        if (meanP === undefined) return null
        if (!share)
          return (
            <g key={term}>
              <circle cx={x(meanP)} cy={y(0)} r={3} className={styles.few} />
              <text x={x(meanP)} y={y(0) - 6} className={styles.n} textAnchor="middle">
                {n}
              </text>
            </g>
          )
        return (
          <g key={term}>
            <path
              d={`M${x(meanP)} ${y(share.low)}V${y(share.high)}M${x(meanP) - 3} ${y(share.low)}h6M${x(meanP) - 3} ${y(share.high)}h6`}
              className={styles.interval}
            />
            <circle cx={x(meanP)} cy={y(share.value)} r={4} className={styles.share} />
            <text x={x(meanP) + 7} y={y(share.value) + 4} className={styles.n}>
              {n}
            </text>
          </g>
        )
      })}
      <text x={x(0.5)} y={y(0) + 29} className={styles.axis} textAnchor="middle">
        {string('calibration.stated')}
      </text>
    </svg>
  )
}
