// Which change sets the log lists: by analyst, by kind, by the selected claim.

import { useProject } from '../../state/corpus/queries'
import { narrowHistory, useHistoryView } from '../../state/review/history'
import { string } from '../../state/window/strings'
import dock from '../../ui/panels/Dock.module.css'
import styles from './History.module.css'

/** First parts of the commands' names. */
const KINDS = [
  'claim',
  'claims',
  'assessment',
  'forecast',
  'evidence',
  'relation',
  'document',
  'source',
  'lineage',
  'entity',
  'tag',
  'note',
  'collection',
  'gap',
  'brief',
  'project',
  'history',
] as const

export function LogFilters({ hasClaim }: { readonly hasClaim: boolean }) {
  const { author, label, ofClaim } = useHistoryView((view) => view.filter)
  const analysts = useProject().data?.analysts ?? []
  return (
    <div className={`${dock.bar} ${styles.filters}`}>
      <select
        aria-label={string('history.byAnalyst')}
        value={author ?? ''}
        onChange={(event) => narrowHistory({ author: event.target.value || undefined })}
      >
        <option value="">{string('history.anyAnalyst')}</option>
        {analysts.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <select
        aria-label={string('history.byKind')}
        value={label ?? ''}
        onChange={(event) => narrowHistory({ label: event.target.value || undefined })}
      >
        <option value="">{string('history.anyKind')}</option>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {string(`history.kind.${kind}`)}
          </option>
        ))}
      </select>
      <label>
        <input
          type="checkbox"
          disabled={!hasClaim}
          checked={ofClaim && hasClaim}
          onChange={(event) => narrowHistory({ ofClaim: event.target.checked })}
        />{' '}
        {string('history.thisClaim')}
      </label>
    </div>
  )
}
