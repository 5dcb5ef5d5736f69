// E1: every Electron setting of the design, as the host really makes it, on a recording fake.
import { readFileSync } from 'node:fs'
import { guardApp, guardContents, guardNames } from '@main/hosts/electron/app-guard'
import type { Electron } from '@main/hosts/electron/electron-api'
import { startElectronHost } from '@main/hosts/electron/electron-host'
import { electronProcedures } from '@main/hosts/electron/electron-ports'
import { menuTemplate } from '@main/hosts/electron/menu'
import { protocolHandler } from '@main/hosts/electron/protocol'
import { guardSession, mayLoad } from '@main/hosts/electron/session-guard'
import { utilityReader } from '@main/hosts/electron/utility-reader'
import { openWindow, windowOptions } from '@main/hosts/electron/window'
import { openSettings } from '@main/hosts/shared/disk/settings-store'
import { SECURITY_HEADERS } from '@main/hosts/shared/page/headers'
import { createFileTokens } from '@main/hosts/shared/ports/file-tokens'
import { beforeEach, describe, expect, test } from 'vitest'
import { type FakeElectron, fakeElectron } from './support/fake-electron'

let fake: FakeElectron
beforeEach(() => {
  fake = fakeElectron()
})
const parts = { preload: '/p/preload.cjs', title: 'T', bounds: undefined, keepBounds: () => {} }

describe('the window', () => {
  test.each([
    ['sandbox', true],
    ['contextIsolation', true],
    ['nodeIntegration', false],
    ['nodeIntegrationInWorker', false],
    ['nodeIntegrationInSubFrames', false],
    ['webSecurity', true],
    ['allowRunningInsecureContent', false],
    ['experimentalFeatures', false],
    ['webviewTag', false],
    ['navigateOnDragDrop', false],
    ['spellcheck', false],
  ] as const)('%s is %s', (name, value) => {
    expect(windowOptions(parts).webPreferences?.[name]).toBe(value)
  })
  test('no blink feature is switched on', () => {
    expect(windowOptions(parts).webPreferences?.enableBlinkFeatures).toBeUndefined()
  })
  test('its session lives in memory: the partition is not persistent', () => {
    expect(windowOptions(parts).webPreferences?.partition).toMatch(/^(?!persist:)./)
  })
  test('bounds are kept on close, and given back only when they lie on a screen', () => {
    const kept: unknown[] = []
    const window = openWindow(fake.api, { ...parts, keepBounds: (bounds) => kept.push(bounds) })
    window.emit('close')
    expect(kept).toEqual([{ x: 5, y: 6, width: 900, height: 700, maximised: true }])
    openWindow(fake.api, { ...parts, bounds: { x: 9000, y: 9000, width: 800, height: 600, maximised: false } })
    const options = fake.calls.at(-1)?.[1] as { x?: number; width: number }
    expect([options.x, options.width]).toEqual([undefined, 800])
  })
})

describe('the process', () => {
  test('the sandbox is on for every renderer, before ready', () => {
    guardApp(fake.api)
    expect(fake.once('enableSandbox')).toEqual([])
  })
  test('DNS over HTTPS is off', () => {
    guardNames(fake.api)
    expect(fake.once('configureHostResolver')).toEqual([{ secureDnsMode: 'off', enableBuiltInResolver: false }])
  })
  test('the scheme is standard and secure, and does not bypass the policy', () => {
    guardApp(fake.api)
    const [[scheme]] = fake.once('registerSchemesAsPrivileged') as [[{ scheme: string; privileges: object }]]
    expect(scheme.scheme).toBe('app')
    expect(scheme.privileges).toEqual({ standard: true, secure: true, supportFetchAPI: true, stream: true })
  })
  test('windows are denied and navigation, redirects, webviews are prevented in all contents that are made', () => {
    guardApp(fake.api)
    fake.app.emit('web-contents-created', {}, fake.contents)
    const [opener] = fake.once('setWindowOpenHandler') as [() => unknown]
    expect(opener()).toEqual({ action: 'deny' })
    for (const name of ['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview']) {
      let prevented = false
      fake.contents.emit(name, { preventDefault: () => (prevented = true) })
      expect([name, prevented]).toEqual([name, true])
    }
    guardContents(fake.contents as never)
  })
  test('a bad certificate is never accepted', () => {
    guardApp(fake.api)
    const answers: boolean[] = []
    fake.app.emit('certificate-error', { preventDefault() {} }, {}, 'u', 'e', {}, (ok: boolean) => answers.push(ok))
    expect(answers).toEqual([false])
  })
  test('a second start hands over and quits before it opens anything', async () => {
    const programs = { workbenchWorker: '', briefWorker: '', readerProcess: '' }
    await startElectronHost(fake.api, { root: '/r', preload: '/p', programs, corpus: '/c/a.eqp' })
    expect(fake.once('requestSingleInstanceLock')).toEqual([{ corpus: '/c/a.eqp' }])
    expect(fake.once('quit')).toEqual([])
    expect(fake.calls.some(([name]) => name === 'BrowserWindow')).toBe(false)
  })
})

describe('the session', () => {
  const rules = { isOurs: (url: string) => url.startsWith('app://w1/'), onRefused: () => {} }
  const guard = () => {
    guardSession(fake.api.session.fromPartition('x'), rules)
    return fake
  }
  test('spell-check is off', () => {
    expect(guard().once('setSpellCheckerEnabled')).toEqual([false])
  })
  test.each([
    ['fullscreen', 'app://w1/', true],
    ['clipboard-sanitized-write', 'app://w1/', true],
    ['clipboard-sanitized-write', 'https://evil.test/', false],
    ['clipboard-read', 'app://w1/', false],
    ['media', 'app://w1/', false],
    ['geolocation', 'app://w1/', false],
    ['notifications', 'app://w1/', false],
    ['openExternal', 'app://w1/', false],
    ['hid', 'app://w1/', false],
  ])('permission %s for %s is %s, asked and checked', (permission, url, granted) => {
    guard()
    const [request] = fake.once('setPermissionRequestHandler') as [
      (c: object, p: string, answer: (ok: boolean) => void, d: { requestingUrl: string }) => void,
    ]
    const answers: boolean[] = []
    request({}, permission, (ok) => answers.push(ok), { requestingUrl: url })
    const [check] = fake.once('setPermissionCheckHandler') as [(c: object, p: string, origin: string) => boolean]
    expect([...answers, check({}, permission, url)]).toEqual([granted, granted])
  })
  test('no device is granted', () => {
    const [handler] = guard().once('setDevicePermissionHandler') as [() => boolean]
    expect(handler()).toBe(false)
  })
  test.each([
    ['app://w1/', true],
    ['app://w1/assets/a.js', true],
    ['blob:app://w1/123', true],
    ['data:image/png;base64,AA', true],
    ['app://w2/', false],
    ['https://example.test/', false],
    ['http://127.0.0.1:5173/', false],
    ['ws://127.0.0.1:1/', false],
    ['file:///etc/passwd', false],
    ['blob:https://evil.test/1', false],
    ['chrome://settings', false],
    ['chrome-extension://x/', false],
    ['ftp://example.test/', false],
    ['not a url', false],
  ])('a request for %s is let through: %s', (url, allowed) => {
    guard()
    const [handler] = fake.once('onBeforeRequest') as [(d: { url: string }, answer: (v: object) => void) => void]
    const answers: object[] = []
    handler({ url }, (value) => answers.push(value))
    expect(answers).toEqual([{ cancel: !allowed }])
    expect(mayLoad(url, rules)).toBe(allowed)
  })
  test.each([
    ['https://example.test/a', true],
    ['blob:https://evil.test/1', true],
    ['data:text/plain,x', true],
    ['blob:app://window/1', false],
  ])('a download of %s is prevented: %s', (url, prevented) => {
    guard()
    const [name, handler] = fake.once('session.on') as [string, (event: object, item: object) => void]
    let stopped = false
    handler({ preventDefault: () => (stopped = true) }, { getURL: () => url })
    expect([name, stopped]).toEqual(['will-download', prevented])
  })
})

describe('app://', () => {
  const handed: string[] = []
  const served = {
    files: new Map([['', { type: 'text/html', read: () => new TextEncoder().encode('<!doctype html>') }]]),
    bytes: async (path: string) => ({
      status: path === 'ledger' ? (200 as const) : (404 as const),
      mediaType: 'application/octet-stream',
      body: new Uint8Array([1]),
    }),
    hand: (name: string) => {
      handed.push(name)
      return 'token'
    },
  }
  const ask = (url: string, init?: RequestInit) =>
    protocolHandler((id) => (id === 'w1' ? served : undefined))(new Request(url, init))
  test.each([
    ['app://w1/', 200],
    ['app://w1/bytes/ledger', 200],
    ['app://w1/bytes/other', 404],
    ['app://w1/../../etc/passwd', 404],
    ['app://w1/%2e%2e/secret', 404],
    ['app://w2/', 404],
  ])('%s answers %s with every security header', async (url, status) => {
    const answer = await ask(url)
    expect(answer.status).toBe(status)
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(answer.headers.get(name)).toBe(value)
  })
  test('an upload keeps the base name alone', async () => {
    const headers = { 'x-file-name': encodeURIComponent('../a.txt') }
    const answer = await ask('app://w1/files', { method: 'POST', headers, body: 'x' })
    expect([await answer.json(), handed]).toEqual([{ token: 'token', name: 'a.txt' }, ['a.txt']])
    expect((await ask('app://w1/files', { method: 'POST', body: 'x' })).status).toBe(400)
    expect((await ask('app://w1/', { method: 'PUT' })).status).toBe(405)
  })
})

describe('what the host answers', () => {
  const procedures = () =>
    electronProcedures(fake.api, {
      version: '0',
      settings: openSettings('/nonexistent'),
      tokens: createFileTokens(),
      refused: () => 3,
      window: () => ({}) as Electron.BrowserWindow,
      bytes: async () => ({ status: 404, mediaType: '', body: new Uint8Array() }),
    })
  test.each(['https://example.test/a', 'http://example.test/', 'mailto:a@example.test'])(
    '%s is opened',
    async (url) => {
      expect(await procedures().openLink({ url })).toEqual({ opened: true })
      expect(fake.once('openExternal')[0]).toBe(url)
    },
  )
  test.each(['file:///etc/passwd', 'javascript:alert(1)', 'smb://host/share', 'app://w1/', 'vscode://x', 'x'])(
    '%s is never opened',
    async (url) => {
      await expect(procedures().openLink({ url })).rejects.toMatchObject({ code: 'FORBIDDEN' })
      expect(fake.calls.some(([name]) => name === 'openExternal')).toBe(false)
    },
  )
  test('dialogs leave no entry in the system’s list of recent files', async () => {
    await procedures().pickFiles({ purpose: 'documents' })
    expect(fake.once('showOpenDialog')[1]).toMatchObject({ properties: expect.arrayContaining(['dontAddToRecent']) })
  })
  test('the reader runs as a utility process without an environment', () => {
    utilityReader(fake.api, '/out/reader-process.js')()
    expect(fake.once('utilityProcess.fork')).toMatchObject(['/out/reader-process.js', [], { env: {}, stdio: 'ignore' }])
  })
  test('the menu offers no developer tools and no reload', () => {
    const text = JSON.stringify(menuTemplate('linux', { openCorpus() {} }))
    expect(text).not.toMatch(/toggleDevTools|reload/i)
  })
})

test('the preload exposes one port and names no operation and no API', () => {
  const source = readFileSync('src/main/hosts/electron/preload.ts', 'utf8')
  expect(source).not.toMatch(/contextBridge|exposeInMainWorld|\.invoke\(|\.send\(/)
  expect(source.match(/ipcRenderer\.\w+/g)).toEqual(['ipcRenderer.postMessage'])
})
