// What would change, before it does: counts, fields before and after, and what a rule forbids, with its reason.
import type { BulkPreview } from '@shared/contract/ledger/bulk'
import { formatNumber, string } from '../../state/window/strings'
import dock from '../../ui/panels/Dock.module.css'
import { Skeleton } from '../../ui/panels/EmptyState'
import styles from './Bulk.module.css'
import type { Outlook } from './use-preview'

interface Props {
  readonly outlook: Outlook
  /** The operation has all that it needs. */
  readonly complete: boolean
}
export function Preview({ outlook, complete }: Props) {
  const { preview, error, pending } = outlook
  return (
    <section className={styles.preview} aria-label={string('bulk.preview')} aria-busy={pending}>
      {!complete && <p className={dock.quiet}>{string('bulk.incomplete')}</p>}
      {complete && !preview && !error && <Skeleton label={string('dialog.loading')} />}
      {error && (
        <p role="alert" className={dock.error}>
          {error}
        </p>
      )}
      {complete && preview && !error && <Found preview={preview} />}
    </section>
  )
}

function Found({ preview }: { readonly preview: BulkPreview }) {
  const { changed, unchanged, skipped, examples, skippedClaims } = preview
  return (
    <>
      <p role="status" className={styles.counts}>
        <b>{string('bulk.changed', { count: changed })}</b>
        {unchanged > 0 && <span>{string('bulk.unchanged', { count: unchanged })}</span>}
        {skipped > 0 && <span className={styles.warn}>{string('bulk.skipped', { count: skipped })}</span>}
      </p>
      {skippedClaims.length > 0 && <LeftOut claims={skippedClaims} open={changed === 0} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled box needs the keys */}
      <div className={styles.scroll} tabIndex={0}>
        {examples.length > 0 && <Differences examples={examples} />}
        {changed > examples.length && (
          <p className={dock.quiet}>{string('bulk.first', { count: formatNumber(examples.length) })}</p>
        )}
      </div>
    </>
  )
}

interface LeftOutProps {
  readonly claims: BulkPreview['skippedClaims']
  readonly open: boolean
}
function LeftOut({ claims, open }: LeftOutProps) {
  return (
    <details className={styles.leftOut} open={open}>
      <summary>{string('bulk.leftOut')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled box needs the keys */}
      <ul className={styles.skipped} tabIndex={0}>
        {claims.map(({ id, number, reason }) => (
          <li key={id}>
            <b>C-{number}</b> {reason}
          </li>
        ))}
      </ul>
    </details>
  )
}

const shown = (value: string) => (value === '' ? '–' : value)

function Differences({ examples }: Pick<BulkPreview, 'examples'>) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{string('bulk.preview')}</caption>
      <thead>
        <tr>
          <th scope="col">{string('bulk.claim')}</th>
          <th scope="col">{string('bulk.field')}</th>
          <th scope="col">{string('bulk.before')}</th>
          <th scope="col">{string('bulk.after')}</th>
        </tr>
      </thead>
      <tbody>
        {examples.map(({ id, number, field, before, after }) => (
          <tr key={`${id} ${field}`}>
            <th scope="row">C-{number}</th>
            <td>{string(`bulk.fields.${field}`)}</td>
            <td className={styles.before}>{shown(before)}</td>
            <td>{shown(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
