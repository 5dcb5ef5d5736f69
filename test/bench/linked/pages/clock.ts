// Times a change up to the frame after which nothing more is drawn. The same for every page, so that none is favoured.

/** Draws and DOM changes seen so far; what a view does late still counts to its move. */
let activity = 0
const count = () => {
  activity++
}

/** Watches canvases, highlights and the document. */
export function watchPage(): void {
  const patch = (prototype: object, names: readonly string[]) => {
    for (const name of names) {
      const own = Reflect.get(prototype, name) as (...args: unknown[]) => unknown
      Reflect.set(prototype, name, function (this: unknown, ...args: unknown[]) {
        activity++
        return own.apply(this, args)
      })
    }
  }
  patch(HTMLCanvasElement.prototype, ['getContext'])
  patch(CanvasRenderingContext2D.prototype, ['clearRect', 'drawImage', 'putImageData'])
  if ('highlights' in CSS) patch(HighlightRegistry.prototype, ['set'])
  new MutationObserver(count).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  })
}

/** Resolves when the frame that is due now has been handed over and the next one begins. */
const painted = () =>
  new Promise<number>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))

/** Milliseconds from the change, made in a task of its own as input is, to the end of the last frame that it caused. */
export async function timeOf(change: () => void): Promise<number> {
  await new Promise((done) => setTimeout(done))
  const began = performance.now()
  change()
  let end = await painted()
  for (let quiet = 0; quiet < 2; ) {
    const before = activity
    const now = await painted()
    if (activity === before) quiet++
    else {
      end = now
      quiet = 0
    }
  }
  return end - began
}

/** Resolves when nothing has been drawn for `frames` frames and 300 ms. */
export async function settled(frames = 10): Promise<void> {
  for (let quiet = 0; quiet < frames; ) {
    const before = activity
    await new Promise((done) => setTimeout(done, 30))
    await painted()
    quiet = activity === before ? quiet + 1 : 0
  }
}

/** What the driver calls in a page. */
export interface BenchPage {
  /** Resolves to the count of claims when every view stands. */
  ready: Promise<number>
  /** One move of the brush: its time in milliseconds and how many claims are left. */
  move(from: number, to: number): Promise<{ ms: number; visible: number }>
}
declare global {
  interface Window {
    bench: BenchPage
  }
}
