// How the claims of a group spread over the years, as small bars; what they say stands in the timeline and its list.
import styles from './GroupRow.module.css'

interface Props {
  /** Claims a bin, from the first year of the table to the last. */
  readonly bins: Uint32Array
  /** The highest bar of all groups. */
  readonly most: number
}
const HEIGHT = 16
const STEP = 3

export function Spark({ bins, most }: Props) {
  const path = Array.from(bins, (count, i) => {
    if (count === 0) return ''
    const height = Math.max(1.5, (count / Math.max(1, most)) * HEIGHT)
    return `M${i * STEP} ${HEIGHT}v${-height}h${STEP - 1}v${height}z`
  }).join('')
  return (
    <svg className={styles.spark} width={bins.length * STEP} height={HEIGHT} aria-hidden="true">
      <path d={path} />
    </svg>
  )
}
