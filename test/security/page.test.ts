// X2, N1 on the built page in a real browser: the policy holds with everything live, and nothing foreign is asked for.
import { CONTENT_SECURITY_POLICY } from '@main/hosts/shared/page/headers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkbench, type WorkbenchPage } from '../e2e/support/workbench-page'

let it: WorkbenchPage
beforeAll(async () => {
  it = await openWorkbench({ make: ['--starter'] })
})
afterAll(() => it.close())

test('the page works under the exact policy, without a violation or an error', async () => {
  await it.page.waitForLoadState('networkidle')
  const answer = await it.page.reload()
  expect(answer?.headers()['content-security-policy']).toBe(CONTENT_SECURITY_POLICY)
  await it.page.waitForFunction(() => (document.body.textContent ?? '').trim().length > 200)
  await it.page.waitForTimeout(500)
  expect(it.errors).toEqual([])
})
test('no request leaves for anything but the host itself', () => {
  expect(it.foreign).toEqual([])
})
test('inline script, eval, foreign images, frames and fetches are refused by the policy alone', async () => {
  const outcome = await it.page.evaluate(async () => {
    const violated: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective))
    const script = document.createElement('script')
    let assigned = true
    try {
      script.textContent = 'globalThis.hacked = true'
    } catch {
      assigned = false
    }
    script.append(document.createTextNode('globalThis.hacked = true'))
    document.body.append(script)
    const image = new Image()
    image.src = 'https://canary.example.test/pixel.png'
    const frame = document.createElement('iframe')
    frame.src = 'https://canary.example.test/'
    document.body.append(frame)
    const fetched = await fetch('https://canary.example.test/').then(
      () => true,
      () => false,
    )
    await new Promise((done) => setTimeout(done, 300))
    // only now: while the evaluation itself runs synchronously, the debugger lifts the ban on eval
    let evaluated = true
    try {
      new Function('return 1')()
    } catch {
      evaluated = false
    }
    script.remove()
    frame.remove()
    return { violated: [...new Set(violated)].sort(), assigned, evaluated, fetched, hacked: 'hacked' in globalThis }
  })
  expect(outcome).toMatchObject({ assigned: false, evaluated: false, fetched: false, hacked: false })
  expect(outcome.violated).toEqual(expect.arrayContaining(['connect-src', 'frame-src', 'img-src']))
})
test('the tab title tells nothing of the corpus to the system beyond its own window', async () => {
  expect(await it.page.title()).not.toContain(it.corpus)
})
test('storage of the browser stays empty', async () => {
  const kept = await it.page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    cookie: document.cookie,
  }))
  expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, cookie: '' })
})
