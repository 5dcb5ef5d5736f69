// A claim that another view selected and that has no passage in the open document brings its own document up.
import { useEffect } from 'react'
import { useLedger } from '../../../state/ledger/ledger-store'
import { openDocument, useView } from '../../../state/view-store'
import type { Mark } from './marks'

export function useOwnDocument(open: string | undefined, marks: readonly Mark[]): void {
  const ledger = useLedger()
  const selected = useView((s) => s.selection.at(-1))
  const from = useView((s) => s.selectedIn)
  const row = selected === undefined ? undefined : ledger?.rowOf.get(selected)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it answers a new selection, not a new document or ledger
  useEffect(() => {
    if (!ledger || row === undefined || from === 'reader' || marks.some((mark) => mark.id === selected)) return
    const { lists, dictionaries } = ledger.columns
    const own = Array.from(
      lists.anchor.document.subarray(lists.anchor.start[row], lists.anchor.start[row + 1]),
      (i) => dictionaries.documents[i],
    )
    const document = own.some((d) => d?.id === open) ? undefined : own.find((d) => d?.hasText)
    if (document) openDocument(document.id)
  }, [selected, row === undefined, from])
}
