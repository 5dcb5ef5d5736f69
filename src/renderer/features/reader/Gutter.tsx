// Claim cards beside the text, each at the height of its passage, pushed down where there is no room.
import { CODES, type LedgerColumns, textOf } from '@shared/kernel/ledger'
import { formatTime } from '@shared/kernel/time'
import type { Credibility, Reliability } from '@shared/model/grade'
import { memo, useMemo } from 'react'
import { useLedger } from '../../state/ledger/ledger-store'
import { hover, select, useSelected, useView } from '../../state/view-store'
import { string } from '../../state/window/strings'
import { DomainChip } from '../../ui/marks/DomainChip'
import { Grade } from '../../ui/marks/Grade'
import { cardsWithin, type Heights, type PlacedMark } from './marks/placed'
import styles from './Reader.module.css'

interface Props {
  readonly placed: readonly PlacedMark[]
  /** Cards outside them are not drawn. */
  readonly heights: Heights
}
export function Gutter({ placed, heights }: Props) {
  const hovered = useView((s) => s.hover)
  const selected = useSelected()
  const cards = useMemo(() => cardsWithin(placed, selected, heights), [placed, selected, heights])
  const columns = useLedger()?.columns
  if (!columns) return null
  return (
    <div className={styles.gutter}>
      {cards.map(({ mark, top }) => (
        <Card
          key={`${mark.id}-${mark.start}`}
          id={mark.id}
          row={mark.row}
          columns={columns}
          passageTop={mark.top}
          top={top}
          selected={selected.has(mark.id)}
          hovered={mark.id === hovered}
        />
      ))}
    </div>
  )
}

interface CardProps {
  readonly id: string
  readonly row: number
  readonly columns: LedgerColumns
  /** Height of the passage, and of the card where there is room. */
  readonly passageTop: number
  readonly top: number
  readonly selected: boolean
  readonly hovered: boolean
}
const Card = memo(function Card({ id, row, columns, passageTop, top, selected, hovered }: CardProps) {
  const { rows, strings } = columns
  const text = textOf(columns, row)
  const domain = CODES.domain[rows.domain[row]!]!
  const standing = CODES.standing[rows.standing[row]!]!
  const edtf = strings[rows.edtf[row]!]
  const when = edtf
    ? formatTime({ edtf, mode: rows.mode[row] === 1 ? 'within' : 'throughout', basis: 'stated' })
    : string('time.none')
  const grade = {
    reliability: (CODES.reliability[rows.reliability[row]!] || undefined) as Reliability | undefined,
    credibility: (rows.credibility[row] || undefined) as Credibility | undefined,
    split: rows.split[row] ? string('judge.splitShort') : undefined,
  }
  return (
    <>
      <span
        className={`${styles.leader} ${selected ? styles.leaderSelected : ''}`}
        style={{ top: Math.min(passageTop, top) + 12, height: Math.abs(top - passageTop) + 1 }}
      />
      <button
        type="button"
        className={`${styles.card} ${selected ? styles.cardSelected : ''} ${hovered ? styles.cardHovered : ''}`}
        style={{ top }}
        aria-pressed={selected}
        onClick={(event) => select([id], event.ctrlKey || event.metaKey ? 'toggle' : 'set', 'reader')}
        onMouseEnter={() => hover(id)}
        onMouseLeave={() => hover(undefined)}
      >
        <span className={styles.cardLine}>
          <DomainChip
            domain={domain}
            standing={standing}
            label={`${string(`domain.${domain}`)}, ${string(`standing.${standing}`)}`}
          />
          <span className={styles.cardText}>{text}</span>
          <Grade {...grade} />
        </span>
        <span className={selected ? styles.cardMore : 'visually-hidden'}>
          {when}, {string(`standing.${standing}`)}
        </span>
      </button>
    </>
  )
})
