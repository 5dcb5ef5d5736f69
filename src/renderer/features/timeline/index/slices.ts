// Long work between frames: a generator is advanced for a few milliseconds at a time. Owns no data.

/** Milliseconds of work between two chances to draw. */
const BUDGET = 8

const pause = () =>
  new Promise<void>((go) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      go()
    }
    port2.postMessage(0)
  })

/** Runs a generator to its end, giving way between slices; undefined when the signal aborts it. The first slice is at once. */
export async function inSlices<T>(work: Generator<void, T>, signal: AbortSignal): Promise<T | undefined> {
  let until = performance.now() + BUDGET
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value
    if (performance.now() < until) continue
    await pause()
    if (signal.aborted) return undefined
    until = performance.now() + BUDGET
  }
}

/** Runs a generator to its end at once. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value
}
