// What a change would touch: one sentence, then each object, one press away from its place. The words are the caller's.
import styles from './ImpactList.module.css'

interface Item {
  readonly key: string
  readonly title: string
  readonly detail: string
  readonly open: () => void
}
interface Group {
  readonly heading: string
  readonly items: readonly Item[]
  /** Of all, shown or not. */
  readonly count: number
  /** Instead of items that are not shown. */
  readonly more?: string
}
export interface ImpactListProps {
  readonly name: string
  readonly waiting: boolean
  /** Why it cannot be done. */
  readonly problem?: string
  readonly summary: string
  readonly groups: readonly Group[]
  /** After an item was opened. */
  readonly onOpened?: () => void
}
/** Groups of no more than these stand open. */
const OPEN = 8

export function ImpactList({ name, waiting, problem, summary, groups, onOpened }: ImpactListProps) {
  if (problem !== undefined)
    return (
      <p className={styles.problem} role="alert">
        {problem}
      </p>
    )
  return (
    <section className={styles.impact} aria-label={name} aria-busy={waiting}>
      <p role="status" className={styles.summary}>
        {summary}
      </p>
      {groups.map(({ heading, items, count, more }) => (
        <details key={heading} className={styles.group} open={count <= OPEN}>
          <summary>
            {heading} <span className={styles.quiet}>{count}</span>
          </summary>
          <ul>
            {items.map(({ key, title, detail, open }) => (
              <li key={key}>
                <button
                  type="button"
                  className={styles.item}
                  onClick={() => {
                    open()
                    onOpened?.()
                  }}
                >
                  <span className={styles.itemTitle}>{title}</span>
                  <span className={styles.quiet}>{detail}</span>
                </button>
              </li>
            ))}
          </ul>
          {more && <p className={styles.quiet}>{more}</p>}
        </details>
      ))}
    </section>
  )
}
