// UI 6: axe finds nothing in any state of the window, light and dark, with the rules of WCAG 2.2 AA and best practices.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tabTo } from './support/keyboard'
import { openWorkbench, type WorkbenchPage } from './support/workbench-page'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds: rule, how often, and the reason and markup of its first element; one a line. */
async function findings(page: Page, floating = false): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).withTags(RULES)
  // an open menu floats over the page and belongs to no landmark, as any menu does
  const { violations } = await (floating ? builder.disableRules('region') : builder).analyze()
  return violations.map(({ id, nodes: [first, ...more] }) => {
    const reason = first?.failureSummary?.replace(/\s+/g, ' ')
    return `${id} (${more.length + 1}) ${first?.target.join(' ')}: ${reason} ${first?.html.slice(0, 300)}`
  })
}
async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(`>${words}`)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
}
async function twins(page: Page, state: 'visible' | 'hidden'): Promise<void> {
  for (const [key, region, name] of [
    ['Alt+2', 'Reader', /in the order of the text/],
    ['Alt+3', 'Map', 'Claims by place'],
    ['Alt+5', 'Timeline', /claims, /],
  ] as const) {
    await page.keyboard.press(key)
    await page.keyboard.press('l')
    await page.getByRole('region', { name: region }).getByRole('listbox', { name }).waitFor({ state })
  }
}
async function layout(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Layouts' }).getByRole('button', { name, exact: true }).press('Enter')
}

for (const colorScheme of ['light', 'dark'] as const)
  describe(`in ${colorScheme}`, () => {
    let it: WorkbenchPage
    let page: Page
    beforeAll(async () => {
      it = await openWorkbench({ make: ['--starter'], colorScheme })
      page = it.page
      await page.getByRole('region', { name: 'Claims' }).getByRole('row').nth(2).waitFor()
      await page.getByRole('region', { name: 'Map' }).getByText('Unplaced').waitFor()
    })
    afterAll(() => it.close())

    test('the tour', async () => {
      await page.getByRole('button', { name: 'Skip the tour' }).waitFor()
      const found = await findings(page)
      await page.getByRole('button', { name: 'Skip the tour' }).press('Enter')
      expect(found).toEqual([])
    })
    test('the main window', async () => {
      expect(await findings(page)).toEqual([])
    })
    test('with a claim in the Inspector', async () => {
      await page.keyboard.press('Alt+2')
      await page.keyboard.press('j')
      await page
        .getByRole('region', { name: 'Inspector' })
        .getByRole('textbox', { name: 'Claim', exact: true })
        .waitFor()
      expect(await findings(page)).toEqual([])
    })
    test('with filters on and a brush', async () => {
      await page.keyboard.press('Alt+1')
      await tabTo(page, /^E\s*Energy/)
      await page.keyboard.press('Enter')
      await page.keyboard.press('Alt+5')
      await page.keyboard.press('Enter')
      await page.getByRole('slider', { name: 'Start of the range' }).waitFor()
      const found = await findings(page)
      await page.keyboard.press('Escape')
      await tabTo(page, 'Clear')
      await page.keyboard.press('Enter')
      expect(found).toEqual([])
    })
    test('the list twins of reader, map and timeline', async () => {
      await twins(page, 'visible')
      const found = await findings(page)
      await twins(page, 'hidden')
      expect(found).toEqual([])
    })
    test('the draft of a claim', async () => {
      await page.keyboard.press('Alt+2')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Control+Shift+ArrowDown')
      await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toMatch(/\w/)
      await page.keyboard.press('c')
      await page.getByRole('button', { name: 'Discard' }).waitFor()
      const found = await findings(page)
      await page.getByRole('button', { name: 'Discard' }).press('Enter')
      expect(found).toEqual([])
    })
    test('the palette, empty and with hits', async () => {
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').waitFor()
      expect(await findings(page)).toEqual([])
      await page.keyboard.type('pipeline')
      await page.getByRole('option').first().waitFor()
      expect(await findings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
    })
    test('the find bar', async () => {
      await page.keyboard.press('Alt+2')
      await page.keyboard.press('Control+f')
      await page.keyboard.type('Russia')
      expect(await findings(page)).toEqual([])
      await page.keyboard.press('Escape')
    })
    test.for(['Paste text as a document', 'Show all keys'])('the dialog “%s”', async (words) => {
      await command(page, words)
      await page.getByRole('dialog').waitFor()
      expect(await findings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
    })
    test.for(['Details…', 'Delete…'])('the dialog of a document, “%s”', async (words) => {
      await page
        .getByRole('button', { name: /^More for/ })
        .first()
        .press('Enter')
      await page.getByRole('menuitem', { name: words }).press('Enter')
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).waitFor()
      expect(await findings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
    })
    test('the menu and the offline badge', async () => {
      for (const name of ['Corpus and commands', 'Offline']) {
        await page.getByRole('button', { name }).press('Enter')
        const found = await findings(page, true)
        await page.keyboard.press('Escape')
        expect(found).toEqual([])
      }
    })
    test.for(['Review', 'Place & time', 'Balance', 'Brief', 'Read'])('the layout %s', async (name) => {
      await layout(page, name)
      if (name === 'Brief') await page.locator('#panel-brief canvas').first().waitFor({ timeout: 120_000 })
      else if (name === 'Balance') await page.getByRole('gridcell').nth(4).waitFor()
      else await page.getByRole('region', { name: 'Claims' }).getByRole('row').nth(2).waitFor()
      expect(await findings(page)).toEqual([])
    })
  })

for (const colorScheme of ['light', 'dark'] as const)
  test(`first run and an empty corpus, in ${colorScheme}`, async () => {
    const { page, close } = await openWorkbench({ analyst: null, colorScheme })
    await page.getByRole('dialog').getByLabel('Your name').waitFor()
    expect(await findings(page)).toEqual([])
    await page.keyboard.type('Ann Reader')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(await findings(page)).toEqual([])
    await close()
  })
