// What a cell is made of, beside the pointer: its figure, its counts, and the claims that weigh most. Enter shows all.
import type { BalancePart } from '@shared/kernel/balance'
import { textOf } from '@shared/kernel/ledger'
import { string } from '../../state/window/strings'
import styles from './Balance.module.css'
import { Effect, weighing } from './cell/Effect'
import { NeutralChip } from './cell/NeutralChip'
import type { CellChoice } from './choice'
import type { Figures } from './desk/compute'
import { useWhy } from './desk/use-figures'
import { cellOf } from './summary'
import { cellTitle, countWords, fullWords } from './words'

const MOST = 4
interface Props {
  readonly figures: Figures
  readonly cell: CellChoice
  readonly at: DOMRect
}
export function Pop({ figures, cell, at }: Props) {
  const parts = useWhy(figures, cell)?.parts ?? []
  const found = cellOf(figures, cell)
  if (!found || parts.length === 0) return null
  const { columns } = figures
  const below = at.bottom + 260 < window.innerHeight
  const left = Math.max(8, Math.min(at.left, window.innerWidth - 368))
  const style = below ? { left, top: at.bottom + 6 } : { left, bottom: window.innerHeight - at.top + 6 }
  return (
    <div className={styles.pop} style={style} role="tooltip">
      <h3>{`${cellTitle(columns, cell.row, cell.power)} ${fullWords(found.index)}`}</h3>
      <p>{countWords(found.counts)}</p>
      <ul>
        {parts.slice(0, MOST).map((part: BalancePart) => (
          <li key={`${part.claim} ${part.sign}`}>
            <NeutralChip columns={columns} row={part.claim} />
            <span>{textOf(columns, part.claim)}</span>
            <span>
              <Effect part={part} /> {weighing(part)[0]}
            </span>
          </li>
        ))}
      </ul>
      {parts.length > MOST && <p>{string('balance.more', { count: parts.length - MOST })}</p>}
    </div>
  )
}
