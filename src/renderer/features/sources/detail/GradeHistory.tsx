// Every grade that a source was given, newest first: letter, for what and when it holds, why, by whom, on which day.
import type { GradeView } from '@shared/contract/corpus/sources'
import { RELIABILITY_LABEL } from '@shared/model/grade'
import { string } from '../../../state/window/strings'
import dock from '../../../ui/panels/Dock.module.css'
import styles from '../Sources.module.css'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

export function GradeHistory({ grades }: { readonly grades: readonly GradeView[] }) {
  return (
    <div className={styles.block}>
      <h4>{string('sources.history')}</h4>
      {grades.length === 0 && <p className={dock.quiet}>{string('sources.noGrades')}</p>}
      <ol className={styles.grades} aria-label={string('sources.history')}>
        {grades.map((grade) => (
          <li key={`${grade.at} ${grade.reliability} ${grade.domain ?? ''} ${grade.from ?? ''} ${grade.to ?? ''}`}>
            <span className={styles.letter} aria-hidden="true">
              {grade.reliability}
            </span>
            <div>
              <span>
                <span className="visually-hidden">{grade.reliability}, </span>
                {RELIABILITY_LABEL[grade.reliability]}, {scopeOf(grade)}
              </span>
              <span className={styles.reason}>{grade.reason}</span>
              <span className={dock.quiet}>
                {string('sources.signed', { name: grade.byName || '–' })}{' '}
                <time dateTime={grade.at}>{day.format(new Date(grade.at))}</time>
              </span>
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}

function scopeOf({ domain, from, to }: Pick<GradeView, 'domain' | 'from' | 'to'>): string {
  const what = domain ? string(`domain.${domain}`).toLowerCase() : string('sources.allDomains').toLowerCase()
  if (!from && !to) return what
  return string('sources.scope', { what, from: from ?? '…', to: to ?? '…' })
}
