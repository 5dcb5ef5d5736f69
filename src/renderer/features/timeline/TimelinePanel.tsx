// The timeline: event time by domain, the brush that filters, the undated tray, and the list twin.

import { dayOf } from '@shared/kernel/ledger'
import { civilOf, formatDay } from '@shared/kernel/time'
import { Scan } from 'lucide-react'
import { useMemo } from 'react'
import { type LedgerState, useLedger, useVisible } from '../../state/ledger/ledger-store'
import { formatNumber, string } from '../../state/window/strings'
import { useListTwin, useViewTools } from '../../state/window/view-tools'
import { IconButton } from '../../ui/controls/Button'
import { EmptyState, Skeleton } from '../../ui/panels/EmptyState'
import { Panel } from '../../ui/panels/Panel'
import { ViewTools } from '../../ui/panels/ViewTools'
import { EventList } from './list/EventList'
import { Tray } from './list/Tray'
import { Plot } from './Plot'
import styles from './Timeline.module.css'
import { useBrush, useShown, useTimeView } from './use-timeline'

export function TimelinePanel() {
  const ledger = useLedger()
  if (ledger) return <Loaded ledger={ledger} />
  return (
    <Panel id="timeline" title={string('panel.timeline')} fixed>
      <Skeleton label={string('dialog.loading')} />
    </Panel>
  )
}

/** "14 claims, 1991 to 2012": what a listener needs before going in. */
function useSummary({ columns, visible, visibleCount }: LedgerState): string {
  return useMemo(() => {
    let first = Number.POSITIVE_INFINITY
    let last = Number.NEGATIVE_INFINITY
    for (let row = 0; row < columns.count; row++) {
      if (!visible[row] || columns.rows.mode[row] === 0) continue
      first = Math.min(first, dayOf(columns.rows.earliest[row]!))
      const end = dayOf(columns.rows.latest[row]!)
      last = Math.max(last, Number.isFinite(end) ? end : dayOf(columns.rows.earliest[row]!))
    }
    const years =
      Number.isFinite(first) && Number.isFinite(last)
        ? string('timeline.years', { from: String(civilOf(first).year), to: String(civilOf(last).year) })
        : string('time.none')
    return string('timeline.summary', { count: visibleCount, years })
  }, [columns, visible, visibleCount])
}

function Loaded({ ledger }: { readonly ledger: LedgerState }) {
  const visible = useVisible('timeline') ?? ledger.visible
  const tools = useViewTools('timeline')
  const [range, setRange] = useBrush()
  const shown = useShown(ledger, tools.listening ? undefined : visible)
  const [view, setView, resetView] = useTimeView(ledger)
  const [list, toggleList] = useListTwin('timeline')
  const summary = useSummary(ledger)
  const certain = ledger.certainCount
  const detail = (
    <>
      <span>{string('timeline.clock')}</span>
      {range && (
        <span className={styles.range}>
          {string('timeline.range', { from: formatDay(range.from), to: formatDay(range.to) })}
        </span>
      )}
      {range && certain !== undefined && (
        <span>
          {string('timeline.certain', {
            certain: formatNumber(certain),
            possible: formatNumber(countDated(ledger) - certain),
          })}
        </span>
      )}
    </>
  )
  const actions = useMemo(
    () => (
      <>
        <IconButton label={string('timeline.fit')} onPress={resetView}>
          <Scan aria-hidden="true" />
        </IconButton>
        <ViewTools tools={tools} list={list} onList={toggleList} />
      </>
    ),
    [resetView, tools, list, toggleList],
  )
  return (
    <Panel id="timeline" title={string('panel.timeline')} detail={detail} actions={actions} fixed>
      {ledger.columns.count === 0 && (
        <EmptyState title={string('timeline.emptyTitle')}>{string('timeline.empty')}</EmptyState>
      )}
      {ledger.columns.count > 0 && list && <EventList columns={ledger.columns} shown={visible} summary={summary} />}
      {ledger.columns.count > 0 && !list && (
        <div className={styles.timeline}>
          <Plot
            ledger={ledger}
            shown={shown}
            full={visible}
            view={view}
            onView={setView}
            range={range}
            onRange={setRange}
            summary={summary}
          />
          <Tray columns={ledger.columns} shown={visible} brushed={range !== undefined} />
        </div>
      )}
    </Panel>
  )
}

function countDated({ columns, visible }: LedgerState): number {
  let count = 0
  for (let row = 0; row < columns.count; row++) if (visible[row] && columns.rows.mode[row] !== 0) count++
  return count
}
