// The text alone.
import { article, layOut, scroller } from './plain'
import { firstPaint, scrolling } from './steps'

window.readerBench = {
  open: () =>
    firstPaint(
      () => layOut(article()),
      () => true,
    ),
  ...scrolling(scroller),
}
