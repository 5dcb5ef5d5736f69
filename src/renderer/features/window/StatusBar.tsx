// The status bar: how many claims of how many, the filters as chips, the selection, the last change.
import type { ReactNode } from 'react'
import { useHistoryState } from '../../state/corpus/queries'
import { useLedger } from '../../state/ledger/ledger-store'
import { useView } from '../../state/view-store'
import { formatNumber, string } from '../../state/window/strings'
import styles from './StatusBar.module.css'

const clock = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZoneName: 'short',
})

/** `children` are the filter chips, a feature of their own. */
export function StatusBar({ children }: { readonly children: ReactNode }) {
  const ledger = useLedger()
  const selection = useView((s) => s.selection)
  const balance = useView((s) => s.layout === 'balance')
  const history = useHistoryState().data
  const first = selection.at(-1)
  const row = first === undefined ? undefined : ledger?.rowOf.get(first)
  const number = row === undefined ? undefined : ledger?.columns.rows.number[row]
  return (
    <footer className={styles.bar}>
      <span className={styles.count}>
        <b>{formatNumber(ledger?.visibleCount ?? 0)}</b> {string('status.of')}{' '}
        <b>{formatNumber(ledger?.columns.count ?? 0)}</b> {string('status.claims')}
      </span>
      {children}
      <span className={styles.right}>
        {balance && <span>{string('status.weights')}</span>}
        {selection.length > 0 && (
          <span>
            {string('status.selected', { count: selection.length, name: number === undefined ? '' : `C-${number}` })}
          </span>
        )}
        {history?.undo && (
          <span>
            {string('status.lastChange', {
              what: string(`change.${history.undo.label}`),
              subject: (history.undo.subject ?? '').replace(/\.$/, ''),
            })}
            {history.lastTime ? `, ${clock.format(Date.parse(history.lastTime))}` : ''}
          </span>
        )}
      </span>
    </footer>
  )
}
