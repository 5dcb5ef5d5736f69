// From starting processes to a window that answers: the host on a copy of the starter and a browser, beside the same
// browser on a page with nothing in it.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { launchBrowser } from '../../e2e/support/browser'
import { equipoise, scratch, serve } from '../../e2e/support/program'
import { measure } from '../support/pair'

const BLANK = '<!doctype html><html lang="en"><title>blank</title><p>blank</p></html>'

async function starter(corpus: string, settings: string): Promise<void> {
  const began = [launchBrowser(), serve(corpus, settings)] as const
  const [browser, host] = await Promise.all(began)
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(host.url)
  await page.getByRole('row').nth(1).waitFor()
  await browser.close()
  host.process.kill()
  await host.exited
}

async function blank(origin: string): Promise<void> {
  const browser = await launchBrowser()
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(origin)
  await page.getByText('blank').waitFor()
  await browser.close()
}

export async function startOfTheStarter(rounds: number): Promise<void> {
  const folder = scratch('bench')
  const [corpus, settings] = [folder.at('starter.eqp'), folder.at('settings')]
  const made = await equipoise(['new', corpus, '--starter', '--analyst', 'Bench'], settings)
  if (made.code !== 0) throw new Error(made.stderr)
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(BLANK))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const name = 'starter, processes to a window that answers (goal: blank/ours at least 0.67)'
  try {
    const pair = { name, beside: 'blank page', ours: () => starter(corpus, settings), theirs: () => blank(origin) }
    await measure(pair, rounds)
  } finally {
    server.close()
    folder.remove()
  }
}
