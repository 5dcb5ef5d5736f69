// An empty or broken panel: one sentence, one thing to do.
import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

interface Props {
  readonly title: string
  readonly children: ReactNode
  readonly action?: ReactNode
}
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      <p className={styles.text}>{children}</p>
      {action}
    </div>
  )
}
const WIDTHS = [88, 71, 54, 77, 60, 83, 66, 49]
/** Up to eight grey rows while a panel loads; shown only after the skeleton's delay. */
export function Skeleton({ rows = 4, label }: { readonly rows?: number; readonly label: string }) {
  return (
    <div className={styles.skeleton} role="status" aria-label={label}>
      {WIDTHS.slice(0, rows).map((width) => (
        <span key={width} style={{ width: `${width}%` }} />
      ))}
    </div>
  )
}
