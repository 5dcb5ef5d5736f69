// One window on one corpus: its options, its bounds kept in the settings. Shows nothing but our own page.
import type { Settings } from '@shared/contract/host'
import { type Electron, type ElectronApi, PARTITION } from './electron-api'

export interface WindowParts {
  readonly preload: string
  readonly title: string
  readonly bounds: Settings['window']
  keepBounds(bounds: NonNullable<Settings['window']>): void
}

export function windowOptions({ preload, title, bounds }: WindowParts): Electron.BrowserWindowConstructorOptions {
  return {
    width: bounds?.width ?? 1440,
    height: bounds?.height ?? 900,
    ...(bounds?.x !== undefined && bounds.y !== undefined && { x: bounds.x, y: bounds.y }),
    minWidth: 720,
    minHeight: 480,
    show: false,
    title,
    webPreferences: {
      preload,
      partition: PARTITION,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      enableWebSQL: false,
      v8CacheOptions: 'none',
    },
  }
}

const onScreen = ({ screen }: ElectronApi, bounds: Settings['window']): Settings['window'] => {
  if (bounds?.x === undefined || bounds.y === undefined) return bounds
  const { x, y, width, height } = screen.getDisplayMatching({ ...bounds, x: bounds.x, y: bounds.y }).workArea
  const seen = bounds.x < x + width && bounds.y < y + height && bounds.x + bounds.width > x && bounds.y >= y
  return seen ? bounds : { ...bounds, x: undefined, y: undefined }
}

/** Makes the window; whoever called loads the page once requests for it are answered. */
export function openWindow(electron: ElectronApi, parts: WindowParts): Electron.BrowserWindow {
  const bounds = onScreen(electron, parts.bounds)
  const window = new electron.BrowserWindow(windowOptions({ ...parts, bounds }))
  if (bounds?.maximised) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('close', () => parts.keepBounds({ ...window.getNormalBounds(), maximised: window.isMaximized() }))
  return window
}
