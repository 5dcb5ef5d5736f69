// The balance as this window shows it: what is chosen, which claims count, and the figures, never awaited by a frame.
import type { Filter } from '@shared/kernel/filter'
import { useCallback, useMemo, useRef } from 'react'
import { useFact } from '../../state/coordination/facts'
import { type LedgerState, narrow, useVisible } from '../../state/ledger/ledger-store'
import { useView } from '../../state/view-store'
import { isOfCell, moveCell } from './cell-filter'
import { type BalanceChoice, type CellChoice, readChoice, sameCell } from './choice'
import type { Figures } from './desk/compute'
import { useFigures } from './desk/use-figures'

export interface BalanceView {
  readonly choice: BalanceChoice
  readonly choose: (change: Partial<BalanceChoice>) => void
  readonly chooseCell: (cell: CellChoice | undefined) => void
  readonly figures: Figures | undefined
  /** The figures are of claims or filters a moment ago. */
  readonly updating: boolean
}

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i])

/** Rows that all chips but the cell's own leave; the same array while those stay. */
function useShown(ledger: LedgerState, { cell, lane }: BalanceChoice): Uint8Array {
  const visible = useVisible('balance') ?? ledger.visible
  const frozen = useView((s) => s.frozen.balance !== undefined)
  const filters = useView((s) => s.filters)
  const known = useRef<readonly Filter[]>([])
  const others = cell ? filters.filter((filter) => !isOfCell(filter, cell, lane)) : filters
  if (!sameItems(known.current, others)) known.current = others
  const stable = known.current
  const own = others.length !== filters.length
  const without = useMemo(
    () => (own ? narrow(ledger.columns, stable).visible : undefined),
    [ledger.columns, stable, own],
  )
  return frozen || !without ? visible : without
}

export function useBalance(ledger: LedgerState): BalanceView {
  const [choice, setChoice] = useFact('balance', readChoice)
  const shown = useShown(ledger, choice)
  const asked = useMemo(() => ({ columns: ledger.columns, shown, choice }), [ledger.columns, shown, choice])
  const [figures, updating] = useFigures(asked)
  const choose = useCallback(
    (change: Partial<BalanceChoice>) => {
      // rows and lanes of another kind have other cells
      if (choice.cell && (change.rows ?? change.lane)) {
        moveCell(choice.lane, choice.cell, undefined)
        setChoice({ ...choice, cell: undefined, ...change })
      } else setChoice({ ...choice, ...change })
    },
    [choice, setChoice],
  )
  const chooseCell = useCallback(
    (cell: CellChoice | undefined) => {
      const next = sameCell(cell, choice.cell) ? undefined : cell
      moveCell(choice.lane, choice.cell, next)
      setChoice({ ...choice, cell: next })
    },
    [choice, setChoice],
  )
  return { choice, choose, chooseCell, figures, updating }
}
