// One line of the log: when, who, what, how many objects; struck where it is undone.
import type { ChangeSummary } from '@shared/contract/corpus/history'
import { changeWords } from '../../state/review/history'
import { formatNumber, string } from '../../state/window/strings'
import dock from '../../ui/panels/Dock.module.css'
import styles from './History.module.css'
import { type LogRow, timeOf } from './log-rows'

export function ChangeRow({ row }: { readonly row: LogRow }) {
  if ('day' in row) return <span>{row.day}</span>
  const { set } = row
  return (
    <>
      <span className={styles.line}>
        <time className={styles.time} dateTime={set.time}>
          {timeOf(set)}
        </time>
        {set.undone ? (
          <s className={`${dock.cut} ${styles.what}`}>{changeWords(set)}</s>
        ) : (
          <span className={`${dock.cut} ${styles.what}`}>{changeWords(set)}</span>
        )}
      </span>
      <span className={styles.meta}>
        {[set.authorName, set.undone && string('history.isUndone'), countsOf(set)].filter(Boolean).join(' · ')}
      </span>
    </>
  )
}

/** "2 claims changed, 1 tag removed"; the single object of a small change is named by the line itself. */
export function countsOf({ counts }: ChangeSummary): string {
  return counts
    .map(({ op, type, n }) =>
      string(`history.count.${op}`, {
        count: n,
        objects: string(`history.objects.${type}`, { count: n }),
        n: formatNumber(n),
      }),
    )
    .join(', ')
}
