// vis-timeline as its documents recommend for many items: a DataSet, groups, no stacking, no selection, no animation.
import { DataSet, Timeline } from 'vis-timeline/standalone'
import 'vis-timeline/styles/vis-timeline-graph2d.css'
import { CODES } from '@shared/kernel/ledger'
import { watchPage } from '../../linked/pages/clock'
import { benchColumns } from '../claims'
import { frameOf } from './frame'

const DAY = 86_400_000
/** It may go on redrawing for a while; the steps begin after this at the latest. */
const DRAWN_MOST = 10_000
const count = Number(new URLSearchParams(location.search).get('claims') ?? 10_000)
const { rows } = benchColumns(count)
const items = Array.from({ length: count }, (_, row) => ({
  id: row,
  group: CODES.domain[rows.domain[row]],
  content: '',
  start: rows.earliest[row] * DAY,
  end: (rows.latest[row] + 1) * DAY,
  type: rows.latest[row] > rows.earliest[row] ? 'range' : 'point',
}))
const groups = CODES.domain.map((id) => ({ id, content: id }))
let timeline

/** The view `shift` of its width along and `factor` as wide. */
function go(shift, factor) {
  const { start, end } = timeline.getWindow()
  const [from, to] = [start.valueOf(), end.valueOf()]
  const middle = (from + to) / 2 + shift * (to - from)
  const half = ((to - from) / 2) * factor
  timeline.setWindow(middle - half, middle + half, { animation: false })
}

watchPage()
window.timelineBench = {
  async render() {
    const began = performance.now()
    const drawn = new Promise((done) => {
      timeline = new Timeline(document.getElementById('timeline'), new DataSet(items), groups, {
        stack: false,
        height: 300,
        showCurrentTime: false,
        selectable: false,
        onInitialDrawComplete: done,
      })
    })
    // in its favour: the first frame with items in it, though it hides them until its initial draw is complete
    while (!document.querySelector('.vis-item')) await new Promise((done) => requestAnimationFrame(done))
    await frameOf(() => undefined)
    const ms = performance.now() - began
    await Promise.race([drawn, new Promise((done) => setTimeout(done, DRAWN_MOST))])
    return { ms, items: timeline.itemsData.length }
  },
  pan: (share) => frameOf(() => go(share, 1)),
  zoom: (factor) => frameOf(() => go(0, factor)),
}
