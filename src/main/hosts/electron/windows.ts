// Every open corpus window of this program, by the id that is the host of its address.
import { join } from 'node:path'
import type { findFolders } from '../shared/disk/folders'
import type { SettingsStore } from '../shared/disk/settings-store'
import { programVersion, rendererFolder, resourcesFolder } from '../shared/disk/version'
import { listRendererFiles } from '../shared/page/renderer-files'
import type { Programs } from '../shared/thread/programs'
import { type CorpusWindow, openCorpusWindow } from './corpus-window'
import { type Electron, type ElectronApi, SCHEME } from './electron-api'
import { utilityReader } from './utility-reader'

export interface WindowsParts {
  readonly root: string
  readonly preload: string
  readonly programs: Programs
  readonly settings: SettingsStore
  readonly folders: ReturnType<typeof findFolders>
  readonly devServer?: string
  readonly refused: () => number
}
export interface Windows {
  readonly starter: string
  find(id: string): CorpusWindow | undefined
  list(): readonly CorpusWindow[]
  /** Only the main frame of a window's own page may ask for a port. */
  sender(event: Pick<Electron.IpcMainEvent, 'sender' | 'senderFrame'>): CorpusWindow | undefined
  /** Brings the corpus's window to the front, opening it if there is none; throws the Failure of opening. */
  open(corpus: string): Promise<void>
  closeAll(): Promise<void>
}

export function createWindows(electron: ElectronApi, parts: WindowsParts): Windows {
  const windows = new Map<string, CorpusWindow>()
  const closing = new Set<Promise<void>>()
  const starter = join(parts.folders.data, 'starter.eqp')
  const { devServer } = parts
  const files = devServer ? new Map() : listRendererFiles(rendererFolder(parts.root))
  let made = 0

  const close = (id: string) => {
    const opened = windows.get(id)
    if (!windows.delete(id) || !opened) return
    const done: Promise<void> = opened.close().finally(() => closing.delete(done))
    closing.add(done)
  }
  async function openNew(corpus: string): Promise<void> {
    const id = `w${++made}`
    const opened = await openCorpusWindow(electron, {
      id,
      corpus,
      ...(corpus === starter && { create: 'starter-if-missing' as const }),
      settings: parts.settings,
      settingsFolder: parts.folders.settings,
      resources: resourcesFolder(parts.root),
      version: programVersion(parts.root),
      programs: parts.programs,
      startReader: utilityReader(electron, parts.programs.readerProcess),
      preload: parts.preload,
      files,
      refused: parts.refused,
      ...(devServer && { develop: (path) => electron.net.fetch(new URL(`/${path}`, devServer).href) }),
    })
    windows.set(id, opened)
    opened.window.on('closed', () => close(id))
    void opened.window.loadURL(`${SCHEME}://${id}/`)
  }

  return {
    starter,
    find: (id) => windows.get(id),
    list: () => [...windows.values()],
    sender({ sender, senderFrame }) {
      if (!senderFrame || senderFrame.parent) return undefined
      for (const [id, opened] of windows)
        if (opened.window.webContents === sender && senderFrame.url.startsWith(`${SCHEME}://${id}/`)) return opened
      return undefined
    },
    async open(corpus) {
      const there = [...windows.values()].find((opened) => opened.corpus === corpus)
      if (!there) return openNew(corpus)
      if (there.window.isMinimized()) there.window.restore()
      there.window.focus()
    },
    async closeAll() {
      for (const id of [...windows.keys()]) close(id)
      await Promise.all(closing)
    },
  }
}
