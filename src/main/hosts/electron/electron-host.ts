// The Electron host's life: one instance of the program, guards first, then windows, a clean end.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { ERRORS, Failure } from '@shared/contract/errors'
import { findFolders } from '../shared/disk/folders'
import { openSettings } from '../shared/disk/settings-store'
import type { Programs } from '../shared/thread/programs'
import { guardApp, guardNames } from './app-guard'
import { type ElectronApi, PARTITION, SCHEME } from './electron-api'
import { menuTemplate } from './menu'
import { protocolHandler } from './protocol'
import { guardSession } from './session-guard'
import { createWindows, type Windows } from './windows'

export interface ElectronHostOptions {
  readonly root: string
  readonly preload: string
  readonly programs: Programs
  readonly corpus?: string
  readonly settings?: string
  readonly devServer?: string
}

function tell({ dialog }: ElectronApi, error: unknown): void {
  if (error instanceof Failure) dialog.showErrorBox(error.message, ERRORS[error.code].remedy)
  else dialog.showErrorBox(ERRORS.INTERNAL.says, ERRORS.INTERNAL.remedy)
}

/** The window's session and the one channel by which its page gets a port. */
function serve(electron: ElectronApi, windows: Windows, devServer: string | undefined, onRefused: () => void): void {
  const session = electron.session.fromPartition(PARTITION)
  guardSession(session, {
    isOurs: (url) =>
      URL.canParse(url) && new URL(url).protocol === `${SCHEME}:` && windows.find(new URL(url).host) !== undefined,
    onRefused,
    ...(devServer && { devServer }),
  })
  session.protocol.handle(
    SCHEME,
    protocolHandler((id) => windows.find(id)?.served),
  )
  electron.ipcMain.on('equipoise:connect', (event) => {
    const [port] = event.ports
    const opened = windows.sender(event)
    if (port && opened) opened.connect(port)
    else port?.close()
  })
}

function setMenu(electron: ElectronApi, open: (corpus: string) => Promise<void>): void {
  const template = menuTemplate(process.platform, {
    async openCorpus() {
      const { filePaths } = await electron.dialog.showOpenDialog({
        properties: ['openFile', 'dontAddToRecent'],
        filters: [{ name: 'Equipoise corpus', extensions: ['eqp'] }],
      })
      if (filePaths[0]) await open(filePaths[0])
    },
  })
  electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(template))
}

/** Quits only after every corpus is closed and one file again. */
function endWell({ app }: ElectronApi, windows: Windows): void {
  let ended = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (ended) return
    event.preventDefault()
    void windows.closeAll().finally(() => {
      ended = true
      app.quit()
    })
  })
}

export async function startElectronHost(electron: ElectronApi, options: ElectronHostOptions): Promise<void> {
  const { app } = electron
  guardApp(electron)
  const asked = options.corpus ? resolve(options.corpus) : undefined
  if (!app.requestSingleInstanceLock({ corpus: asked ?? '' })) return app.quit()
  await app.whenReady()
  guardNames(electron)

  const folders = findFolders(options.settings)
  const settings = openSettings(folders.settings)
  let refused = 0
  const { root, preload, programs, devServer } = options
  const windows = createWindows(electron, {
    root,
    preload,
    programs,
    settings,
    folders,
    refused: () => refused,
    ...(devServer && { devServer }),
  })
  serve(electron, windows, devServer, () => {
    refused += 1
  })
  const open = (corpus: string) => windows.open(corpus).catch((error: unknown) => tell(electron, error))
  setMenu(electron, open)
  endWell(electron, windows)
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const { corpus } = (data ?? {}) as { corpus?: string }
    void open(corpus || (windows.list()[0]?.corpus ?? windows.starter))
  })
  if (settings.warning) electron.dialog.showErrorBox('Settings', settings.warning)
  const { lastCorpus } = settings.get()
  await open(asked ?? (lastCorpus && existsSync(lastCorpus) ? lastCorpus : windows.starter))
  if (windows.list().length === 0) app.quit()
}
