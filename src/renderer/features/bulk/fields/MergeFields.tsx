// Which of the claims stays when they are merged.
import { textOf } from '@shared/kernel/ledger'
import { useLedger } from '../../../state/ledger/ledger-store'
import { string } from '../../../state/window/strings'
import dock from '../../../ui/panels/Dock.module.css'
import styles from '../Bulk.module.css'
import type { FieldProps } from '../operation'

/** Claims that are offered; who merges more than that keeps one of the first. */
const MOST = 200

export function MergeFields({ ids, fields, onChange }: FieldProps & { readonly ids: readonly string[] }) {
  const ledger = useLedger()
  return (
    <>
      <p className={dock.quiet}>{string('bulk.mergeHelp')}</p>
      <div className={styles.claims} role="radiogroup" aria-label={string('bulk.keep')}>
        {ids.slice(-MOST).map((id) => {
          const row = ledger?.rowOf.get(id)
          if (!ledger || row === undefined) return null
          return (
            <label key={id} className={styles.claim}>
              <input
                type="radio"
                name="bulk-into"
                checked={fields.into === id}
                onChange={() => onChange({ into: id })}
              />
              <span>
                <b>C-{ledger.columns.rows.number[row]}</b> {textOf(ledger.columns, row)}
              </span>
            </label>
          )
        })}
      </div>
    </>
  )
}
