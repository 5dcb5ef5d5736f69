// Only under `npm run dev`: fetches the page from Vite's dev server so that it lies at our own address.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { request } from 'node:http'

/** `origin` is Vite's own address on this machine, given by electron-vite. */
export function createDevProxy(origin: string) {
  return (incoming: IncomingMessage, response: ServerResponse, path?: string): Promise<void> =>
    new Promise((done, failed) => {
      const target = new URL(path === undefined ? (incoming.url ?? '/') : `/${path}`, origin)
      const asked = request(target, { headers: { ...incoming.headers, host: target.host } }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
        answer.on('end', () => done())
      })
      asked.on('error', failed)
      asked.end()
    })
}
