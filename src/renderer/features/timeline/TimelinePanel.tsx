// The timeline: three clocks, lanes, the brush that filters, the undated tray, the histogram, and the list twin.
import { Scan } from 'lucide-react'
import { useMemo } from 'react'
import { type LedgerState, useLedger, useVisible } from '../../state/ledger/ledger-store'
import { string } from '../../state/window/strings'
import { useListTwin, useViewTools } from '../../state/window/view-tools'
import { IconButton } from '../../ui/controls/Button'
import { EmptyState, Skeleton } from '../../ui/panels/EmptyState'
import { Panel } from '../../ui/panels/Panel'
import { ViewTools } from '../../ui/panels/ViewTools'
import { Body } from './Body'
import { DateFields } from './brush/DateFields'
import { CLOCKS, type Clock } from './index/clocks'
import { GROUPINGS, type Grouping } from './index/lanes'
import type { TimeIndex } from './index/time-index'
import { useIndex } from './index/use-index'
import { useTallies } from './index/use-tallies'
import styles from './Timeline.module.css'
import { Choice } from './tools/Choice'
import { Counts } from './tools/Counts'
import { useBrush, useClock, useGrouping, useShown, useTimeView } from './use-timeline'

function Waiting() {
  return (
    <Panel id="timeline" title={string('panel.timeline')} fixed>
      <Skeleton label={string('dialog.loading')} />
    </Panel>
  )
}

export function TimelinePanel() {
  const ledger = useLedger()
  return ledger ? <Loaded ledger={ledger} /> : <Waiting />
}

function Loaded({ ledger }: { readonly ledger: LedgerState }) {
  const [clock] = useClock()
  const [grouping] = useGrouping()
  const index = useIndex(ledger.columns, clock, grouping)
  return index ? <Indexed ledger={ledger} index={index} /> : <Waiting />
}

function Detail({
  ledger,
  clock,
  index,
}: {
  readonly ledger: LedgerState
  readonly clock: Clock
  readonly index: TimeIndex
}) {
  const [, setClock] = useClock()
  const [grouping, setGrouping] = useGrouping()
  const [range, setRange] = useBrush(clock)
  return (
    <span className={styles.detail}>
      <Choice<Clock>
        label={string('timeline.clockLabel')}
        value={clock}
        options={CLOCKS}
        words={(option) => string(`timeline.clock.${option}`)}
        onChange={setClock}
      />
      <Choice<Grouping>
        label={string('timeline.lanesLabel')}
        value={grouping}
        options={GROUPINGS}
        words={(option) => string(`timeline.lanes.${option}`)}
        onChange={setGrouping}
      />
      <DateFields range={range} onRange={setRange} />
      {range && <Counts ledger={ledger} index={index} clock={clock} />}
    </span>
  )
}

function Indexed({ ledger, index }: { readonly ledger: LedgerState; readonly index: TimeIndex }) {
  const { clock } = index
  const visible = useVisible('timeline') ?? ledger.visible
  const tools = useViewTools('timeline')
  const [list, toggleList] = useListTwin('timeline')
  const shown = useShown(ledger, clock, tools.listening ? undefined : visible)
  const tallies = useTallies(index, shown, visible)
  const time = useTimeView(clock, index.extent)
  const { reset } = time
  const actions = useMemo(
    () => (
      <>
        <IconButton label={string('timeline.fit')} onPress={reset}>
          <Scan aria-hidden="true" />
        </IconButton>
        <ViewTools tools={tools} list={list} onList={toggleList} />
      </>
    ),
    [reset, tools, list, toggleList],
  )
  return (
    <Panel
      id="timeline"
      title={string('panel.timeline')}
      detail={<Detail ledger={ledger} clock={clock} index={index} />}
      actions={actions}
      fixed
    >
      {ledger.columns.count === 0 ? (
        <EmptyState title={string('timeline.emptyTitle')}>{string('timeline.empty')}</EmptyState>
      ) : (
        <Body ledger={ledger} tallies={tallies} time={time} list={list} />
      )}
    </Panel>
  )
}
