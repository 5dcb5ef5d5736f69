// The claims of the selected cell: its figure, each claim with the sum behind it, and what moves the figure.

import type { BalancePart } from '@shared/kernel/balance'
import { idOf, textOf } from '@shared/kernel/ledger'
import { X } from 'lucide-react'
import { type LedgerState, useLedger } from '../../../state/ledger/ledger-store'
import { hover, select, useSelected, useView } from '../../../state/view-store'
import { formatNumber, string } from '../../../state/window/strings'
import { usePanelTools } from '../../../state/window/view-tools'
import { IconButton } from '../../../ui/controls/Button'
import { EmptyState, Skeleton } from '../../../ui/panels/EmptyState'
import { Panel } from '../../../ui/panels/Panel'
import { ViewTools } from '../../../ui/panels/ViewTools'
import { type CellChoice, rowKey } from '../choice'
import type { Figures } from '../desk/compute'
import { useWhy } from '../desk/use-figures'
import { cellOf } from '../summary'
import { useBalance } from '../use-balance'
import { cellTitle, figureWords, originWords, sideWords, spreadWords } from '../words'
import styles from './Cell.module.css'
import { Effect, weighing } from './Effect'
import { NeutralChip } from './NeutralChip'
import { Swings } from './Swings'

export function CellPanel() {
  const ledger = useLedger()
  if (ledger) return <Loaded ledger={ledger} />
  return (
    <Panel id="cell" title={string('panel.cell')}>
      <Skeleton label={string('dialog.loading')} />
    </Panel>
  )
}

function Loaded({ ledger }: { readonly ledger: LedgerState }) {
  const { choice, chooseCell, figures } = useBalance(ledger)
  const tools = usePanelTools('cell')
  const { cell } = choice
  const found = figures && cell && cellOf(figures, cell)
  const clusters = found ? found.counts.favouring + found.counts.against + found.counts.unassessed : 0
  const actions = (
    <>
      {cell && (
        <IconButton label={string('balance.clearCell')} onPress={() => chooseCell(undefined)}>
          <X aria-hidden="true" />
        </IconButton>
      )}
      <ViewTools tools={tools} />
    </>
  )
  return (
    <Panel
      id="cell"
      title={string('panel.cell')}
      detail={found && string('balance.ofCell', { count: clusters })}
      actions={actions}
      className={styles.panel}
      fixed
    >
      {figures && cell && found ? (
        <Cell key={`${rowKey(cell.row)} ${cell.power}`} figures={figures} cell={cell} />
      ) : (
        <EmptyState title={string('balance.noCellTitle')}>{string('balance.noCell')}</EmptyState>
      )}
    </Panel>
  )
}

/** More claims than this are asked for in steps: nobody reads on, and each is a row of its own. */
const STEP = 200

function Cell({ figures, cell }: { readonly figures: Figures; readonly cell: CellChoice }) {
  const { columns } = figures
  const why = useWhy(figures, cell)
  const found = cellOf(figures, cell)
  if (!found) return null
  const { index, counts } = found
  const parts = why?.parts ?? []
  const more = parts.length - STEP
  const marks = [
    ...(counts.contested ? [string('balance.contested')] : []),
    ...(counts.possible > 0 ? [string('balance.possible', { count: counts.possible })] : []),
  ]
  return (
    <>
      <div className={styles.head}>
        <h3>{cellTitle(columns, cell.row, cell.power)}</h3>
        <p className={styles.figure}>
          <b>{figureWords(index)}</b> <span>{spreadWords(index)}</span>
        </p>
        <p className={styles.counts}>{[sideWords(counts), originWords(counts), ...marks].join('; ')}</p>
      </div>
      <ul className={styles.list} aria-label={string('balance.claims')}>
        {parts.slice(0, STEP).map((part) => (
          <Part key={`${part.claim} ${part.sign}`} figures={figures} part={part} />
        ))}
      </ul>
      {more > 0 && <p className={styles.note}>{string('balance.moreBelow', { count: formatNumber(more) })}</p>}
      {!why && <Skeleton label={string('dialog.loading')} />}
      {why && <Swings figures={figures} cell={cell} why={why} />}
    </>
  )
}

function Part({ figures, part }: { readonly figures: Figures; readonly part: BalancePart }) {
  const { columns } = figures
  const id = idOf(columns, part.claim)
  const chosen = useSelected().has(id)
  const hovered = useView((s) => s.hover === id)
  const [weight, sums] = weighing(part)
  return (
    <li>
      <button
        type="button"
        className={styles.part}
        aria-pressed={chosen}
        data-hovered={hovered || undefined}
        onClick={(event) => select([id], event.ctrlKey ? 'toggle' : 'set', 'balance')}
        onPointerEnter={() => hover(id)}
        onPointerLeave={() => hover(undefined)}
      >
        <NeutralChip columns={columns} row={part.claim} />
        <span className={styles.text}>
          {textOf(columns, part.claim)}
          {part.restatements > 0 && <small>{string('balance.restatements', { count: part.restatements })}</small>}
          {!part.certain && <small>{string('balance.possibleClaim')}</small>}
        </span>
        <span className={styles.sum}>
          <b>
            <Effect part={part} /> {weight}
          </b>
          {sums.map((sum) => (
            <span key={sum}>{sum}</span>
          ))}
        </span>
      </button>
    </li>
  )
}
