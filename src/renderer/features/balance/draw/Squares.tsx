// Clusters as unit squares on both sides of the axis: solid for, hollow against, dashed unassessed.
import type { BalanceCounts } from '@shared/kernel/balance'
import styles from './Draw.module.css'

interface Props {
  readonly counts: BalanceCounts
  /** Clusters behind one square. */
  readonly unit: number
  /** From square to square. */
  readonly step: number
  readonly zero: number
  readonly y: number
  readonly paint: string
}
const row = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i)

export function Squares({ counts, unit, step, zero, y, paint }: Props) {
  const size = step - 2
  const solid = Math.ceil(counts.favouring / unit)
  const hollow = Math.ceil(counts.against / unit)
  const dashed = Math.ceil(counts.unassessed / unit)
  return (
    <g>
      {row(solid).map((i) => (
        <rect key={i} x={zero + 4 + step * i} y={y} width={size} height={size} fill={paint} />
      ))}
      {row(hollow).map((i) => (
        <rect
          key={i}
          x={zero - 4 - size + 0.6 - step * i}
          y={y + 0.6}
          width={size - 1.2}
          height={size - 1.2}
          stroke={paint}
          className={styles.square}
        />
      ))}
      {row(dashed).map((i) => (
        <rect
          key={i}
          x={zero + 4.6 + step * (solid + i)}
          y={y + 0.6}
          width={size - 1.2}
          height={size - 1.2}
          className={styles.unassessed}
        />
      ))}
    </g>
  )
}
