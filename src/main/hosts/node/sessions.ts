// Start tokens that work once and the sessions they are exchanged for. Compares in constant time; knows no request.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

export const randomHex = (bytes: number): string => randomBytes(bytes).toString('hex')
const digest = (text: string) => createHash('sha256').update(text).digest()
/** Equal in constant time, whatever the lengths. */
export const sameSecret = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))

/** Looks at every candidate, so that the time tells nothing of which one was near. */
function findSame(candidates: Iterable<string>, given: string): string | undefined {
  let found: string | undefined
  for (const candidate of candidates) if (sameSecret(candidate, given)) found = candidate
  return found
}

export interface Sessions {
  newToken(): string
  /** True once for each token that was made. */
  takeToken(given: string): boolean
  /** The Set-Cookie header of a new session. */
  newCookie(): string
  /** Whether a Cookie header names a session of ours. */
  has(cookieHeader: string | undefined): boolean
}

/** Cookies ignore ports: they are named by instance and pathed below `root`. */
export function createSessions(instance: string, root: string): Sessions {
  const name = `equipoise-${instance}`
  const tokens = new Set<string>()
  const sessions = new Set<string>()
  return {
    newToken() {
      const token = randomHex(16)
      tokens.add(token)
      return token
    },
    takeToken(given) {
      const found = findSame(tokens, given)
      return found !== undefined && tokens.delete(found)
    },
    newCookie() {
      const session = randomHex(32)
      sessions.add(session)
      return `${name}=${session}; Path=${root}; HttpOnly; SameSite=Strict`
    },
    has(cookieHeader = '') {
      const values = cookieHeader.split(';').map((part) => part.trim())
      const ours = values.filter((part) => part.startsWith(`${name}=`)).map((part) => part.slice(name.length + 1))
      return ours.filter((value) => findSame(sessions, value) !== undefined).length > 0
    },
  }
}
