// The links of the visible claims: at once where claims are few, else in slices, the last ones shown meanwhile.
import type { LedgerColumns } from '@shared/kernel/ledger'
import { useEffect, useMemo, useState } from 'react'
import { type Links, linksInSlices, linksOf, type Mode, type NodeKind } from './links'

const FEW = 20_000
export interface Asked {
  readonly columns: LedgerColumns
  readonly visible: Uint8Array
  readonly mode: Mode
  readonly kind: NodeKind
}
export interface Found {
  /** What they are the links of: names are looked up there. */
  readonly of: Asked
  readonly links: Links
}

/** The links of what is asked, or of what was asked before. */
export function useLinks(asked: Asked): Found | undefined {
  const few = asked.columns.count <= FEW
  const now = useMemo(
    () => (few ? { of: asked, links: linksOf(asked.columns, asked.visible, asked.mode, asked.kind) } : undefined),
    [asked, few],
  )
  const [late, setLate] = useState<Found>()
  useEffect(() => {
    if (few) return
    const stop = new AbortController()
    void linksInSlices(asked.columns, asked.visible, asked, stop.signal).then(
      (links) => links && setLate({ of: asked, links }),
    )
    return () => stop.abort()
  }, [asked, few])
  return now ?? late
}
