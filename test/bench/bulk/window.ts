// The window while many claims change: its longest task, and how long it takes until the change is told.
import { rmSync } from 'node:fs'
import type { CorpusObjects } from '@main/exchange/corpus-objects'
import type { Page } from 'playwright-core'
import { openWorkbench } from '../../e2e/support/workbench-page'
import { writeCorpus } from '../../support/corpus-file'

/** What one act cost: until the window told of it, and the tasks over 50 ms that it made, in milliseconds. */
export interface Cost {
  readonly told: number
  readonly tasks: readonly number[]
}
declare global {
  interface Window {
    longTasks: number[]
  }
}
const QUIET = 1500

/** Tasks are looked at until the window has been quiet for a while. */
async function cost(page: Page, act: () => Promise<void>, told: () => Promise<void>): Promise<Cost> {
  await page.evaluate(() => {
    window.longTasks = []
  })
  const began = performance.now()
  await act()
  await told()
  const after = performance.now() - began
  await page.waitForTimeout(QUIET)
  return { told: after, tasks: await page.evaluate(() => window.longTasks) }
}

/** Edits every claim from the dialog by keys and undoes it, `rounds` times. */
export async function windowCosts(objects: CorpusObjects, rounds: number): Promise<Record<'edit' | 'undo', Cost[]>> {
  const before = async (corpus: string) => {
    rmSync(corpus)
    await writeCorpus(corpus, objects)
  }
  const workbench = await openWorkbench({ before })
  const { page } = workbench
  await page.addInitScript(() => {
    window.longTasks = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.longTasks.push(Math.round(entry.duration))
    }).observe({ entryTypes: ['longtask'] })
  })
  await page.getByRole('grid', { name: 'Claims' }).waitFor()
  const asked = page.getByLabel('Your name')
  if (await asked.isVisible()) {
    await asked.fill('Ada Fixture')
    await asked.press('Enter')
    await asked.waitFor({ state: 'hidden' })
  }
  const costs: Record<'edit' | 'undo', Cost[]> = { edit: [], undo: [] }
  for (let round = 0; round < rounds; round++) {
    await page.reload()
    const grid = page.getByRole('grid', { name: 'Claims' })
    await grid.waitFor()
    await page.waitForTimeout(QUIET)
    await grid.press('Control+a')
    await grid.press('b')
    await page.getByLabel('Field', { exact: true }).selectOption('plover')
    await page.getByLabel('Value', { exact: true }).selectOption('AGREE')
    const apply = page.getByRole('button', { name: /^Change [\d,]+ claims$/ })
    await apply.waitFor()
    await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'))
    await page.waitForTimeout(QUIET)
    const closed = () => page.getByRole('dialog').waitFor({ state: 'hidden', timeout: 60_000 })
    const undone = () =>
      page
        .getByText(/^Undone/)
        .first()
        .waitFor({ timeout: 60_000 })
    costs.edit.push(await cost(page, () => apply.press('Enter'), closed))
    costs.undo.push(await cost(page, () => page.keyboard.press('Control+z'), undone))
  }
  await workbench.close()
  return costs
}
