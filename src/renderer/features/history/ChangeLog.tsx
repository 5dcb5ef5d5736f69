// The log: filters, change sets by day, the chosen one with its differences. Only the rows in view exist.
import { useCallback, useMemo } from 'react'
import { historyStore, useChangeSets, useHistoryView } from '../../state/review/history'
import { string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import dock from '../../ui/panels/Dock.module.css'
import { EmptyState, Skeleton } from '../../ui/panels/EmptyState'
import { VirtualList } from '../../ui/panels/VirtualList'
import { ChangeRow } from './ChangeRow'
import { ChosenChange } from './ChosenChange'
import styles from './History.module.css'
import { LogFilters } from './LogFilters'
import { logRows } from './log-rows'

const HEIGHT = 44

interface Props {
  readonly claimId: string | undefined
  readonly readOnly: boolean
}
export function ChangeLog({ claimId, readOnly }: Props) {
  const filter = useHistoryView((view) => view.filter)
  const chosen = useHistoryView((view) => view.chosen)
  const log = useChangeSets(filter, filter.ofClaim ? claimId : undefined)
  const rows = useMemo(() => logRows(log.data?.pages.flatMap((page) => page.changeSets) ?? []), [log.data])
  const at = rows.findIndex((row) => 'set' in row && row.set.sequence === chosen)
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = log
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [fetchNextPage, hasNextPage, isFetchingNextPage])
  const choose = (index: number) => {
    const row = rows[index]
    if (row && 'set' in row) historyStore.setState({ chosen: row.set.sequence })
  }
  const chosenRow = rows[at]
  return (
    <div className={dock.frame}>
      <div className={`${dock.column} ${styles.split}`}>
        <LogFilters hasClaim={claimId !== undefined} />
        {log.isPending && <Skeleton rows={8} label={string('dialog.loading')} />}
        {log.isError && (
          <EmptyState
            title={string('history.failedTitle')}
            action={<Button onPress={() => void log.refetch()}>{string('boundary.retry')}</Button>}
          >
            {string('history.failed')}
          </EmptyState>
        )}
        {log.data && rows.length === 0 && (
          <EmptyState title={string('history.emptyTitle')}>{string('history.empty')}</EmptyState>
        )}
        {rows.length > 0 && (
          <VirtualList
            label={string('history.list')}
            count={rows.length}
            height={HEIGHT}
            at={at}
            onChoose={choose}
            keyOf={(index) => keyOf(rows[index]!)}
            onNearEnd={more}
            isHead={(index) => 'day' in rows[index]!}
          >
            {(index) => <ChangeRow row={rows[index]!} />}
          </VirtualList>
        )}
        {chosenRow && 'set' in chosenRow && <ChosenChange set={chosenRow.set} readOnly={readOnly} />}
      </div>
    </div>
  )
}

const keyOf = (row: ReturnType<typeof logRows>[number]): string => ('set' in row ? String(row.set.sequence) : row.day)
