// The same text, one element a paragraph, and nothing else: what the peers are laid over and scrolling is measured by.
import { text } from './steps'

/** Lays the text out in `root`; answers each paragraph's element, its offsets, and the characters laid out before it. */
export function layOut(root) {
  const out = []
  let before = 0
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    if (end > start) {
      const element = document.createElement('p')
      element.textContent = text.slice(start, end)
      out.push({ element, start, end, before })
      before += end - start
    }
    start = end + 1
  }
  root.append(...out.map(({ element }) => element))
  return out
}
export const scroller = () => document.getElementById('scroller')
export const article = () => document.getElementById('text')

/** Each mark with its paragraph; marks and paragraphs both go by the order of the text, and no mark leaves its own. */
export function placed(marks, paragraphs) {
  let at = 0
  return marks.map((mark) => {
    while (paragraphs[at].end <= mark.start) at++
    return { mark, paragraph: paragraphs[at] }
  })
}
