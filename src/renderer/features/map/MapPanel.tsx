// The map of claims: where they stand, what they are said of, and in the tray those that no place puts on a map.
import { Scan } from 'lucide-react'
import { memo, useCallback, useMemo, useRef, useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import { type LedgerState, useLedger, useVisible } from '../../state/ledger/ledger-store'
import { clearFilters, useView } from '../../state/view-store'
import { type Command, runCommand, useCommands } from '../../state/window/shortcuts'
import { string } from '../../state/window/strings'
import { useViewTools } from '../../state/window/view-tools'
import { Button } from '../../ui/controls/Button'
import { EmptyState, Skeleton } from '../../ui/panels/EmptyState'
import { Panel } from '../../ui/panels/Panel'
import { ViewTools } from '../../ui/panels/ViewTools'
import { pairsOf } from './arcs/arcs'
import type { Basemap } from './draw/basemap'
import type { PictureKind } from './export/export-map'
import { MapList } from './MapList'
import styles from './MapPanel.module.css'
import { MapTray } from './MapTray'
import { useMapFacts } from './options/facts'
import type { MapLayer } from './options/layer'
import { MapMenu } from './options/MapMenu'
import { type Placed, placeVisible } from './placed'
import { type Placement, placeLedger } from './placement'
import { useAreaFilter } from './use-area-filter'
import { useBasemap } from './use-basemap'
import type { DrawKind } from './view/DrawArea'
import { MapStage } from './view/MapStage'

/** The list twin: shut, open, or open at the claims without a mark. */
type ListState = 'all' | 'tray' | undefined

/** Places of the ledger and of what the filters leave; the first only changes with the claims. */
function usePlaced() {
  const ledger = useLedger()
  const visible = useVisible('map')
  const { basemap, failed, retry } = useBasemap()
  const columns = ledger?.columns
  const placement = useMemo(
    () => columns && basemap && placeLedger(columns, (code) => basemap.countries.has(code)),
    [columns, basemap],
  )
  const placed = useMemo(() => placement && visible && placeVisible(placement, visible), [placement, visible])
  return { ledger, basemap, failed, retry, placement, placed }
}

export function MapPanel() {
  const { ledger, basemap, failed, retry, placement, placed } = usePlaced()
  const [list, setList] = useState<ListState>()
  const area = useAreaFilter()
  const [layer, setLayer] = useState<MapLayer>()
  const [draw, setDraw] = useState<DrawKind>()
  const picture = useRef<(kind: PictureKind) => void>(undefined)
  const onPicture = useCallback((kind: PictureKind) => picture.current?.(kind), [])
  const toggleList = useCallback(() => setList((shown) => (shown ? undefined : 'all')), [])
  useCommands(
    useMemo<readonly Command[]>(
      () => [
        {
          id: 'view.list',
          run: toggleList,
          enabled: () => document.activeElement?.closest('[data-panel="map"]') !== null,
        },
      ],
      [toggleList],
    ),
  )
  const ready = ledger && basemap && placement && placed
  const detail = placed && string('map.placed', { placed: placed.drawn, total: placed.filtered })
  return (
    <Panel
      id="map"
      title={string('panel.map')}
      detail={detail}
      actions={
        <>
          <Actions areaOn={area.on} onArea={area.toggle} />
          <MapMenu layer={layer} onLayer={setLayer} onDraw={setDraw} onPicture={onPicture} />
          <Tools list={list !== undefined} onList={toggleList} />
        </>
      }
      fixed
    >
      {!ready && !failed && <Skeleton label={string('map.loading')} />}
      {!ready && failed && <Failed onRetry={retry} />}
      {ready && ledger.columns.count === 0 && <NoClaims />}
      {ready && ledger.columns.count > 0 && (
        <Body
          ledger={ledger}
          placement={placement}
          placed={placed}
          basemap={basemap}
          list={list}
          onList={setList}
          onBounds={area.onBounds}
          layer={layer}
          draw={draw}
          onDrawn={() => setDraw(undefined)}
          picture={picture}
        />
      )}
    </Panel>
  )
}

interface BodyProps {
  readonly ledger: LedgerState
  readonly placement: Placement
  readonly placed: Placed
  readonly basemap: Basemap
  readonly list?: ListState
  readonly onList: (list: ListState) => void
  readonly onBounds: ReturnType<typeof useAreaFilter>['onBounds']
  readonly layer?: MapLayer
  readonly draw?: DrawKind
  readonly onDrawn: () => void
  readonly picture: React.ComponentProps<typeof MapStage>['picture']
}
function Body(props: BodyProps) {
  const { ledger, placement, placed, basemap, list, onList, onBounds, layer, draw, onDrawn, picture } = props
  const { columns, rowOf } = ledger
  const { options, pairs } = useOptions(columns, placed, layer)
  return (
    <>
      <div className={styles.stage}>
        <MapStage
          columns={columns}
          rowOf={rowOf}
          placement={placement}
          placed={placed}
          basemap={basemap}
          covered={list !== undefined}
          onBounds={onBounds}
          onShowAll={() => onList('all')}
          options={options}
          pairs={pairs}
          draw={draw}
          onDrawn={onDrawn}
          picture={picture}
        />
        {list && (
          <MapList
            columns={columns}
            placement={placement}
            placed={placed}
            pairs={pairs}
            start={list}
            onClose={() => onList(undefined)}
          />
        )}
        {placed.filtered === 0 && (
          <div className={styles.none}>
            {string('map.noneTitle')}
            <Button onPress={clearFilters}>{string('map.none')}</Button>
          </div>
        )}
      </div>
      <MapTray columns={columns} placement={placement} placed={placed} onShowList={() => onList('tray')} />
    </>
  )
}

/** What is shown beside the claims, and the pairs whose arcs are. */
function useOptions(columns: LedgerState['columns'], placed: Placed, layer: MapLayer | undefined) {
  const [{ arcs, graticule }] = useMapFacts()
  const drawn = useView((state) => state.filters.find((filter) => filter.field === 'area' && filter.on))
  const ring = drawn?.field === 'area' ? drawn.ring : undefined
  const pairs = useMemo(() => (arcs ? pairsOf(columns, placed.visible) : []), [arcs, columns, placed])
  const options = useMemo(() => ({ arcs, graticule, layer, ring }), [arcs, graticule, layer, ring])
  return { options, pairs }
}

function Failed({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <EmptyState
      title={string('map.failedTitle')}
      action={
        <Button kind="primary" onPress={onRetry}>
          {string('map.retry')}
        </Button>
      }
    >
      {string('map.failed')}
    </EmptyState>
  )
}

function NoClaims() {
  return (
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
  )
}

interface ActionProps {
  readonly areaOn: boolean
  readonly onArea: () => void
}
const Actions = memo(function Actions({ areaOn, onArea }: ActionProps) {
  return (
    <ToggleButton className={styles.word} isSelected={areaOn} onChange={onArea}>
      <Scan aria-hidden="true" strokeWidth={1.75} />
      {string('map.area')}
    </ToggleButton>
  )
})
const Tools = memo(function Tools({ list, onList }: { readonly list: boolean; readonly onList: () => void }) {
  return <ViewTools tools={useViewTools('map')} list={list} onList={onList} />
})
