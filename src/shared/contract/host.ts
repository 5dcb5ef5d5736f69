// What the host answers itself: dialogs, settings, links. Implemented by each host, not by the workbench.
import { z } from 'zod'
import { command, query } from './declare/operation'
import { patchOf } from './declare/patch'
import { Settings, WindowSettings } from './settings'
import { BytesUrl, FileToken } from './views'

export type { Settings }
export const HostInfo = z.object({
  kind: z.enum(['electron', 'node', 'test']),
  version: z.string(),
  node: z.string(),
  platform: z.string(),
  zone: z.string(),
  requests: z.object({ made: z.int(), refused: z.int() }),
})
export const host = {
  info: query().output(HostInfo),
  settings: query().output(Settings),
  updateSettings: command('outside').input(patchOf(WindowSettings)).output(Settings),
  /** Opens the system's dialog where there is one; in a browser the page uploads instead. */
  pickFiles: command('outside')
    .input(z.object({ purpose: z.enum(['documents', 'csl', 'layer']) }))
    .output(z.object({ files: z.array(z.object({ token: FileToken, name: z.string() })) })),
  /** Saves bytes that the workbench made; in a browser it answers with the address to download. */
  save: command('outside', 'EXPORT_FAILED', 'NOT_FOUND')
    .input(z.object({ url: BytesUrl, name: z.string().min(1).max(200) }))
    .output(z.object({ saved: z.string().optional(), download: BytesUrl.optional() })),
  /** Called only after the person saw where the link leads; https, http and mailto only. */
  openLink: command('outside', 'FORBIDDEN')
    .input(z.object({ url: z.url() }))
    .output(z.object({ opened: z.boolean() })),
}
