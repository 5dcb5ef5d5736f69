// What moves the figure: the index without each origin, without a contradicted claim, or by one analyst alone.
import type { BalanceReasons, BalanceSwing } from '@shared/kernel/balance'
import type { LedgerColumns } from '@shared/kernel/ledger'
import { string } from '../../../state/window/strings'
import type { CellChoice } from '../choice'
import type { Figures } from '../desk/compute'
import { paintOf } from '../draw/layout'
import { cellOf } from '../summary'
import { signed } from '../words'
import styles from './Cell.module.css'

interface Props {
  readonly figures: Figures
  readonly cell: CellChoice
  readonly why: BalanceReasons
}
/** More than these are told, not drawn. */
const MOST = 40

export function nameOfSwing({ dictionaries, rows }: LedgerColumns, { without, key }: BalanceSwing): string {
  if (without === 'contradicted') return string('balance.without', { name: `C-${rows.number[Number(key)] ?? key}` })
  if (without === 'others') {
    const analyst = dictionaries.analysts?.find(({ id }) => id === key)
    return string('balance.byOne', { name: analyst?.name ?? String(key) })
  }
  const document = dictionaries.documents.find(({ id }) => id === key)
  const origin = dictionaries.origins?.find(({ id }) => id === key)
  return string('balance.without', { name: document?.title ?? origin?.name ?? String(key) })
}

export function Swings({ figures, cell, why }: Props) {
  const { columns, balance } = figures
  const found = cellOf(figures, cell)
  if (found?.index.kind !== 'value') return null
  const origins = why.swings.filter(({ without }) => without === 'origin').length
  const still = Math.max(0, found.counts.origins - origins)
  const paint = paintOf('power', balance.question.powers.indexOf(cell.power))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and nothing in it takes focus
    <section className={styles.moves} aria-label={string('balance.moves')} tabIndex={0}>
      <h4>
        {string('balance.moves')}
        {why.swings.length > 0 && still > 0 && (
          <span className={styles.note}>{`, ${string('balance.doNot', { count: still })}`}</span>
        )}
      </h4>
      {why.swings.length === 0 && <p className={styles.note}>{string('balance.noneMoves')}</p>}
      <ul>
        {why.swings.slice(0, MOST).map((swing) => (
          <Swing
            key={`${swing.without} ${swing.key}`}
            swing={swing}
            name={nameOfSwing(columns, swing)}
            now={found.index.kind === 'value' ? found.index.value : 0}
            paint={paint}
          />
        ))}
      </ul>
      {why.swings.length > MOST && (
        <p className={styles.note}>{string('balance.more', { count: why.swings.length - MOST })}</p>
      )}
    </section>
  )
}

interface SwingProps {
  readonly swing: BalanceSwing
  readonly name: string
  readonly now: number
  readonly paint: string
}
const at = (value: number): string => `${(value + 1) * 50}%`
/** Solid = without an origin, hollow = without a contradicted claim, square = by one analyst alone. */
function Swing({ swing: { index, without }, name, now, paint }: SwingProps) {
  const from = index === undefined ? now : Math.min(now, index)
  const to = index === undefined ? now : Math.max(now, index)
  return (
    <li className={styles.swing}>
      <span className={styles.swingName} title={name}>
        {name}
      </span>
      <span className={styles.track} aria-hidden="true" style={{ '--paint': paint } as React.CSSProperties}>
        <i className={styles.zero} style={{ left: '50%' }} />
        <i className={styles.now} style={{ left: at(now) }} />
        <i className={styles.way} style={{ left: at(from), width: `${(to - from) * 50}%` }} />
        {index !== undefined && <i className={`${styles.dot} ${styles[without]}`} style={{ left: at(index) }} />}
      </span>
      <span className={styles.swingValue}>{index === undefined ? string('balance.undefined') : signed(index)}</span>
    </li>
  )
}
