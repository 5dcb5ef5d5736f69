// What the Electron host answers of the `host` branch: native dialogs, saving, opening a link that was shown before.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Failure } from '@shared/contract/errors'
import type { BytesAnswer } from '../../ports'
import type { HostProcedures } from '../shared/contract/host-procedures'
import { saveExport } from '../shared/disk/safe-write'
import type { SettingsStore } from '../shared/disk/settings-store'
import type { FileTokens } from '../shared/ports/file-tokens'
import type { Electron, ElectronApi } from './electron-api'

export interface ElectronHostState {
  readonly version: string
  readonly settings: SettingsStore
  readonly tokens: FileTokens
  readonly refused: () => number
  readonly window: () => Electron.BrowserWindow
  bytes(path: string): Promise<BytesAnswer>
}

const FILTERS = {
  documents: [{ name: 'Documents', extensions: ['txt', 'md', 'markdown', 'html', 'htm', 'xhtml'] }],
  csl: [{ name: 'CSL JSON', extensions: ['json'] }],
  layer: [{ name: 'Annotation layers', extensions: ['json'] }],
} as const
const LINKS = new Set(['http:', 'https:', 'mailto:'])

async function pick({ dialog }: ElectronApi, state: ElectronHostState, purpose: keyof typeof FILTERS) {
  const { canceled, filePaths } = await dialog.showOpenDialog(state.window(), {
    properties:
      purpose === 'documents' ? ['openFile', 'multiSelections', 'dontAddToRecent'] : ['openFile', 'dontAddToRecent'],
    filters: FILTERS[purpose].map(({ name, extensions }) => ({ name, extensions: [...extensions] })),
  })
  const files = (canceled ? [] : filePaths).map((path) => {
    const name = basename(path)
    return { name, token: state.tokens.handLater(async () => ({ name, bytes: new Uint8Array(await readFile(path)) })) }
  })
  return { files }
}

async function save({ dialog }: ElectronApi, state: ElectronHostState, input: { url: string; name: string }) {
  const answer = await state.bytes(input.url)
  if (answer.status !== 200) throw new Failure('NOT_FOUND', { name: 'export' })
  const options: Electron.SaveDialogOptions = {
    defaultPath: basename(input.name),
    properties: ['dontAddToRecent', 'showOverwriteConfirmation'],
  }
  const { canceled, filePath } = await dialog.showSaveDialog(state.window(), options)
  if (canceled || !filePath) return {}
  await saveExport(filePath, answer.body)
  return { saved: basename(filePath) }
}

export function electronProcedures(electron: ElectronApi, state: ElectronHostState): HostProcedures {
  return {
    info: () => ({
      kind: 'electron',
      version: state.version,
      node: process.versions.node,
      platform: process.platform,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      requests: { made: 0, refused: state.refused() },
    }),
    settings: () => state.settings.get(),
    updateSettings: (changes) => state.settings.update(changes),
    pickFiles: ({ purpose }) => pick(electron, state, purpose),
    save: (input) => save(electron, state, input),
    async openLink({ url }) {
      if (!URL.canParse(url) || !LINKS.has(new URL(url).protocol)) throw new Failure('FORBIDDEN')
      await electron.shell.openExternal(url, { activate: true })
      return { opened: true }
    },
  }
}
