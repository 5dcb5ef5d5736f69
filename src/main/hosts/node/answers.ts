// How the Node host answers over HTTP: always with the security headers, refusals in plain words.
import type { ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { ERRORS } from '@shared/contract/errors'
import { SECURITY_HEADERS } from '../shared/page/headers'
import type { Verdict } from './access'

type Headers = Readonly<Record<string, string>>

export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: Uint8Array | string,
  headers: Headers = {},
): void {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body
  response.writeHead(status, {
    ...headers,
    ...SECURITY_HEADERS,
    'Content-Type': type,
    'Content-Length': bytes.byteLength,
  })
  response.end(response.req.method === 'HEAD' ? undefined : bytes)
}
export const sendText = (response: ServerResponse, status: number, text: string, headers: Headers = {}): void =>
  send(response, status, 'text/plain; charset=utf-8', text, headers)
export const sendJson = (response: ServerResponse, status: number, value: unknown): void =>
  send(response, status, 'application/json', JSON.stringify(value))

const REFUSED: Readonly<Record<number, string>> = {
  403: `${ERRORS.FORBIDDEN.says} ${ERRORS.FORBIDDEN.remedy}\n`,
  404: 'There is nothing at this address.\n',
  405: 'This is not done here.\n',
}
const USED = 'This address has been used. Start Equipoise again to get a new one.\n'

export const sendMissing = (response: ServerResponse): void => sendText(response, 404, REFUSED[404] ?? '')

export function refuse(response: ServerResponse, verdict: Extract<Verdict, { ok: false }>): void {
  const text = verdict.why === 'token' ? USED : (REFUSED[verdict.status] ?? '')
  sendText(response, verdict.status, text, { Connection: 'close' })
}

/** An upgrade that is not granted, written by hand because there is no response object. */
export function refuseUpgrade(socket: Duplex, status: '403 Forbidden' | '503 Service Unavailable'): void {
  const headers = Object.entries(SECURITY_HEADERS).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n${headers.join('')}\r\n`)
}
