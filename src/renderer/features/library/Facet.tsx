// One value of a facet: a toggle with visible and total counts, and a bar where bars help.
import type { ReactNode } from 'react'
import type { FacetCount } from '../../state/ledger/facets'
import { formatNumber } from '../../state/window/strings'
import styles from './LibraryPanel.module.css'

interface Props {
  readonly count: FacetCount
  readonly pressed: boolean
  readonly onPress: () => void
  readonly children: ReactNode
  readonly bar?: { readonly colour: string; readonly share: number }
  readonly depth?: number
  /** Stands before the button, in its row. */
  readonly before?: ReactNode
}
export function Facet({ count, pressed, onPress, children, bar, depth = 0, before }: Props) {
  return (
    <li className={styles.tagRow}>
      {before}
      <button
        type="button"
        className={styles.facet}
        aria-pressed={pressed}
        onClick={onPress}
        style={{ paddingLeft: `calc(var(--space-4) + ${depth} * var(--space-5))` }}
      >
        <span className={styles.label}>{children}</span>
        <span className={styles.visible}>{formatNumber(count.visible)}</span>
        <span className={styles.total}>/{formatNumber(count.total)}</span>
        {bar && (
          <span
            className={styles.bar}
            style={{ background: bar.colour, width: `calc((100% - 2 * var(--space-4)) * ${Math.min(1, bar.share)})` }}
          />
        )}
        {bar && <span className={styles.track} />}
      </button>
    </li>
  )
}
