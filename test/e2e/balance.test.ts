// The balance by keyboard alone: who gains where, on what evidence; a cell narrows all views; powers are set and undone.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { choose, tabTo } from './support/keyboard'
import { openWorkbench, type WorkbenchPage } from './support/workbench-page'

let it: WorkbenchPage
let page: Page
beforeAll(async () => {
  it = await openWorkbench({ make: ['--starter'] })
  page = it.page
  await page.getByRole('region', { name: 'Claims' }).getByRole('row').nth(1).waitFor()
  await page.getByRole('button', { name: 'Skip the tour' }).press('Enter')
})
afterAll(() => it.close())

const panel = () => page.getByRole('region', { name: 'Balance', exact: true })
const status = () => page.getByRole('contentinfo')
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')

test('a cell is reached by arrows, explains itself, and narrows every view', async () => {
  await page.getByRole('button', { name: 'Balance', exact: true }).press('Enter')
  await panel().getByRole('grid').waitFor()
  await page.keyboard.press('Alt+7')
  await page.keyboard.press('PageUp')
  expect(await focused()).toMatch(/^\+0\.\d\d \(.+ to .+\); \d+ for, \d+ against, \d+ unassessed; \d+ origins/)
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown')
  const words = await focused()
  await page.keyboard.press('Enter')
  const claims = page.getByRole('region', { name: 'Claims' })
  await claims.getByText('Energy and Russia').waitFor()
  await claims.getByRole('region', { name: 'What moves the figure' }).waitFor()
  const [, favouring = '', against = '', unassessed = ''] =
    /; (\d+) for, (\d+) against, (\d+) unassessed/.exec(words) ?? []
  const clusters = Number(favouring) + Number(against) + Number(unassessed)
  expect(
    await claims
      .getByRole('listitem')
      .filter({ has: page.getByRole('button') })
      .count(),
  ).toBe(clusters)
  await status().getByText('Effect on: Russia').waitFor()
  await page.keyboard.press('Enter')
  await status().getByText('Effect on: Russia').waitFor({ state: 'detached' })
})

test('the tables tell the same; axe finds nothing in either', async () => {
  const figures = (await panel().getByRole('gridcell').allInnerTexts()).map((text) => text.split(';')[0])
  for (const list of [false, true]) {
    if (list) await page.keyboard.press('l')
    const { violations } = await new AxeBuilder({ page }).include('#panel-balance').include('#panel-cell').analyze()
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
  }
  const told = await panel().getByRole('table').locator('td b').allInnerTexts()
  expect(told.slice(0, figures.length)).toEqual(figures)
  await page.keyboard.press('l')
  await panel().getByRole('grid').waitFor()
})

test('a fourth power is added in the dialog and taken back by undo', async () => {
  await tabTo(page, 'Save, copy, set up', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await tabTo(page, 'Add a power')
  await choose(page, 'Kazakhstan', /^Kazakhstan/)
  await tabTo(page, 'Save')
  await page.keyboard.press('Enter')
  await page.locator('[data-export="balance"]').getByText('Kazakhstan, own room').waitFor()
  await page.keyboard.press('Control+z')
  await page.locator('[data-export="balance"]').getByText('Kazakhstan, own room').waitFor({ state: 'detached' })
})

test('the network opens by its key and narrows to a link in its list', async () => {
  await page.keyboard.press('Alt+Shift+W')
  const network = page.getByRole('region', { name: 'Network' })
  await network.getByRole('option').first().waitFor()
  await page.keyboard.press('l')
  await network.getByRole('listbox', { name: 'Links of the network' }).waitFor()
  await page.keyboard.press('Enter')
  await status()
    .getByText(/^Subject: /)
    .waitFor()
  const { violations } = await new AxeBuilder({ page }).include('#panel-network').analyze()
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
  expect(it.errors).toEqual([])
})
