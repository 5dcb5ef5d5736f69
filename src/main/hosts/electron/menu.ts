// The menu: what a desktop expects. Every command of the workbench itself lives in the page and its keymap.
import type { Electron } from './electron-api'

export interface MenuActions {
  openCorpus(): void
}

export function menuTemplate(platform: NodeJS.Platform, actions: MenuActions): Electron.MenuItemConstructorOptions[] {
  const mac = platform === 'darwin'
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        { label: '&Open corpus…', accelerator: 'CmdOrCtrl+O', click: () => actions.openCorpus() },
        { type: 'separator' },
        mac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
    },
    {
      label: '&View',
      submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }],
    },
    { role: 'windowMenu' },
  ]
}
