// Below the head: the picture with its histogram and tray, or the list twin with claims and periods.
import { useMemo } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { LedgerState } from '../../state/ledger/ledger-store'
import { string } from '../../state/window/strings'
import { makeAxis } from './axis/scale'
import { useSize } from './axis/use-size'
import { AFTER, BEFORE } from './index/clocks'
import { useIndex } from './index/use-index'
import { type Tallies, useTallies } from './index/use-tallies'
import { useStated } from './layout/use-stated'
import { EventList } from './list/EventList'
import { Tray } from './list/Tray'
import { useSummary } from './list/use-summary'
import { Plot } from './Plot'
import { Histogram } from './periods/Histogram'
import { PeriodTable } from './periods/PeriodTable'
import styles from './Timeline.module.css'
import { useBrush, type useTimeView } from './use-timeline'

interface Props {
  readonly ledger: LedgerState
  readonly tallies: Tallies
  readonly time: ReturnType<typeof useTimeView>
  readonly list: boolean
}
/** Width that periods are cut for while no picture is there to measure. */
const TABLE_WIDTH = 900

/** Periods are told of claims, each once: lanes that a claim may stand in twice are counted by another index. */
function useOnce({ ledger, tallies }: Props): Tallies {
  const { index } = tallies.shown
  const parts = index.itemStart[index.columns.count] === index.columns.count - index.undated.length
  const other = useIndex(index.columns, index.clock, parts ? 'domain' : 'none') ?? index
  const chosen = parts || other.columns !== ledger.columns ? index : other
  const own = useTallies(chosen, tallies.shown.mask, tallies.full.mask, tallies.version)
  return parts ? tallies : own
}

export function Body(props: Props) {
  const { ledger, tallies, time, list } = props
  const { clock } = tallies.shown.index
  const [plot, { width }] = useSize()
  const axis = useMemo(() => makeAxis(time.view[0], time.view[1], Math.max(1, width)), [time.view, width])
  const [range, setRange] = useBrush(clock)
  const stated = useStated(tallies.shown.index)
  const summary = useSummary(tallies, ledger.visibleCount)
  if (list) return <Twin {...props} summary={summary} />
  return (
    <div className={styles.timeline}>
      <div className={styles.picture}>
        <Plot
          ledger={ledger}
          tallies={tallies}
          axis={axis}
          plot={plot}
          onView={time.put}
          range={range && { from: Math.max(BEFORE, range.from), to: Math.min(AFTER, range.to) }}
          onRange={setRange}
          summary={summary}
          stated={stated}
        />
        <Periods {...props} width={width} />
      </div>
      <Tray index={tallies.shown.index} shown={tallies.full} version={tallies.version} brushed={range !== undefined} />
    </div>
  )
}

function Periods(props: Props & { readonly width: number }) {
  const once = useOnce(props)
  const { view } = props.time
  const axis = useMemo(() => makeAxis(view[0], view[1], Math.max(1, props.width)), [view, props.width])
  return <Histogram tallies={once} axis={axis} />
}

function Twin(props: Props & { readonly summary: string }) {
  const once = useOnce(props)
  const { view } = props.time
  return (
    <Tabs className={styles.twin}>
      <TabList className={styles.tabs} aria-label={string('timeline.twin')}>
        <Tab id="claims" className={styles.tab}>
          {string('timeline.tabClaims')}
        </Tab>
        <Tab id="periods" className={styles.tab}>
          {string('timeline.periods')}
        </Tab>
      </TabList>
      <TabPanel id="claims" className={styles.tabPanel}>
        <EventList tally={once.full} version={once.version} summary={props.summary} />
      </TabPanel>
      <TabPanel id="periods" className={styles.tabPanel}>
        <PeriodTable tallies={once} axis={makeAxis(view[0], view[1], TABLE_WIDTH)} />
      </TabPanel>
    </Tabs>
  )
}
