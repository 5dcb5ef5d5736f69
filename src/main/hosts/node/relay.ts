// Frames between a browser's WebSocket and the workbench's port. Looks into none; drops a reader that stopped reading.
import type { MessagePort } from 'node:worker_threads'
import type { WebSocket } from 'ws'

/** What may wait unsent on one socket before it is closed with 1013 (try again later). */
export const MOST_BUFFERED = 8 * 1024 * 1024
const PATIENCE = 2_000

export function relay(socket: WebSocket, port: MessagePort): void {
  let over = false
  const end = (code: number) => {
    if (over) return
    over = true
    port.close()
    socket.close(code)
    setTimeout(() => socket.terminate(), PATIENCE).unref()
  }
  port.on('message', (frame: string | Uint8Array) => {
    if (over || socket.readyState !== socket.OPEN) return
    if (socket.bufferedAmount > MOST_BUFFERED) return end(1013)
    socket.send(frame)
  })
  socket.on('message', (frame: Buffer, binary: boolean) => {
    if (!over) port.postMessage(binary ? new Uint8Array(frame) : frame.toString('utf8'))
  })
  socket.on('error', () => end(1011))
  socket.on('close', () => end(1000))
  port.on('close', () => end(1001))
  port.start()
}
