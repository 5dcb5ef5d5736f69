// What the driver calls in a page of this bench, the clocks that all sides share, and what each is given.
import { marksIn, textOfSize } from '../text'

export interface ReaderPage {
  /** Milliseconds from text and marks in hand to the first frame that shows both. */
  open(): Promise<number>
  /** Milliseconds from frame to frame while the text scrolls by `pixels` in each, so many times. */
  scroll(steps: number, pixels: number): Promise<readonly number[]>
  /** Milliseconds from a leap to a far place to the end of the second frame after it. */
  leap(to: readonly number[]): Promise<readonly number[]>
}
declare global {
  interface Window {
    readerBench: ReaderPage
  }
}
const query = new URLSearchParams(location.search)
export const text = textOfSize(Number(query.get('characters') ?? 1_000_000))
export const marks = marksIn(text, Number(query.get('marks') ?? 10_000))

const frame = () => new Promise<number>((done) => requestAnimationFrame(() => done(performance.now())))
const task = () =>
  new Promise<void>((done) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      done()
    }
    port2.postMessage(0)
  })

/** Milliseconds from `work` to the end of the frame in which `stands` is first true. */
export async function firstPaint(work: () => void, stands: () => boolean): Promise<number> {
  await new Promise((done) => setTimeout(done, 50))
  const began = performance.now()
  work()
  do {
    await frame()
    await task()
  } while (!stands())
  return performance.now() - began
}

/** Scrolling of the element that `find` answers once the text stands. */
export const scrolling = (find: () => Element) => ({
  async scroll(steps: number, pixels: number) {
    const view = find()
    const out: number[] = []
    let before = await frame()
    for (let i = 0; i < steps; i++) {
      view.scrollTop += pixels
      const now = await frame()
      out.push(now - before)
      before = now
    }
    return out
  },
  async leap(to: readonly number[]) {
    const view = find()
    const out: number[] = []
    for (const share of to) {
      await new Promise((done) => setTimeout(done, 60))
      const began = performance.now()
      view.scrollTop = share * view.scrollHeight
      await frame()
      await frame()
      await task()
      out.push(performance.now() - began)
    }
    return out
  },
})
