// The peer stack without a timeline: crossfilter2 over objects, TanStack Table with Virtual, Leaflet markers on canvas.
import { createColumnHelper, FlexRender, tableFeatures, useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import crossfilter from 'crossfilter2'
import L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { settled, timeOf, watchPage } from '../../linked/pages/clock'

const helper = createColumnHelper()
const columns = ['text', 'domain', 'grade', 'when'].map((id) => helper.accessor((row) => row[id], { id }))
const features = tableFeatures({})
let show = () => {}

function Table({ records }) {
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
    <div ref={scroller} style={{ height: 400, overflow: 'auto' }}>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => (
          <div key={rows[item.index].id} style={{ position: 'absolute', transform: `translateY(${item.start}px)` }}>
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

function makeFilter(records) {
  const filter = crossfilter(records)
  const first = filter.dimension((r) => r.first ?? Number.NEGATIVE_INFINITY)
  const last = filter.dimension((r) => r.last ?? 1e9)
  const groups = [(r) => r.domain, (r) => r.grade].map((of) => filter.dimension(of).group())
  groups.push(filter.dimension((r) => r.actors, true).group())
  return { filter, first, last, groups }
}

function makeMap(records) {
  const map = L.map('map', { preferCanvas: true, fadeAnimation: false, zoomAnimation: false }).setView([46, 62], 4)
  const markers = records.map((r) => r.at && L.circleMarker([r.at.lat, r.at.lon], { radius: 5, weight: 1 }).addTo(map))
  let shown = records.map(() => true)
  return (is) => {
    for (let i = 0; i < markers.length; i++)
      if (markers[i] && shown[i] !== is[i]) is[i] ? markers[i].addTo(map) : markers[i].remove()
    shown = is
  }
}

let move = () => 0
async function start() {
  const records = await (await fetch('/claims.json')).json()
  const { filter, first, last, groups } = makeFilter(records)
  createRoot(document.getElementById('table')).render(<Table records={records} />)
  const moveMarkers = makeMap(records)
  move = (from, to) => {
    first.filterRange([Number.NEGATIVE_INFINITY, to + 1])
    last.filterRange([from, Number.POSITIVE_INFINITY])
    const is = records.map((_, i) => filter.isElementFiltered(i))
    document.getElementById('groups').textContent = groups.flatMap((g) => g.all().map((v) => v.value)).join(' ')
    const left = records.filter((_, i) => is[i])
    flushSync(() => show(left))
    moveMarkers(is)
    return left.length
  }
  await settled()
  return records.length
}

watchPage()
window.bench = {
  ready: start(),
  async move(from, to) {
    let visible = 0
    const ms = await timeOf(() => {
      visible = move(from, to)
    })
    return { ms, visible }
  },
}
