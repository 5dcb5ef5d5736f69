// Who may speak to the Node host: Host, then Origin, then Sec-Fetch-Site, then the path, then the cookie. Decides only.
import type { IncomingMessage } from 'node:http'
import { createSessions, randomHex, type Sessions, sameSecret } from './sessions'

export type Verdict =
  | { readonly ok: true; readonly kind: 'page' | 'upload' | 'socket' | 'handover'; readonly path: string }
  | { readonly ok: true; readonly kind: 'enter'; readonly cookie: string }
  | { readonly ok: false; readonly status: 403 | 404 | 405; readonly why: string }
type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'rawHeaders'>

export interface Access {
  /** `/<128-bit instance id>/`, below which every address lies. */
  readonly root: string
  /** Lets another start of the program ask for a new start address; kept in a file that only this user can read. */
  readonly secret: string
  /** A path with a fresh token that works once. */
  newStartPath(): string
  judge(request: Asked, upgrade?: boolean): Verdict
}

const refuse = (why: string, status: 403 | 404 | 405 = 403): Verdict => ({ ok: false, status, why })

/** What makes the request foreign: its Host, its Origin or its Sec-Fetch-Site; undefined when nothing does. */
function foreign({ method, headers, rawHeaders }: Asked, upgrade: boolean, authority: string): string | undefined {
  const hosts = rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'host')
  if (hosts.length !== 1 || headers.host !== authority) return 'host'
  const { origin } = headers
  const writes = upgrade || method === 'POST'
  if (origin === undefined ? writes : origin !== `http://${authority}`) return 'origin'
  const site = headers['sec-fetch-site']
  // browsers need not send it with an upgrade, whose Origin they always send
  const ours = site === 'same-origin' || (upgrade ? site === undefined : !writes && site === 'none')
  return ours ? undefined : 'site'
}

/** The other start of the program: no browser, our Host, the secret of the file. */
function judgeHandover({ headers, rawHeaders }: Asked, authority: string, secret: string): Verdict {
  if (headers.origin !== undefined || headers['sec-fetch-site'] !== undefined) return refuse('origin')
  const hosts = rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'host')
  if (hosts.length !== 1 || headers.host !== authority) return refuse('host')
  if (!sameSecret(headers.authorization ?? '', `Bearer ${secret}`)) return refuse('secret')
  return { ok: true, kind: 'handover', path: '' }
}

function judgePath(asked: Asked, upgrade: boolean, root: string, sessions: Sessions): Verdict {
  const { method = '', url = '', headers } = asked
  if (!['GET', 'HEAD', 'POST'].includes(method)) return refuse('method', 405)
  if (!url.startsWith(root)) return refuse('path', 404)
  const [path = '', query = ''] = url.slice(root.length).split('?', 2)
  const session = sessions.has(headers.cookie)
  if (path === '' && query.startsWith('start=') && method === 'GET' && !upgrade) {
    if (sessions.takeToken(query.slice('start='.length)))
      return { ok: true, kind: 'enter', cookie: sessions.newCookie() }
    return session ? { ok: true, kind: 'page', path: '' } : refuse('token')
  }
  if (!session) return refuse('cookie')
  if (upgrade) return path === 'rpc' ? { ok: true, kind: 'socket', path } : refuse('path', 404)
  if (method === 'POST') return path === 'files' ? { ok: true, kind: 'upload', path } : refuse('method', 405)
  return { ok: true, kind: 'page', path }
}

/** `authority` is our own `127.0.0.1:port`, known once the server listens. */
export function createAccess(authority: () => string): Access {
  const instance = randomHex(16)
  const root = `/${instance}/`
  const secret = randomHex(32)
  const sessions = createSessions(instance, root)
  return {
    root,
    secret,
    newStartPath: () => `${root}?start=${sessions.newToken()}`,
    judge(asked, upgrade = false) {
      if (asked.method === 'POST' && asked.url === `${root}start` && !upgrade)
        return judgeHandover(asked, authority(), secret)
      const why = foreign(asked, upgrade, authority())
      return why ? refuse(why) : judgePath(asked, upgrade, root, sessions)
    },
  }
}
