// Clusters as unit squares on both sides of the axis: solid for, hollow against, dashed unassessed.
import type { BalanceCounts } from '@shared/kernel/balance'
import styles from './Draw.module.css'

interface Props {
  readonly counts: BalanceCounts
  /** Clusters behind one square. */
  readonly unit: number
  readonly zero: number
  readonly y: number
  readonly paint: string
}
const STEP = 8
const row = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i)

export function Squares({ counts, unit, zero, y, paint }: Props) {
  const solid = Math.ceil(counts.favouring / unit)
  const hollow = Math.ceil(counts.against / unit)
  const dashed = Math.ceil(counts.unassessed / unit)
  return (
    <g>
      {row(solid).map((i) => (
        <rect key={i} x={zero + 4 + STEP * i} y={y} width={6} height={6} fill={paint} />
      ))}
      {row(hollow).map((i) => (
        <rect
          key={i}
          x={zero - 9.4 - STEP * i}
          y={y + 0.6}
          width={4.8}
          height={4.8}
          stroke={paint}
          className={styles.square}
        />
      ))}
      {row(dashed).map((i) => (
        <rect
          key={i}
          x={zero + 4.6 + STEP * (solid + i)}
          y={y + 0.6}
          width={4.8}
          height={4.8}
          className={styles.unassessed}
        />
      ))}
    </g>
  )
}
