// The claims table: every visible claim, sorted, edited in place, selected one or many; linked with the other views.
import { Filter as FilterIcon } from 'lucide-react'
import { useMemo, useState } from 'react'
import { askDeleteClaims } from '../../state/corpus/deletion'
import { useLedger, useVisible } from '../../state/ledger/ledger-store'
import { clearFilters, viewStore } from '../../state/view-store'
import { type Command, runCommand, useCommands } from '../../state/window/shortcuts'
import { formatNumber, string } from '../../state/window/strings'
import { useViewTools } from '../../state/window/view-tools'
import { Button, IconButton } from '../../ui/controls/Button'
import { EmptyState, Skeleton } from '../../ui/panels/EmptyState'
import { Panel } from '../../ui/panels/Panel'
import { ViewTools } from '../../ui/panels/ViewTools'
import { ColumnMenu } from './ColumnMenu'
import { SetsMenu } from './columns/SetsMenu'
import { FilterRow } from './filter/FilterRow'
import { Grid } from './Grid'
import { GroupMenu } from './group/GroupMenu'
import { useFigures } from './group/use-figures'
import { useClaimsTable } from './use-claims-table'

const COMMANDS: readonly Command[] = [
  {
    id: 'claim.delete',
    run: () => void askDeleteClaims(viewStore.getState().selection),
    enabled: () => viewStore.getState().selection.length > 0,
  },
]

export function ClaimsPanel() {
  const ledger = useLedger()
  const visible = useVisible('claims')
  const tools = useViewTools('claims')
  const [filtering, setFiltering] = useState(false)
  const { table, order, lines, grouped, closed, group, setGroup, sort, setSort } = useClaimsTable(
    ledger?.columns,
    visible,
  )
  const figures = useFigures(ledger?.columns, grouped, order, closed)
  const toggle = (label: string) =>
    setGroup({
      ...group,
      closed: group.closed.includes(label) ? group.closed.filter((one) => one !== label) : [...group.closed, label],
    })
  useCommands(COMMANDS)
  const total = ledger?.columns.count ?? 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: the table is a new object at every render
  const menu = useMemo(() => <ColumnMenu table={table} />, [ledger?.columns, table.state])
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const sets = useMemo(() => <SetsMenu table={table} />, [ledger?.columns, table.state])
  const grouping = useMemo(() => <GroupMenu group={group} onGroup={setGroup} />, [group, setGroup])
  const actions = useMemo(
    () => (
      <>
        {grouping}
        {menu}
        {sets}
        <IconButton label={string('table.filter')} pressed={filtering} onPress={() => setFiltering(!filtering)}>
          <FilterIcon aria-hidden="true" />
        </IconButton>
        <ViewTools tools={tools} />
      </>
    ),
    [filtering, tools, menu, sets, grouping],
  )
  const detail = useMemo(
    () => string('table.count', { visible: formatNumber(order.length), total: formatNumber(total) }),
    [order.length, total],
  )
  return (
    <Panel id="claims" title={string('panel.claims')} detail={detail} actions={actions} fixed>
      {filtering && ledger && (
        <FilterRow
          columns={ledger.columns}
          visible={visible ?? ledger.visible}
          shown={table.getVisibleLeafColumns().map((column) => column.id)}
        />
      )}
      {!ledger && <Skeleton label={string('dialog.loading')} />}
      {ledger && total === 0 && (
        <EmptyState
          title={string('table.emptyTitle')}
          action={
            <Button kind="primary" onPress={() => runCommand('panel.reader')}>
              {string('table.toReader')}
            </Button>
          }
        >
          {string('table.empty')}
        </EmptyState>
      )}
      {ledger && total > 0 && order.length === 0 && (
        <EmptyState
          title={string('table.noneTitle')}
          action={
            <Button kind="primary" onPress={clearFilters}>
              {string('table.clear')}
            </Button>
          }
        >
          {string('table.none')}
        </EmptyState>
      )}
      {ledger && order.length > 0 && (
        <Grid
          table={table}
          columns={ledger.columns}
          rowOf={ledger.rowOf}
          order={order}
          lines={lines}
          groups={figures}
          onToggle={toggle}
          sort={sort}
          onSort={setSort}
        />
      )}
    </Panel>
  )
}
