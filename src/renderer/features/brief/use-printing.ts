// When the brief is set: on opening the panel, on another request, and after changes while that is switched on.
import { useCallback, useEffect, useState } from 'react'
import { useLedger } from '../../state/ledger/ledger-store'
import { keepLayoutFact, layoutFact } from '../../state/window/settings'
import { briefStore, print, useBrief } from './brief-store'

/** How long the corpus must rest before the brief is set again, in milliseconds. */
const REST = 900

export interface Printing {
  readonly auto: boolean
  readonly setAuto: (auto: boolean) => void
  /** The corpus or the request has moved on since the bytes were set. */
  readonly stale: boolean
  readonly printNow: () => void
}

export function usePrinting(): Printing {
  const sequence = useLedger()?.columns.sequence
  const request = useBrief((s) => s.request)
  const printed = useBrief((s) => s.printed)
  const [auto, setAuto] = useState(() => layoutFact<boolean>('brief.auto') ?? true)
  const [asked, setAsked] = useState<{ readonly request: object; readonly sequence: number }>()
  const printNow = useCallback(() => {
    if (sequence === undefined) return
    setAsked({ request: briefStore.getState().request, sequence })
    void print(sequence)
  }, [sequence])
  useEffect(() => {
    const same = asked?.request === request
    if (sequence === undefined || (same && (!auto || asked?.sequence === sequence))) return
    const timer = setTimeout(printNow, same ? REST : 0)
    return () => clearTimeout(timer)
  }, [sequence, request, asked, auto, printNow])
  return {
    auto,
    setAuto: (next) => {
      setAuto(next)
      keepLayoutFact('brief.auto', next)
    },
    stale: printed !== undefined && printed.sequence !== sequence,
    printNow,
  }
}
/** True once something has been going on for a second. */
export function useLate(running: boolean): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!running) return
    const timer = setTimeout(() => setLate(true), 1000)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [running])
  return late
}
