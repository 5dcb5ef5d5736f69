// @recogito/text-annotator over the text, its marks given at once as its documents say.
import { createTextAnnotator } from '@recogito/text-annotator'
import '@recogito/text-annotator/text-annotator.css'
import { article, layOut, placed, scroller } from './plain'
import { firstPaint, marks, scrolling, text } from './steps'

/** Annotations with their ranges made, so that none has to be looked for. */
function annotations(paragraphs) {
  return placed(marks, paragraphs).map(({ mark: { start, end }, paragraph }, i) => {
    const range = document.createRange()
    range.setStart(paragraph.element.firstChild, start - paragraph.start)
    range.setEnd(paragraph.element.firstChild, end - paragraph.start)
    const from = paragraph.before + start - paragraph.start
    const selector = [{ quote: text.slice(start, end), start: from, end: from + end - start, range }]
    return { id: `m${i}`, bodies: [], target: { annotation: `m${i}`, selector } }
  })
}
window.readerBench = {
  open: () =>
    firstPaint(
      () => {
        const paragraphs = layOut(article())
        const annotator = createTextAnnotator(article(), { annotatingEnabled: false })
        annotator.setAnnotations(annotations(paragraphs))
      },
      () => document.querySelector('.r6o-annotation') !== null,
    ),
  ...scrolling(scroller),
}
