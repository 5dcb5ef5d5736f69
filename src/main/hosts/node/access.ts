// Who may speak to the Node host: Host, then Origin, then Sec-Fetch-Site, then the path, then the cookie. Decides only.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

export type Kind = 'page' | 'upload' | 'socket' | 'handover' | 'enter'
export type Verdict =
  | { readonly ok: true; readonly kind: Exclude<Kind, 'enter'>; readonly path: string }
  | { readonly ok: true; readonly kind: 'enter'; readonly cookie: string }
  | { readonly ok: false; readonly status: 403 | 404 | 405; readonly why: string }

export interface Access {
  /** `/<128-bit instance id>/`, below which every address lies. */
  readonly root: string
  /** Lets another start of the program ask for a new start address; kept in a file that only this user can read. */
  readonly secret: string
  /** A path with a fresh token that works once. */
  newStartPath(): string
  judge(request: Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'rawHeaders'>, upgrade?: boolean): Verdict
}

const random = (bytes: number) => randomBytes(bytes).toString('hex')
const digest = (text: string) => createHash('sha256').update(text).digest()
/** Equal in constant time, whatever the lengths. */
const same = (a: string, b: string) => timingSafeEqual(digest(a), digest(b))

const refuse = (why: string, status: 403 | 404 | 405 = 403): Verdict => ({ ok: false, status, why })
const cookieValues = (header: string | undefined, name: string): string[] =>
  (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${name}=`))
    .map((part) => part.slice(name.length + 1))

export function createAccess(authority: () => string): Access {
  const instance = random(16)
  const root = `/${instance}/`
  const cookieName = `equipoise-${instance}`
  const secret = random(32)
  const sessions = new Set<string>()
  const tokens = new Set<string>()

  const takeToken = (given: string): boolean => {
    let found: string | undefined
    for (const token of tokens) if (same(token, given)) found = token
    if (found) tokens.delete(found)
    return found !== undefined
  }
  const hasSession = (header: string | undefined): boolean => {
    let found = false
    for (const value of cookieValues(header, cookieName))
      for (const session of sessions) if (same(session, value)) found = true
    return found
  }
  const newSession = (): string => {
    const session = random(32)
    sessions.add(session)
    return `${cookieName}=${session}; Path=${root}; HttpOnly; SameSite=Strict`
  }

  function judge(
    { method = '', url = '', headers, rawHeaders }: Parameters<Access['judge']>[0],
    upgrade = false,
  ): Verdict {
    const hosts = rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'host')
    if (hosts.length !== 1 || headers.host !== authority()) return refuse('host')
    const writes = upgrade || method === 'POST'
    const { origin } = headers
    const site = headers['sec-fetch-site']
    if (origin !== undefined && origin !== `http://${authority()}`) return refuse('origin')

    if (method === 'POST' && url === `${root}start` && !upgrade) {
      if (origin !== undefined || site !== undefined) return refuse('origin')
      return same(headers.authorization ?? '', `Bearer ${secret}`)
        ? { ok: true, kind: 'handover', path: '' }
        : refuse('secret')
    }
    if (writes && origin === undefined) return refuse('origin')
    if (upgrade ? site !== undefined && site !== 'same-origin' : site !== 'same-origin' && (writes || site !== 'none'))
      return refuse('site')
    if (!['GET', 'HEAD', 'POST'].includes(method)) return refuse('method', 405)
    if (!url.startsWith(root)) return refuse('path', 404)

    const [path = '', query = ''] = url.slice(root.length).split('?', 2)
    const session = hasSession(headers.cookie)
    if (path === '' && query.startsWith('start=') && method === 'GET' && !upgrade) {
      if (takeToken(query.slice('start='.length))) return { ok: true, kind: 'enter', cookie: newSession() }
      return session ? { ok: true, kind: 'page', path: '' } : refuse('token')
    }
    if (!session) return refuse('cookie')
    if (upgrade) return path === 'rpc' ? { ok: true, kind: 'socket', path } : refuse('path', 404)
    if (method === 'POST') return path === 'files' ? { ok: true, kind: 'upload', path } : refuse('method', 405)
    return { ok: true, kind: 'page', path }
  }

  return {
    root,
    secret,
    judge,
    newStartPath() {
      const token = random(16)
      tokens.add(token)
      return `${root}?start=${token}`
    },
  }
}
