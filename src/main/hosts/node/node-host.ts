// The Node host's life: settings, hand-over, the workbench's thread, the server, the end. Prints nothing itself.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { hostHandlers } from '../shared/contract/host-handlers'
import { findFolders } from '../shared/disk/folders'
import { keepSequence, openSettings } from '../shared/disk/settings-store'
import { programVersion, rendererFolder, resourcesFolder } from '../shared/disk/version'
import { listRendererFiles } from '../shared/page/renderer-files'
import { createFileTokens } from '../shared/ports/file-tokens'
import type { Programs } from '../shared/thread/programs'
import { startWorkbenchThread } from '../shared/thread/workbench-thread'
import { createDevProxy } from './dev-proxy'
import { nodeProcedures } from './node-ports'
import { announce, findRunning } from './running'
import { startServer } from './server'

export interface NodeHostOptions {
  /** The folder with `package.json`, `out/` and `resources/`. */
  readonly root: string
  readonly programs: Programs
  /** Absent: the corpus of last time, else the starter corpus, made on first run. */
  readonly corpus?: string
  readonly settings?: string
  readonly port?: number
  readonly devServer?: string
}
export type NodeHost =
  | { readonly kind: 'running-elsewhere'; readonly url: string; readonly warning?: string }
  | {
      readonly kind: 'started'
      readonly url: string
      readonly warning?: string
      close(): Promise<void>
      /** Called when the workbench died. */
      onLost(listener: (error: Error) => void): void
    }

/** Throws a declared Failure when the corpus cannot be opened or the port is taken. */
export async function startNodeHost(options: NodeHostOptions): Promise<NodeHost> {
  const folders = findFolders(options.settings)
  const settings = openSettings(folders.settings)
  const { lastCorpus } = settings.get()
  const starter = join(folders.data, 'starter.eqp')
  const corpus = options.corpus ?? (lastCorpus && existsSync(lastCorpus) ? lastCorpus : starter)
  const warning = settings.warning
  const url = await findRunning(folders.settings, corpus)
  if (url) return { kind: 'running-elsewhere', url, ...(warning && { warning }) }

  let refused = 0
  const tokens = createFileTokens()
  const version = programVersion(options.root)
  const procedures = nodeProcedures({ version, settings, refused: () => refused })
  const { handlers, close: closeHandlers } = hostHandlers({ tokens, procedures, programs: options.programs })
  const { analyst, sequences } = settings.get()
  const thread = await startWorkbenchThread(
    options.programs.workbenchWorker,
    {
      corpus,
      ...(corpus === starter && { create: 'starter-if-missing' as const }),
      resources: resourcesFolder(options.root),
      settings: folders.settings,
      briefWorker: options.programs.briefWorker,
      sequences,
      ...(analyst && { analyst }),
    },
    handlers,
  )
  const server = await startServer({
    port: options.port ?? 0,
    files: options.devServer ? new Map() : listRendererFiles(rendererFolder(options.root)),
    bytes: thread.bytes,
    connect: thread.connect,
    hand: tokens.hand,
    onRefused: () => {
      refused += 1
    },
    ...(options.devServer && { develop: createDevProxy(options.devServer) }),
  }).catch(async (error) => {
    await thread.close()
    throw error
  })
  const silence = await announce(folders.settings, corpus, server)
  await settings.update({ lastCorpus: corpus }).catch(() => {})
  return {
    kind: 'started',
    url: server.newStartUrl(),
    ...(warning && { warning }),
    async close() {
      silence()
      const [last] = await Promise.all([thread.close(), server.close()])
      await keepSequence(settings, last)
      await closeHandlers()
    },
    onLost: thread.onLost,
  }
}
