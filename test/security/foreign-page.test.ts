// L1 in a real Chromium: a page of another origin on this machine tries to reach the workbench while a session is open.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../e2e/support/browser'
import { type Attacked, attacked } from './support/raw'

let it: Attacked
let foreign: Server
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  it = await attacked()
  foreign = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>foreign</title>')
  })
  await new Promise<void>((done) => foreign.listen(0, '127.0.0.1', done))
  browser = await launchBrowser()
  context = await browser.newContext()
  const own = await context.newPage()
  await own.goto(it.server.newStartUrl())
  expect(await own.title()).toBe('E')
  page = await context.newPage()
  await page.goto(`http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`)
})
afterAll(async () => {
  await browser.close()
  foreign.close()
  await it.close()
})

const target = (path: string) => `http://${it.host}${it.server.root}${path}`

describe('from a foreign page in the same browser, with the session’s cookie in the jar', () => {
  test.each([
    ['fetch with credentials', 'bytes/ledger', { credentials: 'include' }],
    ['a no-cors fetch', 'bytes/ledger', { credentials: 'include', mode: 'no-cors' }],
    ['a no-cors POST', 'files', { credentials: 'include', mode: 'no-cors', method: 'POST', body: 'x' }],
    ['a POST with our header (preflight)', 'files', { method: 'POST', headers: { 'X-File-Name': 'a' }, body: 'x' }],
  ] as const)('%s reaches nothing', async (_, path, init) => {
    const outcome = await page.evaluate(
      async ([url, options]) => {
        try {
          const answer = await fetch(url, options as RequestInit)
          return `${answer.type} ${answer.status}`
        } catch {
          return 'blocked'
        }
      },
      [target(path), init] as const,
    )
    expect(['blocked', 'opaque 0']).toContain(outcome)
    expect(it.reached).toEqual([])
  })
  test('a WebSocket', async () => {
    const outcome = await page.evaluate(
      (url) =>
        new Promise<string>((done) => {
          const socket = new WebSocket(url)
          socket.onopen = () => done('open')
          socket.onerror = () => done('refused')
        }),
      target('rpc').replace('http:', 'ws:'),
    )
    expect(outcome).toBe('refused')
    expect(it.reached).toEqual([])
  })
  test.each(['img', 'script', 'iframe', 'object', 'link'])('a %s element', async (tag) => {
    await page.evaluate(
      ([name, url]) =>
        new Promise((done) => {
          const element = document.createElement(name)
          element.onload = element.onerror = () => done(undefined)
          setTimeout(done, 500)
          for (const attribute of ['src', 'data', 'href']) element.setAttribute(attribute, url)
          if (name === 'link') element.setAttribute('rel', 'stylesheet')
          document.body.append(element)
        }),
      [tag, target('bytes/ledger')] as const,
    )
    expect(it.reached).toEqual([])
  })
  test('a form that posts', async () => {
    const other = await context.newPage()
    await other.goto(page.url())
    await Promise.all([
      other.waitForNavigation().catch(() => {}),
      other.evaluate((url) => {
        const form = Object.assign(document.createElement('form'), { action: url, method: 'POST' })
        document.body.append(form)
        form.submit()
      }, target('files')),
    ])
    await other.close()
    expect(it.reached).toEqual([])
  })
  test('a link that is followed shows a refusal and no page', async () => {
    const other = await context.newPage()
    await other.goto(page.url())
    await other.evaluate((url) => location.assign(url), target(''))
    await other.waitForURL(/127/)
    await other.waitForLoadState()
    expect(await other.textContent('body')).toContain('not allowed')
    await other.close()
  })
  test('our own page reaches the socket with what the browser sends', async () => {
    const own = await context.newPage()
    await own.goto(target(''))
    const outcome = await own.evaluate(
      (url) =>
        new Promise<string>((done) => {
          const socket = new WebSocket(url)
          socket.onopen = () => done('open')
          socket.onerror = () => done('refused')
        }),
      target('rpc').replace('http:', 'ws:'),
    )
    expect([outcome, it.reached.splice(0)]).toEqual(['open', ['socket']])
    await own.close()
  })
})
