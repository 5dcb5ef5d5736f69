// The cost of a frame: what the page does from a change to the frame handed over, without the wait for the frame to begin.

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
