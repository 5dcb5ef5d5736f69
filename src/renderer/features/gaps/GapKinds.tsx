// The kinds of gaps, worst first, each with what is open and how far it is worked off; a press lists its gaps.
import type { GapCount } from '@shared/contract/judging/gaps'
import type { GapKind } from '@shared/model/collection'
import { gapStore } from '../../state/review/gaps'
import { formatNumber, string } from '../../state/window/strings'
import dock from '../../ui/panels/Dock.module.css'
import styles from './Gaps.module.css'

interface Props {
  readonly counts: readonly GapCount[]
  /** The kind that is listed; undefined = every kind. */
  readonly kind: GapKind | undefined
  readonly accepted: boolean
}
const show = (kind: GapKind | undefined, accepted = false) => gapStore.setState({ kind, accepted, chosen: undefined })
const sum = (counts: readonly GapCount[], of: 'open' | 'accepted' | 'population'): number =>
  counts.reduce((total, one) => total + one[of], 0)

export function GapKinds({ counts, kind, accepted }: Props) {
  const open = counts.filter((one) => one.open > 0)
  const closed = counts.filter((one) => one.open === 0 && one.population > 0)
  const all = { open: sum(counts, 'open'), accepted: sum(counts, 'accepted'), population: sum(counts, 'population') }
  return (
    <section className={styles.kinds} aria-label={string('gaps.kinds')}>
      <ul>
        <Kind name={string('gaps.all')} count={all} pressed={!kind && !accepted} onPress={() => show(undefined)} />
        {open.map((one) => (
          <Kind
            key={one.kind}
            name={string(`gaps.kind.${one.kind}`)}
            count={one}
            pressed={kind === one.kind && !accepted}
            onPress={() => show(one.kind)}
          />
        ))}
        {all.accepted > 0 && (
          <li>
            <button type="button" className={styles.kind} aria-pressed={accepted} onClick={() => show(undefined, true)}>
              <span className={`${dock.cut} ${styles.kindName}`}>{string('gaps.acceptedKind')}</span>
              <span className={styles.number}>{formatNumber(all.accepted)}</span>
            </button>
          </li>
        )}
      </ul>
      {closed.length > 0 && (
        <p className={`${dock.quiet} ${styles.closed}`}>
          {string('gaps.closedKinds', { names: closed.map((one) => string(`gaps.kind.${one.kind}`)).join('; ') })}
        </p>
      )}
    </section>
  )
}

interface KindProps {
  readonly name: string
  readonly count: Pick<GapCount, 'open' | 'population'>
  readonly pressed: boolean
  readonly onPress: () => void
}
function Kind({ name, count: { open, population }, pressed, onPress }: KindProps) {
  const done = population - open
  return (
    <li>
      <button type="button" className={styles.kind} aria-pressed={pressed} onClick={onPress}>
        <span className={`${dock.cut} ${styles.kindName}`}>{name}</span>
        <span className={styles.number}>{formatNumber(open)}</span>
        <span className={styles.track} aria-hidden="true">
          <span className={styles.done} style={{ width: `${population === 0 ? 0 : (done / population) * 100}%` }} />
        </span>
        <span className="visually-hidden">
          {string('gaps.progress', { done: formatNumber(done), of: formatNumber(population) })}
        </span>
      </button>
    </li>
  )
}
