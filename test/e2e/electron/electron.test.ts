// The real Electron, where its binary and a display are; says plainly when it is skipped.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const pathFile = join(root, 'node_modules/electron/path.txt')
const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules/electron/dist')
const binary = join(folder, existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : 'electron')
const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
const present = existsSync(binary) && display
const why = existsSync(binary) ? 'there is no display' : 'its binary is not installed'

describe.skipIf(!present)(`Electron${present ? '' : ` (skipped: ${why})`}`, () => {
  let app: ElectronApplication
  const settings = mkdtempSync(join(tmpdir(), 'equipoise-electron-'))
  beforeAll(async () => {
    app = await _electron.launch({ executablePath: binary, args: [root, '--settings', settings] })
  })
  afterAll(async () => {
    await app.close()
    rmSync(settings, { recursive: true, force: true })
  })

  test('the window opens on its own scheme, with no Node in the page', async () => {
    const page = await app.firstWindow()
    await page.waitForLoadState('domcontentloaded')
    expect(page.url()).toBe('app://w1/')
    expect(await page.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe('undefined')
  })
  test('its preferences are those of the design', async () => {
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as {
        getLastWebPreferences?: () => Record<string, unknown>
      }
      return contents.getLastWebPreferences?.()
    })
    expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false })
  })
  test('a foreign request is refused', async () => {
    const page = await app.firstWindow()
    const outcome = await page.evaluate(() =>
      fetch('https://example.test/').then(
        () => 'answered',
        () => 'refused',
      ),
    )
    expect(outcome).toBe('refused')
  })
})
