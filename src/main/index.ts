// Electron entry: hands Electron's API to the host and starts it.
import { join, resolve } from 'node:path'
import * as electron from 'electron'
import briefWorker from './brief-worker?modulePath'
import { startElectronHost } from './hosts/electron/electron-host'
import { readArguments } from './hosts/electron/read-arguments'
import readerProcess from './reader-process?modulePath'
import workbenchWorker from './workbench-worker?modulePath'

const root = resolve(import.meta.dirname, '../..')
const devServer = electron.app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
// not awaited: Electron becomes ready only after this module has been evaluated
void startElectronHost(electron, {
  root,
  preload: join(root, 'out', 'preload', 'preload.cjs'),
  programs: { workbenchWorker, briefWorker, readerProcess },
  ...readArguments(process.argv.slice(electron.app.isPackaged ? 1 : 2)),
  ...(devServer && { devServer }),
})
