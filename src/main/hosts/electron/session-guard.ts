// The window's session: in memory, no permission but two, no request but our own, no spell-check dictionaries.
import type { Electron } from './electron-api'
import { SCHEME } from './electron-api'

const GRANTED = new Set(['fullscreen', 'clipboard-sanitized-write'])

export interface SessionRules {
  readonly isOurs: (url: string) => boolean
  /** While developing: Vite's origin, which its reload socket needs. */
  readonly devServer?: string
  readonly onRefused: (url: string) => void
}

/** True for what a page of ours may load. */
export function mayLoad(url: string, rules: Pick<SessionRules, 'isOurs' | 'devServer'>): boolean {
  if (rules.isOurs(url) || url.startsWith('devtools://')) return true
  if (/^(data|blob):/.test(url)) return !url.startsWith('blob:') || url.startsWith(`blob:${SCHEME}://`)
  if (!rules.devServer) return false
  const allowed = new URL(rules.devServer)
  return URL.canParse(url) && new URL(url).host === allowed.host
}

export function guardSession(session: Electron.Session, rules: SessionRules): void {
  session.setSpellCheckerEnabled(false)
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(GRANTED.has(permission) && rules.isOurs(details.requestingUrl)),
  )
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => GRANTED.has(permission) && rules.isOurs(`${origin.replace(/\/$/, '')}/`),
  )
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => {
    const ok = mayLoad(details.url, rules)
    if (!ok) rules.onRefused(details.url)
    answer({ cancel: !ok })
  })
  // what the page made itself (a picture, a view) is saved where the shell asks; nothing is fetched to disk
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${SCHEME}://`)) event.preventDefault()
  })
}
