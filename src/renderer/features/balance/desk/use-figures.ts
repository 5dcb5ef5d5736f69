// Figures and reasons as hooks: worked out at once where claims are few, beside the page where a frame would wait.
import type { BalanceReasons } from '@shared/kernel/balance'
import type { LedgerColumns } from '@shared/kernel/ledger'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { fail } from '../../../state/window/notices'
import type { BalanceChoice, CellChoice } from '../choice'
import { type Figures, figuresOf, whyOf } from './compute'
import { figuresFrom, whyFrom } from './desk'

/** As many claims as a frame has time for. */
const FEW = 20_000
export interface Asked {
  readonly columns: LedgerColumns
  readonly shown: Uint8Array
  readonly choice: BalanceChoice
}

/** The figures of what is asked, or of what was asked before, and whether these are on their way. */
export function useFigures(asked: Asked): readonly [figures: Figures | undefined, updating: boolean] {
  const late = useDeferredValue(asked)
  const few = asked.columns.count <= FEW
  const now = useMemo(
    () => (late.columns.count <= FEW ? figuresOf(late.columns, late.shown, late.choice) : undefined),
    [late],
  )
  const beside = useBeside(asked, !few)
  return few ? [now, late !== asked] : beside
}

/** One question on its way; of those that come meanwhile the last alone is asked. */
function useBeside(asked: Asked, wanted: boolean): readonly [Figures | undefined, boolean] {
  const [found, setFound] = useState<{ readonly asked: Asked; readonly figures: Figures | undefined }>()
  const running = useRef(false)
  const next = useRef(asked)
  const gone = useRef(false)
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
    }
  }, [])
  useEffect(() => {
    next.current = asked
    if (!wanted || running.current) return
    const run = async () => {
      running.current = true
      for (let at: Asked | undefined; at !== next.current && !gone.current; ) {
        at = next.current
        const figures = await figuresFrom(at.columns, at.shown, at.choice)
        setFound({ asked: at, figures })
      }
    }
    run()
      .catch(fail)
      .finally(() => {
        running.current = false
      })
  }, [asked, wanted])
  return [found?.figures, found?.asked !== asked]
}

/** Why a cell says what it says; undefined while that is worked out. */
export function useWhy(figures: Figures, cell: CellChoice): BalanceReasons | undefined {
  const few = figures.columns.count <= FEW
  const now = useMemo(() => (few ? whyOf(figures, cell) : undefined), [few, figures, cell])
  const [found, setFound] = useState<{
    readonly figures: Figures
    readonly cell: CellChoice
    readonly why?: BalanceReasons
  }>()
  useEffect(() => {
    if (few) return
    let gone = false
    whyFrom(figures, cell).then((why) => !gone && setFound({ figures, cell, ...(why && { why }) }), fail)
    return () => {
      gone = true
    }
  }, [few, figures, cell])
  return few ? now : found?.cell === cell ? found.why : undefined
}
