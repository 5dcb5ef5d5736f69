// A panel of the window: a named region with a ruled head. Focus inside it decides which single keys act.
import type { ReactNode, Ref } from 'react'
import styles from './Panel.module.css'

interface Props {
  /** Panel id as in the keymap's `when`. */
  readonly id: string
  /** Accessible name and title. */
  readonly title: string
  /** Quiet words right of the title: counts, the open document. */
  readonly detail?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
  readonly bodyRef?: Ref<HTMLDivElement>
  /** The body does not scroll by itself (canvas, map, virtual table). */
  readonly fixed?: boolean
  readonly className?: string
}
export function Panel({ id, title, detail, actions, children, bodyRef, fixed, className }: Props) {
  return (
    <section
      className={`${styles.panel} ${className ?? ''}`}
      aria-label={title}
      data-panel={id}
      id={`panel-${id}`}
      tabIndex={-1}
    >
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <div className={styles.detail}>
          {typeof detail === 'string' ? <span className={styles.words}>{detail}</span> : detail}
        </div>
        <div className={styles.actions}>{actions}</div>
      </header>
      <div className={fixed ? styles.fixed : styles.body} ref={bodyRef}>
        {children}
      </div>
    </section>
  )
}
