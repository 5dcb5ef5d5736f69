// The part of Electron that this host uses, as a value that is passed in: tests give a recording fake.
import type * as Electron from 'electron'

export type ElectronApi = Pick<
  typeof Electron,
  | 'app'
  | 'BrowserWindow'
  | 'Menu'
  | 'dialog'
  | 'ipcMain'
  | 'net'
  | 'protocol'
  | 'screen'
  | 'session'
  | 'shell'
  | 'utilityProcess'
>
export type { Electron }
export const SCHEME = 'app'
/** In memory: no `persist:` prefix, so nothing of a session is written to disk. */
export const PARTITION = 'equipoise'
