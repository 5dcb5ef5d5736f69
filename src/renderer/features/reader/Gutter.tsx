// Claim cards beside the text, each at the height of its passage, pushed down where there is no room.
import { CODES, textOf } from '@shared/kernel/ledger'
import { formatTime } from '@shared/kernel/time'
import type { Credibility, Reliability } from '@shared/model/grade'
import { Button } from 'react-aria-components'
import { useLedger } from '../../state/ledger/ledger-store'
import { string } from '../../state/strings'
import { hover, select, useView } from '../../state/view-store'
import { DomainChip } from '../../ui/DomainChip'
import { Grade } from '../../ui/Grade'
import { type PlacedMark, stackCards } from './placed'
import styles from './Reader.module.css'

export function Gutter({ placed }: { readonly placed: readonly PlacedMark[] }) {
  const selection = useView((s) => s.selection)
  const hovered = useView((s) => s.hover)
  const selected = new Set(selection)
  const tops = stackCards(placed, selected)
  return (
    <div className={styles.gutter}>
      {placed.map((mark, i) => (
        <Card
          key={`${mark.id}-${mark.start}`}
          mark={mark}
          top={tops[i] ?? mark.top}
          selected={selected.has(mark.id)}
          hovered={mark.id === hovered}
        />
      ))}
    </div>
  )
}

interface CardProps {
  readonly mark: PlacedMark
  readonly top: number
  readonly selected: boolean
  readonly hovered: boolean
}
function Card({ mark, top, selected, hovered }: CardProps) {
  const ledger = useLedger()
  if (!ledger) return null
  const { columns } = ledger
  const { rows, strings } = columns
  const text = textOf(columns, mark.row)
  const edtf = strings[rows.edtf[mark.row]!]
  const when = edtf
    ? formatTime({ edtf, mode: rows.mode[mark.row] === 1 ? 'within' : 'throughout', basis: 'stated' })
    : string('time.none')
  const grade = {
    reliability: (CODES.reliability[rows.reliability[mark.row]!] || undefined) as Reliability | undefined,
    credibility: (rows.credibility[mark.row] || undefined) as Credibility | undefined,
  }
  return (
    <>
      <span
        className={`${styles.leader} ${selected ? styles.leaderSelected : ''}`}
        style={{ top: Math.min(mark.top, top) + 12, height: Math.abs(top - mark.top) + 1 }}
      />
      <Button
        className={`${styles.card} ${selected ? styles.cardSelected : ''} ${hovered ? styles.cardHovered : ''}`}
        style={{ top }}
        aria-pressed={selected}
        aria-label={string('reader.card', {
          text,
          domain: string(`domain.${mark.domain}`),
          standing: string(`standing.${mark.standing}`),
          when,
        })}
        onPress={(event) => select([mark.id], event.ctrlKey || event.metaKey ? 'toggle' : 'set', 'reader')}
        onHoverStart={() => hover(mark.id)}
        onHoverEnd={() => hover(undefined)}
      >
        <span className={styles.cardLine}>
          <DomainChip domain={mark.domain} standing={mark.standing} />
          <span className={styles.cardText}>{text}</span>
          <Grade {...grade} />
        </span>
        {selected && (
          <span className={styles.cardMore}>
            {when}, {string(`standing.${mark.standing}`)}
          </span>
        )}
      </Button>
    </>
  )
}
