// The gap ledger: kinds with how far each is worked off, the gaps of one, each a press from its place.
import type { GapItem } from '@shared/contract/gaps'
import { Maximize2, Minimize2 } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { chooseGap, gapKey, gapStore, useGapCounts, useGapState, useGaps } from '../../state/gaps'
import { useProject } from '../../state/queries'
import { type Command, useCommands } from '../../state/shortcuts'
import { formatNumber, string } from '../../state/strings'
import { maximise, useView } from '../../state/view-store'
import { useWhere } from '../../state/where'
import { Button, IconButton } from '../../ui/Button'
import { EmptyState, Skeleton } from '../../ui/EmptyState'
import { Panel } from '../../ui/Panel'
import { AcceptDialog } from './AcceptDialog'
import { GapDetail } from './GapDetail'
import { GapKinds } from './GapKinds'
import { GapList } from './GapList'
import styles from './Gaps.module.css'
import { goTo } from './go-to'

export function GapsPanel() {
  const { kind, chosen, accepted, everything } = useGapState((state) => state)
  const filtered = useWhere()
  const maximised = useView((state) => state.maximised === 'gaps')
  const where = everything ? undefined : filtered
  const counts = useGapCounts(where)
  const gaps = useGaps(where, kind, accepted)
  const readOnly = useProject().data?.corpus.readOnly !== undefined
  const [accepting, setAccepting] = useState<GapItem>()
  const items = useMemo(() => gaps.data?.pages.flatMap((page) => page.items) ?? [], [gaps.data])
  const found = items.findIndex((item) => gapKey(item) === chosen)
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = gaps
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [fetchNextPage, hasNextPage, isFetchingNextPage])
  const commands = useMemo<readonly Command[]>(() => {
    const go = (by: 1 | -1) => () => {
      const next = items[Math.max(0, Math.min(items.length - 1, found + by))]
      chooseGap(next)
      if (next) goTo(next)
    }
    const some = () => items.length > 0
    return [
      { id: 'gap.next', run: go(1), enabled: some },
      { id: 'gap.previous', run: go(-1), enabled: some },
    ]
  }, [items, found])
  useCommands(commands)
  const all = useMemo(
    () =>
      (counts.data ?? []).reduce((sum, one) => ({ left: sum.left + one.open, of: sum.of + one.population }), {
        left: 0,
        of: 0,
      }),
    [counts.data],
  )
  const failed = counts.isError || gaps.isError
  return (
    <Panel
      id="gaps"
      title={string('panel.gaps')}
      detail={
        counts.data && string('gaps.progress', { done: formatNumber(all.of - all.left), of: formatNumber(all.of) })
      }
      actions={
        <>
          <Scope filtered={filtered !== undefined} everything={everything} />
          <IconButton
            label={string('gaps.maximise')}
            pressed={maximised}
            onPress={() => maximise(maximised ? undefined : 'gaps')}
          >
            {maximised ? <Minimize2 aria-hidden="true" /> : <Maximize2 aria-hidden="true" />}
          </IconButton>
        </>
      }
      fixed
    >
      {failed && (
        <EmptyState
          title={string('gaps.failedTitle')}
          action={
            <Button onPress={() => void Promise.all([counts.refetch(), gaps.refetch()])}>
              {string('boundary.retry')}
            </Button>
          }
        >
          {string('gaps.failed')}
        </EmptyState>
      )}
      {!failed && !counts.data && <Skeleton rows={8} label={string('dialog.loading')} />}
      {!failed && counts.data && all.of === 0 && (
        <EmptyState title={string('gaps.emptyTitle')}>{string('gaps.empty')}</EmptyState>
      )}
      {!failed && counts.data && all.of > 0 && (
        <div className={styles.frame}>
          <div className={styles.split}>
            <GapKinds counts={counts.data} kind={kind} accepted={accepted} />
            <GapList
              items={items}
              total={gaps.data?.pages[0]?.total ?? 0}
              at={found}
              pending={gaps.isPending}
              allKinds={!kind}
              onNearEnd={more}
              onAccept={readOnly ? undefined : setAccepting}
            />
            {items[found] && (
              <GapDetail gap={items[found]} readOnly={readOnly} onAccept={() => setAccepting(items[found])} />
            )}
          </div>
        </div>
      )}
      {accepting && <AcceptDialog key={gapKey(accepting)} gap={accepting} onClose={() => setAccepting(undefined)} />}
    </Panel>
  )
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
