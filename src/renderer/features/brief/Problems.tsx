// What keeps the brief from being printed or what its reader must know, each with its place and a way there.
import { CircleAlert, TriangleAlert } from 'lucide-react'
import { string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import styles from './Brief.module.css'
import type { Problem } from './brief-store'

interface Props {
  readonly problems: readonly Problem[]
  /** Absent where there are no pages to show. */
  readonly onShow?: (problem: Problem) => void
}
export function Problems({ problems, onShow }: Props) {
  if (problems.length === 0) return null
  return (
    <section className={styles.problems} aria-label={string('brief.problems', { count: problems.length })}>
      <h3>{string('brief.problems', { count: problems.length })}</h3>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.place} ${problem.detail}`} className={styles[problem.severity]}>
            {problem.severity === 'blocks' ? (
              <TriangleAlert size={14} aria-hidden="true" />
            ) : (
              <CircleAlert size={14} aria-hidden="true" />
            )}
            <span>
              <span className="visually-hidden">{string(`brief.${problem.severity}`)} </span>
              <b>{problem.place}</b> {problem.detail}
            </span>
            {onShow && (
              <Button kind="quiet" onPress={() => onShow(problem)}>
                {string('brief.show')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
