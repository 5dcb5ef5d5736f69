// mark.js over the text: an element a mark.
import Mark from 'mark.js'
import { article, layOut, placed, scroller } from './plain'
import { firstPaint, marks, scrolling } from './steps'

/** One call a paragraph: over the whole text at once every range would look through every node. */
function draw() {
  const own = new Map()
  for (const { mark, paragraph } of placed(marks, layOut(article()))) {
    const range = { start: mark.start - paragraph.start, length: mark.end - mark.start }
    own.get(paragraph.element)?.push(range) ?? own.set(paragraph.element, [range])
  }
  for (const [element, ranges] of own) new Mark(element).markRanges(ranges)
}
window.readerBench = {
  open: () => firstPaint(draw, () => document.querySelector('mark') !== null),
  ...scrolling(scroller),
}
