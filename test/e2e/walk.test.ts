// DESIGN 11: one claim's whole walk in a real browser on the Node host, without a mouse; a second tab sees it live.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { flat, readPdf } from '../unit/brief/read-pdf'
import { choose, highlighted, importByKey, pressTimes, selectPassage, tabTo } from './support/keyboard'
import { root } from './support/program'
import { openWorkbench, type WorkbenchPage } from './support/workbench-page'

const FILE = join(root, 'test/fixtures/documents/harbour-railway.txt')
const PASSAGE = 'In March 2004 the harbour board opened a rail ferry berth at Aktau'
const CLAIM = 'The rail ferry berth at Aktau opened the route to Baku.'
const patience = { timeout: 30_000 }

let it: WorkbenchPage
let page: Page
let second: Page
beforeAll(async () => {
  it = await openWorkbench({ analyst: null })
  page = it.page
})
afterAll(() => it.close())

const gridRow = (on: Page) => on.getByRole('region', { name: 'Claims' }).getByRole('row').filter({ hasText: CLAIM })
const status = () => page.getByRole('contentinfo').textContent()

/** Opens a panel's list twin by keys, answers its text, and goes back to the picture. */
async function twin(panel: 'Map' | 'Timeline', key: string, name: string | RegExp): Promise<string> {
  await page.keyboard.press(key)
  await page.keyboard.press('l')
  const list = page.getByRole('region', { name: panel }).getByRole('listbox', { name })
  await list.waitFor()
  const words = (await list.textContent()) ?? ''
  await page.keyboard.press('l')
  await list.waitFor({ state: 'hidden' })
  return words
}

describe('the walk of one claim', () => {
  test('the analyst is asked for and named, nothing else is', async () => {
    await page.getByRole('dialog').getByLabel('Your name').waitFor()
    await page.keyboard.type('Ann Reader')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  test('a file is imported by its key and opens in the reader', async () => {
    await importByKey(page, FILE)
    await page.getByRole('article', { name: 'Text of The harbour railway' }).waitFor()
  })

  test('a second tab has the same corpus', async () => {
    second = await it.context.newPage()
    await second.goto(page.url())
    await second.getByRole('article', { name: 'Text of The harbour railway' }).waitFor()
    await page.bringToFront()
  })

  test('a passage is selected and a claim begun by keys, prefilled from the passage', async () => {
    await selectPassage(page, 1, PASSAGE)
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(PASSAGE)
    await page.keyboard.press('c')
    const inspector = page.getByRole('region', { name: 'Inspector' })
    await inspector.getByRole('textbox', { name: 'Claim', exact: true }).waitFor()
    await expect.poll(() => inspector.getByRole('textbox', { name: 'Event' }).inputValue(), patience).toBe('Mar 2004')
    expect(await inspector.textContent()).toContain('suggested')
  })

  test('its fields are set and it is saved', async () => {
    await page.keyboard.type(CLAIM)
    await tabTo(page, 'Domain')
    await page.keyboard.type('Trade')
    await tabTo(page, 'Type')
    await page.keyboard.type('fact')
    await tabTo(page, 'Event')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('since March 2004')
    await tabTo(page, 'Add an actor')
    await choose(page, 'Harbour board', /new organisation/)
    await page.getByLabel('Role of Harbour board').waitFor()
    await tabTo(page, 'Add a place')
    await choose(page, 'Baku', /^Baku.*Azerbaijan/)
    await page.getByLabel('Role of Baku').waitFor()
    await page.keyboard.press('Control+Enter')
    await gridRow(page).waitFor()
  })

  test('reader, table, map and timeline show it, in both tabs', async () => {
    await expect.poll(() => highlighted(page, 'eq-selected'), patience).toEqual([PASSAGE])
    await expect.poll(() => highlighted(page, 'eq-mark-trade-reported'), patience).toEqual([PASSAGE])
    expect(await gridRow(page).getAttribute('aria-selected')).toBe('true')
    expect(await gridRow(page).textContent()).toContain('since Mar 2004')
    expect(await twin('Map', 'Alt+3', 'Claims by place')).toMatch(new RegExp(`Baku[^]*${CLAIM}`))
    expect(await twin('Timeline', 'Alt+5', /1 claim/)).toContain(CLAIM)
    await gridRow(second).waitFor()
    await expect.poll(() => highlighted(second, 'eq-mark-trade-reported'), patience).toEqual([PASSAGE])
  })

  test('a facet filters and is cleared', async () => {
    await page.keyboard.press('Alt+1')
    await tabTo(page, /^T\s*Trade/)
    await page.keyboard.press('Enter')
    await expect.poll(status).toMatch(/1 of 1 claims[\s\S]*Domain: Trade/i)
    await tabTo(page, 'Turn round: Domain: Trade')
    await page.keyboard.press('Enter')
    await expect.poll(status).toMatch(/0 of 1 claims/)
    await tabTo(page, 'Clear')
    await page.keyboard.press('Enter')
    await expect.poll(status).toMatch(/1 of 1 claims/)
  })

  test('the timeline is brushed by keys, and the brush taken away', async () => {
    await page.keyboard.press('Alt+5')
    await page.keyboard.press('Enter')
    const from = page.getByRole('slider', { name: 'Start of the range' })
    const before = await from.getAttribute('aria-valuenow')
    await pressTimes(page, 'ArrowRight', 3)
    expect(await from.getAttribute('aria-valuenow')).not.toBe(before)
    await expect.poll(status).toMatch(/Event .+ to /)
    await page.keyboard.press('Escape')
    await from.waitFor({ state: 'hidden' })
    await expect.poll(status).toMatch(/1 of 1 claims/)
  })

  test('the brief is printed and its PDF holds the claim: text, tags and attachment', async () => {
    await page.keyboard.press('Control+p')
    const brief = page.getByRole('region', { name: 'Brief' })
    await brief.getByRole('region', { name: 'Pages' }).waitFor(patience)
    await tabTo(page, /^Save/)
    const download = page.waitForEvent('download')
    await page.keyboard.press('Enter')
    const saved = it.at('brief.pdf')
    await (await download).saveAs(saved)
    const pdf = await readPdf(new Uint8Array(await readFile(saved)))
    expect(flat(pdf.text)).toContain(CLAIM)
    for (const role of ['H1', 'Table', 'Figure']) expect([role, pdf.roles[role] ?? 0]).not.toEqual([role, 0])
    expect(pdf.alternatives.length).toBeGreaterThan(0)
    expect(pdf.alternatives.every((alt) => alt.length > 20)).toBe(true)
    const { claims } = JSON.parse(pdf.attachments['claims.json'] ?? '{}')
    expect(claims).toMatchObject([{ text: CLAIM, type: 'fact', domain: 'trade', reading: 'stated' }])
  })

  test('undone it is gone from all four views and both tabs; redone it is back', async () => {
    await tabTo(page, 'Read')
    await page.keyboard.press('Enter')
    await gridRow(page).waitFor()
    await page.keyboard.press('Control+z')
    await gridRow(page).waitFor({ state: 'hidden' })
    for (const view of [page, second]) {
      await expect.poll(() => highlighted(view, 'eq-mark-trade-reported'), patience).toEqual([])
      for (const name of ['Claims', 'Map', 'Timeline'])
        await view.getByRole('region', { name }).getByText('No claims yet').waitFor()
    }
    await page.keyboard.press('Control+Shift+z')
    for (const view of [page, second]) {
      await gridRow(view).waitFor()
      await expect.poll(() => highlighted(view, 'eq-mark-trade-reported'), patience).toEqual([PASSAGE])
    }
    expect(await twin('Map', 'Alt+3', 'Claims by place')).toContain(CLAIM)
    expect(await twin('Timeline', 'Alt+5', /1 claim/)).toContain(CLAIM)
  })

  test('nothing was asked of any other address, and the page had no error', () => {
    expect(it.foreign).toEqual([])
    expect(it.errors).toEqual([])
  })
})
