// The gap ledger: kinds with how far each is worked off, the gaps of one, each a press from its place.
import type { GapCount } from '@shared/contract/judging/gaps'
import { useProject } from '../../state/corpus/queries'
import { gapStore, useGapCounts, useGapState } from '../../state/review/gaps'
import { useWhere } from '../../state/where'
import { formatNumber, string } from '../../state/window/strings'
import { usePanelTools } from '../../state/window/view-tools'
import { Button } from '../../ui/controls/Button'
import { EmptyState, Skeleton } from '../../ui/panels/EmptyState'
import { Panel } from '../../ui/panels/Panel'
import { ViewTools } from '../../ui/panels/ViewTools'
import styles from './Gaps.module.css'
import { useGapList } from './use-gap-list'
import { Worklist } from './Worklist'

const sum = (counts: readonly GapCount[], of: 'open' | 'population'): number =>
  counts.reduce((total, one) => total + one[of], 0)

export function GapsPanel() {
  const { kind, accepted, everything } = useGapState((state) => state)
  const filtered = useWhere()
  const where = everything ? undefined : filtered
  const counts = useGapCounts(where)
  const list = useGapList(where, kind, accepted)
  const readOnly = useProject().data?.corpus.readOnly !== undefined
  const failed = counts.isError || list.query.isError
  const of = sum(counts.data ?? [], 'population')
  const done = of - sum(counts.data ?? [], 'open')
  return (
    <Panel
      id="gaps"
      title={string('panel.gaps')}
      detail={counts.data && string('gaps.progress', { done: formatNumber(done), of: formatNumber(of) })}
      actions={
        <>
          <Scope filtered={filtered !== undefined} everything={everything} />
          <FullSize />
        </>
      }
      fixed
    >
      {failed && (
        <EmptyState
          title={string('gaps.failedTitle')}
          action={
            <Button onPress={() => void Promise.all([counts.refetch(), list.query.refetch()])}>
              {string('boundary.retry')}
            </Button>
          }
        >
          {string('gaps.failed')}
        </EmptyState>
      )}
      {!failed && !counts.data && <Skeleton rows={8} label={string('dialog.loading')} />}
      {!failed && counts.data && of === 0 && (
        <EmptyState title={string('gaps.emptyTitle')}>{string('gaps.empty')}</EmptyState>
      )}
      {!failed && counts.data && of > 0 && <Worklist counts={counts.data} list={list} readOnly={readOnly} />}
    </Panel>
  )
}

function FullSize() {
  const tools = usePanelTools('gaps')
  return <ViewTools tools={tools} />
}

/** Every claim, or those that the filters leave; without filters there is nothing to choose. */
function Scope({ filtered, everything }: { readonly filtered: boolean; readonly everything: boolean }) {
  if (!filtered) return null
  return (
    <label className={styles.scope}>
      <input
        type="checkbox"
        checked={!everything}
        onChange={(event) => gapStore.setState({ everything: !event.target.checked })}
      />{' '}
      {string('gaps.filteredOnly')}
    </label>
  )
}
