// Hands the page one end of a message port when it asks, and the other to the host. Names no operation.
import { ipcRenderer } from 'electron'

window.addEventListener('message', (event) => {
  if (event.source !== window || event.origin !== location.origin || event.data !== 'equipoise:connect') return
  const { port1, port2 } = new MessageChannel()
  ipcRenderer.postMessage('equipoise:connect', null, [port1])
  window.postMessage('equipoise:port', location.origin, [port2])
})
