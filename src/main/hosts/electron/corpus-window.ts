// One corpus, one worker, one window: made together, ended together.
import { basename } from 'node:path'
import { hostHandlers } from '../shared/contract/host-handlers'
import { keepSequence, type SettingsStore } from '../shared/disk/settings-store'
import type { RendererFiles } from '../shared/page/renderer-files'
import { createFileTokens } from '../shared/ports/file-tokens'
import type { StartReader } from '../shared/ports/reader-process'
import type { Programs } from '../shared/thread/programs'
import { startWorkbenchThread, type WorkbenchThread } from '../shared/thread/workbench-thread'
import type { Electron, ElectronApi } from './electron-api'
import { electronProcedures } from './electron-ports'
import { relayPorts } from './port-relay'
import type { Served } from './protocol'
import { openWindow } from './window'

export interface CorpusWindowParts {
  readonly id: string
  readonly corpus: string
  readonly create?: 'starter-if-missing'
  readonly settings: SettingsStore
  readonly settingsFolder: string
  readonly resources: string
  readonly version: string
  readonly programs: Programs
  readonly startReader: StartReader
  readonly preload: string
  readonly files: RendererFiles
  readonly refused: () => number
  readonly develop?: Served['develop']
}
export interface CorpusWindow {
  readonly corpus: string
  readonly window: Electron.BrowserWindow
  readonly served: Served
  /** Gives the page its end of the contract. */
  connect(port: Electron.MessagePortMain): void
  close(): Promise<void>
}

async function startThread(
  electron: ElectronApi,
  parts: CorpusWindowParts,
  current: () => CorpusWindow,
): Promise<{ thread: WorkbenchThread; served: Served; closeHandlers: () => Promise<void> }> {
  const tokens = createFileTokens()
  const procedures = electronProcedures(electron, {
    version: parts.version,
    settings: parts.settings,
    tokens,
    refused: parts.refused,
    window: () => current().window,
    bytes: (path) => current().served.bytes(path),
  })
  const { handlers, close: closeHandlers } = hostHandlers({
    tokens,
    procedures,
    programs: parts.programs,
    startReader: parts.startReader,
  })
  const { analyst, sequences } = parts.settings.get()
  const thread = await startWorkbenchThread(
    parts.programs.workbenchWorker,
    {
      corpus: parts.corpus,
      ...(parts.create && { create: parts.create }),
      resources: parts.resources,
      settings: parts.settingsFolder,
      briefWorker: parts.programs.briefWorker,
      sequences,
      ...(analyst && { analyst }),
    },
    handlers,
  )
  const served: Served = {
    files: parts.files,
    bytes: thread.bytes,
    hand: tokens.hand,
    ...(parts.develop && { develop: parts.develop }),
  }
  return { thread, served, closeHandlers }
}

/** Opens the corpus first: its declared Failure rejects before any window is made. The page is not loaded yet. */
export async function openCorpusWindow(electron: ElectronApi, parts: CorpusWindowParts): Promise<CorpusWindow> {
  let opened: CorpusWindow
  const { thread, served, closeHandlers } = await startThread(electron, parts, () => opened)
  await parts.settings.update({ lastCorpus: parts.corpus }).catch(() => {})
  const window = openWindow(electron, {
    preload: parts.preload,
    title: `${basename(parts.corpus)} · Equipoise`,
    bounds: parts.settings.get().window,
    keepBounds: (bounds) => void parts.settings.update({ window: bounds }).catch(() => {}),
  })
  opened = {
    corpus: parts.corpus,
    window,
    served,
    connect: (port) => relayPorts(port, thread.connect()),
    async close() {
      await keepSequence(parts.settings, await thread.close())
      await closeHandlers()
    },
  }
  return opened
}
