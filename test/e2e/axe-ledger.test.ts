// UI 6 for the panels of the ledger: axe finds nothing in any of them, light and dark, and none makes the page scroll.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { choose, pressTimes, tabTo } from './support/keyboard'
import { openWorkbench, type WorkbenchPage } from './support/workbench-page'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const PANELS = [
  ['Entities', 'Alt+Shift+E', 'Aktau'],
  ['Sources', 'Alt+Shift+S', 'Chevron'],
  ['Codebook', 'Alt+Shift+K', 'Energy'],
  ['Forecasts', 'Alt+Shift+F', 'Overdue'],
  ['Agreement', 'Alt+Shift+A', 'Krippendorff'],
  ['Gaps', 'Alt+Shift+G', 'C-91'],
  ['Notes', 'Alt+Shift+N', 'Resolved as'],
  ['History', 'Alt+Shift+H', 'Starter corpus'],
  // last: Enter narrows the claims to a link's
  ['Network', 'Alt+Shift+W', 'name no one'],
] as const

/** What axe finds in a part of the page: rule, how often, the reason and markup of its first element; and whether the page is wider than the window. */
async function findings(page: Page, part: string): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).include(part).withTags(RULES).analyze()
  const found = violations.map(({ id, nodes: [first, ...more] }) => {
    const reason = first?.failureSummary?.replace(/\s+/g, ' ')
    return `${id} (${more.length + 1}) ${first?.target.join(' ')}: ${reason} ${first?.html.slice(0, 300)}`
  })
  const over = await page.evaluate(() => {
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement
    return scrollWidth > clientWidth || scrollHeight > clientHeight
  })
  return over ? [...found, 'the page scrolls'] : found
}

for (const [colorScheme, width, height] of [
  ['light', 1440, 900],
  ['dark', 1440, 900],
  ['light', 1024, 700],
] as const)
  describe(`in ${colorScheme}, ${width} x ${height}`, () => {
    let it: WorkbenchPage
    let page: Page
    beforeAll(async () => {
      it = await openWorkbench({ make: ['--starter'], colorScheme, viewport: { width, height } })
      page = it.page
      await page.getByRole('region', { name: 'Claims' }).getByRole('row').nth(1).waitFor()
      await page.getByRole('button', { name: 'Skip the tour' }).press('Enter')
    })
    afterAll(() => it.close())
    const panel = (name: string) => page.getByRole('region', { name, exact: true })

    test.for(PANELS)('%s, and what is chosen there', async ([name, keys, words]) => {
      await page.keyboard.press(keys)
      await panel(name).getByText(words).first().waitFor()
      const part = `#panel-${name.toLowerCase()}`
      expect(await findings(page, part)).toEqual([])
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForLoadState('networkidle')
      expect(await findings(page, part)).toEqual([])
    })
    test('the dialog that merges two entities, with what it touches', async () => {
      await page.keyboard.press('Alt+Shift+E')
      await tabTo(page, 'Find by name or alias', 'Shift+Tab')
      await page.keyboard.type('Alashankou')
      await tabTo(page, 'Entities')
      await page.keyboard.press('ArrowDown')
      await panel('Entities').getByRole('button', { name: 'Merge…' }).press('Enter')
      await choose(page, 'Aktau', /^Aktau(?!–)/)
      await page.getByRole('dialog').getByText(/claim/).first().waitFor()
      const found = await findings(page, '[role=dialog]')
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      expect(found).toEqual([])
    })
    test('the form that grades a source, with what it touches', async () => {
      await page.keyboard.press('Alt+Shift+S')
      // the list takes the focus as soon as it is there
      await page.waitForFunction(() => document.activeElement?.matches('[data-autofocus]'))
      await tabTo(page, 'Search sources', 'Shift+Tab')
      await page.keyboard.type('Foreign Policy')
      await tabTo(page, 'Sources')
      await page.keyboard.press('ArrowDown')
      await panel('Sources').getByRole('button', { name: 'Grade…' }).press('Enter')
      await tabTo(page, /^A\b/)
      await pressTimes(page, 'ArrowDown', 4)
      await panel('Sources')
        .getByText(/^This touches \d/)
        .waitFor()
      expect(await findings(page, '#panel-sources')).toEqual([])
    })
    test('calibration of forecasts: of nobody, and of sources by their own wording', async () => {
      await page.keyboard.press('Alt+Shift+F')
      await panel('Forecasts').getByRole('button', { name: 'Calibration' }).press('Enter')
      await panel('Forecasts')
        .getByText(/not scored|Nothing scored/)
        .first()
        .waitFor()
      expect(await findings(page, '#panel-forecasts')).toEqual([])
      await tabTo(page, /^Of/)
      await page.keyboard.press('ArrowDown')
      await panel('Forecasts')
        .getByRole('table', { name: /^Calibration of/ })
        .first()
        .waitFor()
      expect(await findings(page, '#panel-forecasts')).toEqual([])
    })
    test('the story of one claim', async () => {
      await page.keyboard.press('Alt+4')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Alt+Shift+H')
      await panel('History').getByRole('button', { name: 'Story' }).press('Enter')
      await panel('History').getByRole('region', { name: 'Story' }).waitFor()
      expect(await findings(page, '#panel-history')).toEqual([])
    })
    test('the Inspector with all its parts, full size', async () => {
      await page.keyboard.press('Alt+4')
      await page.keyboard.press('ArrowDown')
      await panel('Inspector').getByRole('textbox', { name: 'Claim', exact: true }).waitFor()
      await page.keyboard.press('Alt+6')
      await tabTo(page, 'Full screen for this panel', 'Shift+Tab')
      await page.keyboard.press('Enter')
      await panel('Inspector').getByText('More fields').press('Enter')
      await panel('Inspector').getByRole('region', { name: 'Relations' }).waitFor()
      await panel('Inspector')
        .getByRole('button', { name: /^Assess/ })
        .first()
        .press('Enter')
      await panel('Inspector')
        .getByRole('form', { name: /^Assessment by/ })
        .waitFor()
      const found = await findings(page, '#panel-inspector')
      await tabTo(page, 'Full screen for this panel', 'Shift+Tab')
      await page.keyboard.press('Enter')
      expect(found).toEqual([])
    })
    test('the dialog for many claims', async () => {
      await page.keyboard.press('Alt+4')
      await page.keyboard.press('Control+a')
      await page.keyboard.press('b')
      const dialog = page.getByRole('dialog', { name: /^Edit \d+ claims/ })
      await dialog.getByRole('combobox', { name: 'Value' }).waitFor()
      await tabTo(page, 'Value')
      await pressTimes(page, 'ArrowDown', 2)
      await dialog.getByRole('table').waitFor()
      const found = await findings(page, '[role=dialog]')
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })
      expect(found).toEqual([])
    })
  })
