// The cost of a frame: what the page does from a change to the frame handed over, without the wait for the frame to begin.
import { activityNow } from '../../linked/pages/clock'

/** In a frame's callback, milliseconds from `work` to the end of that frame's style, layout and paint. */
const within = (work: () => void) =>
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

/** The frame of a change, and every later one that it still causes. */
export async function frameOf(change: () => void): Promise<number> {
  let ms = await within(change)
  for (let quiet = 0; quiet < 2; ) {
    const before = activityNow()
    const began = performance.now()
    const more = await within(() => undefined)
    if (activityNow() === before) quiet++
    else {
      // work between two frames counts too, the wait for the next one does not tell apart: the lesser is taken
      ms += Math.min(more, performance.now() - began)
      quiet = 0
    }
  }
  return ms
}
