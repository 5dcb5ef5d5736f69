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
async function cost(page: Page, act: () => Promise<void>, sign: RegExp): Promise<Cost> {
  await page.evaluate(() => {
    window.longTasks = []
  })
  const began = performance.now()
  await act()
  await page.getByText(sign).first().waitFor({ timeout: 60_000 })
  const told = performance.now() - began
  await page.waitForTimeout(QUIET)
  return { told, tasks: await page.evaluate(() => window.longTasks) }
}

/** Edits every claim from the dialog by keys and undoes it, `rounds` times. */
export async function windowCosts(objects: CorpusObjects, rounds: number): Promise<Record<'edit' | 'undo', Cost[]>> {
  const before = async (corpus: string) => {
    rmSync(corpus)
    await writeCorpus(corpus, objects)
  }
  const workbench = await openWorkbench({ before })
  const { page } = workbench
  await page.evaluate(() => {
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
    await page.waitForTimeout(QUIET)
    const grid = page.getByRole('grid', { name: 'Claims' })
    await grid.press('Control+a')
    await grid.press('b')
    await page.getByLabel('Field').selectOption('plover')
    await page.getByLabel('Value').selectOption('AGREE')
    const apply = page.getByRole('button', { name: /^Change [\d,]+ claims$/ })
    await apply.waitFor()
    await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'))
    await page.waitForTimeout(QUIET)
    const sign = /claims: plover → AGREE/
    costs.edit.push(await cost(page, () => apply.press('Enter'), sign))
    costs.undo.push(await cost(page, () => page.keyboard.press('Control+z'), /Undone|undone/))
  }
  await workbench.close()
  return costs
}
