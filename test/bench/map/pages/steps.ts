// What the driver calls in a page of this bench, and the two clocks that all sides share.
export interface MapPage {
  /** Milliseconds from the claims in hand to the first picture that holds them. */
  render(): Promise<number>
  /** Milliseconds of a pan by so many pixels: the main thread's work up to the end of the frame. */
  pan(dx: number, dy: number): Promise<number>
}
declare global {
  interface Window {
    mapBench: MapPage
  }
}
const query = new URLSearchParams(location.search)
export const claims = Number(query.get('claims') ?? 10_000)
export const places = Number(query.get('places') ?? 2000)

const afterFrame = (done: () => void) =>
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      done()
    }
    port2.postMessage(0)
  })

/** In a frame's callback, milliseconds from `work` to the end of that frame's style, layout and paint. */
export const frameOf = (work: () => void) =>
  new Promise<number>((done) =>
    requestAnimationFrame(() => {
      const began = performance.now()
      work()
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        done(performance.now() - began)
      }
      port2.postMessage(0)
    }),
  )

/** Milliseconds from `work` to the end of the frame in which `stands` is first true. */
export async function firstPaint(work: () => void, stands: () => boolean): Promise<number> {
  await new Promise((done) => setTimeout(done, 50))
  const began = performance.now()
  work()
  do await new Promise<void>(afterFrame)
  while (!stands())
  return performance.now() - began
}
