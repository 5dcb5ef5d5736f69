// Electron as this host sees it, recording every setting; what the host hands over can be called by a test.
import { EventEmitter } from 'node:events'
import type { ElectronApi } from '@main/hosts/electron/electron-api'

type Recorded = [name: string, ...values: unknown[]]
type Caller = (...values: never[]) => unknown

export interface FakeElectron {
  readonly api: ElectronApi
  readonly calls: Recorded[]
  /** The values of the one call of that name. */
  once(name: string): unknown[]
  readonly app: EventEmitter
  readonly contents: EventEmitter & { opener?: Caller }
}

export function fakeElectron(): FakeElectron {
  const calls: Recorded[] = []
  const record =
    (name: string, answer?: unknown) =>
    (...values: unknown[]) => {
      calls.push([name, ...values])
      return answer
    }
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: record('setWindowOpenHandler') })
  const app = Object.assign(new EventEmitter(), {
    enableSandbox: record('enableSandbox'),
    commandLine: { appendSwitch: record('appendSwitch') },
    configureHostResolver: record('configureHostResolver'),
    requestSingleInstanceLock: record('requestSingleInstanceLock', false),
    quit: record('quit'),
    whenReady: record('whenReady', Promise.resolve()),
  })
  class BrowserWindow extends EventEmitter {
    readonly webContents = contents
    constructor(options: unknown) {
      super()
      calls.push(['BrowserWindow', options])
    }
    maximize = record('maximize')
    show = record('show')
    getNormalBounds = () => ({ x: 5, y: 6, width: 900, height: 700 })
    isMaximized = () => true
  }
  const session = {
    setSpellCheckerEnabled: record('setSpellCheckerEnabled'),
    setPermissionRequestHandler: record('setPermissionRequestHandler'),
    setPermissionCheckHandler: record('setPermissionCheckHandler'),
    setDevicePermissionHandler: record('setDevicePermissionHandler'),
    webRequest: { onBeforeRequest: record('onBeforeRequest') },
    on: record('session.on'),
    protocol: { handle: record('protocol.handle') },
  }
  const child = Object.assign(new EventEmitter(), {
    postMessage: record('child.postMessage'),
    kill: record('child.kill'),
  })
  const api = {
    app,
    BrowserWindow,
    session: { fromPartition: record('fromPartition', session) },
    protocol: { registerSchemesAsPrivileged: record('registerSchemesAsPrivileged') },
    screen: { getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }) },
    utilityProcess: { fork: record('utilityProcess.fork', child) },
    shell: { openExternal: record('openExternal', Promise.resolve()) },
    dialog: {
      showOpenDialog: record('showOpenDialog', Promise.resolve({ canceled: true, filePaths: [] })),
      showSaveDialog: record('showSaveDialog', Promise.resolve({ canceled: true })),
      showErrorBox: record('showErrorBox'),
    },
  } as never as ElectronApi
  return {
    api,
    calls,
    app,
    contents,
    once(name) {
      const found = calls.filter(([called]) => called === name)
      if (found.length !== 1) throw new Error(`${name} was called ${found.length} times`)
      return found[0]?.slice(1) ?? []
    },
  }
}
