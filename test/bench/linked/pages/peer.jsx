// The peer stack, each library as its documents recommend: crossfilter2 for the filters and groups, TanStack Table with
// Virtual for the rows, Leaflet markers on canvas, a vis-timeline over a DataView. Every view takes the difference only.
import { createColumnHelper, FlexRender, tableFeatures, useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import crossfilter from 'crossfilter2'
import L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { DataSet, DataView as FilteredView, Timeline } from 'vis-timeline/standalone'
import 'vis-timeline/styles/vis-timeline-graph2d.css'
import { seedDictionaries } from '../../../builders/ledger'
import { benchRecords } from '../corpus'
import { settled, timeOf, watchPage } from './clock'

const DAY = 86_400_000
const count = Number(new URLSearchParams(location.search).get('claims') ?? 10_000)
const { entities } = seedDictionaries()
const points = new Map(entities.filter((e) => e.point).map((e) => [e.id, e.point]))
const records = benchRecords(count).map((r) => ({
  id: r.id,
  text: r.text,
  domain: r.domain,
  grade: `${r.reliability ?? ''}${r.credibility ?? ''}`,
  when: r.time?.edtf ?? '',
  first: r.time?.softEarliest ?? Number.NEGATIVE_INFINITY,
  last: r.time?.softLatest ?? Number.POSITIVE_INFINITY,
  start: r.time?.earliest,
  end: r.time?.latest,
  actors: r.actors.map((a) => a.entity),
  at: r.places.map((p) => points.get(p.place)).find(Boolean),
}))

function makeFilter() {
  const filter = crossfilter(records)
  const first = filter.dimension((r) => r.first)
  const last = filter.dimension((r) => r.last)
  const groups = [
    filter.dimension((r) => r.domain).group(),
    filter.dimension((r) => r.grade).group(),
    filter.dimension((r) => r.actors, true).group(),
  ]
  return { filter, first, last, groups }
}

const helper = createColumnHelper()
const columns = ['text', 'domain', 'grade', 'when'].map((id) => helper.accessor((row) => row[id], { id }))
const features = tableFeatures({})
let show = () => {}
function Table() {
  const scroller = useRef(null)
  const [data, setData] = useState(records)
  show = setData
  const table = useTable({ features, columns, data, getRowId: (row) => row.id })
  const { rows } = table.getRowModel()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 40,
    overscan: 6,
  })
  return (
    <div ref={scroller} style={{ height: 648, overflow: 'auto' }}>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => (
          <div key={rows[item.index].id} className="row" style={{ transform: `translateY(${item.start}px)` }}>
            {rows[item.index].getAllCells().map((cell) => (
              <span key={cell.id}>
                <FlexRender cell={cell} />
              </span>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

function makeMap() {
  const map = L.map('map', { preferCanvas: true, fadeAnimation: false, zoomAnimation: false }).setView([46, 62], 4)
  const markers = records.map((r) => r.at && L.circleMarker([r.at.lat, r.at.lon], { radius: 5, weight: 1 }).addTo(map))
  return (was, is) => {
    for (let i = 0; i < markers.length; i++) {
      if (!markers[i] || was[i] === is[i]) continue
      if (is[i]) markers[i].addTo(map)
      else markers[i].remove()
    }
  }
}

function makeTimeline(isShown) {
  const items = new DataSet(
    records.flatMap((r, i) =>
      r.start === undefined
        ? []
        : [
            {
              id: i,
              group: r.domain,
              content: '',
              start: r.start * DAY,
              end: (r.end + 1) * DAY,
              type: r.end > r.start ? 'range' : 'point',
            },
          ],
    ),
  )
  const view = new FilteredView(items, { filter: (item) => isShown(item.id) })
  const groups = [...new Set(records.map((r) => r.domain))].map((id) => ({ id, content: id }))
  const timeline = new Timeline(document.getElementById('timeline'), view, groups, {
    stack: false,
    height: 252,
    start: 7100 * DAY,
    end: 17000 * DAY,
    showCurrentTime: false,
    selectable: false,
  })
  return { view, timeline }
}

function drawGroups(groups) {
  document.getElementById('groups').replaceChildren(
    ...groups.flatMap((group) =>
      group.all().map(({ key, value }) => {
        const line = document.createElement('div')
        line.textContent = `${key} ${value}`
        return line
      }),
    ),
  )
}

const { filter, first, last, groups } = makeFilter()
let shown = new Uint8Array(records.length).fill(1)
function mask() {
  const next = new Uint8Array(records.length)
  for (let i = 0; i < next.length; i++) next[i] = filter.isElementFiltered(i) ? 1 : 0
  return next
}

let update = () => {}
async function start() {
  createRoot(document.getElementById('table')).render(<Table />)
  const moveMarkers = makeMap()
  const { view } = makeTimeline((i) => shown[i] === 1)
  drawGroups(groups)
  update = (from, to) => {
    first.filterRange([Number.NEGATIVE_INFINITY, to + 1])
    last.filterFunction((day) => day >= from)
    const before = shown
    shown = mask()
    drawGroups(groups)
    flushSync(() => show(records.filter((_, i) => shown[i])))
    moveMarkers(before, shown)
    view.refresh()
  }
  await settled()
  return records.length
}

watchPage()
window.bench = {
  ready: start(),
  async move(from, to) {
    const ms = await timeOf(() => update(from, to))
    return { ms, visible: shown.reduce((sum, bit) => sum + bit, 0) }
  },
}
