// Frames between the page's port (Electron's MessagePortMain) and the workbench's (worker_threads). Looks into none.
import type { MessagePort } from 'node:worker_threads'
import type { Electron } from './electron-api'

export function relayPorts(page: Electron.MessagePortMain, workbench: MessagePort): void {
  let over = false
  const end = () => {
    if (over) return
    over = true
    page.close()
    workbench.close()
  }
  page.on('message', ({ data }) => {
    if (!over) workbench.postMessage(data)
  })
  page.on('close', end)
  workbench.on('message', (frame) => {
    if (!over) page.postMessage(frame)
  })
  workbench.on('close', end)
  page.start()
  workbench.start()
}
