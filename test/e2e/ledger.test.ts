// The ledger's heaviest acts in a real browser by keyboard alone: merge two entities, downgrade a source, settle a
// contradiction, score a forecast; each tells beforehand what it touches, and all four are undone.
import type { Client } from '@renderer/api/connection'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { choose, focusName, pressTimes, tabTo } from './support/keyboard'
import { connectTo, serve } from './support/program'
import { openWorkbench, type WorkbenchPage } from './support/workbench-page'

const patience = { timeout: 30_000 }
let it: WorkbenchPage
let page: Page
/** The contract beside the page: a second start hands over to the first and names a fresh address. */
let beside: { client: Client; close(): void }
let before: string
beforeAll(async () => {
  it = await openWorkbench({ make: ['--starter'] })
  page = it.page
  beside = await connectTo((await serve(it.corpus, it.settings)).url)
  await page.getByRole('region', { name: 'Claims' }).getByRole('row').nth(3).waitFor()
  const skip = page.getByRole('button', { name: /^Skip/ })
  if ((await skip.count()) > 0) await page.keyboard.press('Escape')
  before = await state()
})
afterAll(async () => {
  beside.close()
  await it.close()
})

const panel = (name: string) => page.getByRole('region', { name, exact: true })
const dialog = () => page.getByRole('dialog')
const hasFocus = () => page.evaluate(() => document.activeElement !== document.body)
/** What the live region reads out. */
const spoken = () => page.locator('div.visually-hidden[role="status"]').textContent()
/** Focus has come to rest on the list of a panel that was just opened. */
const onList = (name: string | RegExp) =>
  expect
    .poll(async () => `${await page.evaluate(() => document.activeElement?.role)} ${await focusName(page)}`, patience)
    .toMatch(new RegExp(`^listbox ${typeof name === 'string' ? name : name.source}`))
const steps = async () => (await beside.client.history.state()).sequence

/** All that the four acts write, `rev` and `modifiedAt` aside. */
async function state(): Promise<string> {
  const { client } = beside
  const { claims } = await client.claims.list({})
  const parts = {
    claims,
    entities: await client.entities.list(),
    sources: await client.sources.list(),
    forecasts: await client.forecasts.list({}),
    relations: await Promise.all(claims.map(({ id }) => client.relations.list({ claimId: id }))),
    assessments: await Promise.all(claims.map(({ id }) => client.assessments.list({ claimId: id }))),
  }
  return JSON.stringify(parts, (key, value) => (key === 'rev' || key === 'modifiedAt' ? undefined : value))
}

/** Narrows a panel's list by its search box and chooses the first row. */
async function find(words: string, search: string, list: string): Promise<void> {
  await tabTo(page, search, 'Shift+Tab')
  await page.keyboard.press('Control+a')
  await page.keyboard.type(words)
  await tabTo(page, list)
  await page.keyboard.press('ArrowDown')
}

describe('by keyboard alone', () => {
  test('two entities become one; what refers to them is told before', async () => {
    await page.keyboard.press('Alt+Shift+E')
    await onList('Entities')
    await find('Alashankou', 'Find by name or alias', 'Entities')
    await panel('Entities').getByRole('button', { name: 'Merge…' }).waitFor()
    await tabTo(page, 'Merge…')
    await page.keyboard.press('Enter')
    await choose(page, 'Aktau', /^Aktau(?!–)/)
    await expect.poll(() => dialog().textContent(), patience).toMatch(/\d+ claims?/)
    await tabTo(page, 'Merge')
    await page.keyboard.press('Enter')
    await dialog().waitFor({ state: 'hidden' })
    await expect.poll(hasFocus, patience).toBe(true)
    await expect.poll(spoken, patience).toMatch(/^Merged into Alashankou/)
    const { entities } = await beside.client.entities.list()
    expect(entities.map(({ name }) => name)).not.toContain('Aktau')
    const kept = entities.find(({ name }) => name === 'Alashankou')
    expect(kept?.aliases.map(({ text }) => text)).toContain('Aktau')
  })

  const letter = async () =>
    (await beside.client.sources.list()).sources.find((one) => /Foreign Policy/.test(one.name))?.reliability
  test('a source is graded down; claims, assessments and sentences are told before', async () => {
    await page.keyboard.press('Alt+Shift+S')
    await onList('Sources')
    await find('Foreign Policy', 'Search sources', 'Sources')
    await panel('Sources').getByRole('button', { name: 'Grade…' }).waitFor()
    await tabTo(page, 'Grade…')
    await page.keyboard.press('Enter')
    await tabTo(page, /^A\b/)
    // A, B, C, D, E
    await pressTimes(page, 'ArrowDown', 4)
    await tabTo(page, 'Reason')
    await page.keyboard.type('Three errors of fact in one essay')
    await expect.poll(() => panel('Sources').textContent(), patience).toMatch(/C-1\b/)
    const touched = await panel('Sources')
      .getByRole('region', { name: 'What this touches' })
      .getByRole('status')
      .textContent()
    expect(touched).toMatch(/^This touches [1-9]\d* claims?, \d+ assessments?, \d+ brief sentences?\.$/)
    expect(await letter()).toBe('C')
    await tabTo(page, 'Grade')
    await page.keyboard.press('Enter')
    await expect.poll(letter, patience).toBe('E')
    await expect.poll(spoken, patience).toMatch(/graded E$/)
    await expect.poll(hasFocus, patience).toBe(true)
  })

  test('a contradiction is settled from the list of gaps, and is a gap no more', async () => {
    const open = async () => (await beside.client.gaps.list({ kinds: ['contradiction'] })).items.length
    expect(await open()).toBe(1)
    await page.keyboard.press('Alt+Shift+G')
    await onList(/\d+ gaps/)
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await panel('Inspector').getByRole('button', { name: 'Resolve…' }).waitFor()
    await expect.poll(() => focusName(page), patience).toBe('Resolve…')
    await page.keyboard.press('Enter')
    await dialog().waitFor()
    await tabTo(page, /^C-91 stands/)
    // down to the other side
    await page.keyboard.press('ArrowDown')
    await tabTo(page, /^Rationale|^Reason|^Why/)
    await page.keyboard.type('Signed in 1994; practice began a year later')
    await tabTo(page, /^Resolve$|^Settle/)
    await page.keyboard.press('Enter')
    await dialog().waitFor({ state: 'hidden' })
    await expect.poll(open, patience).toBe(0)
    await expect.poll(spoken, patience).toMatch(/^The contradiction is resolved/)
    await expect.poll(hasFocus, patience).toBe(true)
  })

  test('a forecast gets an entry, an outcome with evidence, and a score', async () => {
    await page.keyboard.press('Alt+Shift+F')
    await expect.poll(() => focusName(page), patience).toBe('Due')
    await tabTo(page, /three joint military exercises/)
    await page.keyboard.press('Enter')
    await panel('Forecasts').getByRole('combobox', { name: 'Likelihood term' }).waitFor()
    await tabTo(page, /^Probability in per cent %?$/)
    await page.keyboard.press('Control+a')
    await page.keyboard.type('60')
    await tabTo(page, 'Add entry')
    await page.keyboard.press('Enter')
    const view = async () =>
      (await beside.client.forecasts.list({})).forecasts.find((one) => /joint military/.test(one.forecast.question))
    await expect.poll(async () => (await view())?.forecast.entries.length, patience).toBe(1)
    await expect.poll(spoken, patience).toMatch(/^The probability is recorded/)
    await tabTo(page, 'Resolve…')
    await page.keyboard.press('Enter')
    await tabTo(page, /^Yes/)
    await pressTimes(page, 'ArrowDown', 3)
    await tabTo(page, 'Add a document')
    await choose(page, 'Military Cooperation', /^Treaty on Military/)
    await tabTo(page, /^Resolve$|^Record/)
    await page.keyboard.press('Enter')
    await dialog().waitFor({ state: 'hidden' })
    await expect.poll(hasFocus, patience).toBe(true)
    await expect.poll(async () => (await view())?.state, patience).toBe('yes')
    await expect.poll(spoken, patience).toMatch(/^The outcome is recorded/)
    expect((await view())?.forecast.evidenceIds).toHaveLength(1)
    expect((await view())?.scores.map(({ brier }) => brier)).toEqual([expect.closeTo(0.16, 6)])
    await page.keyboard.press('Alt+Shift+F')
    await tabTo(page, 'Calibration')
    await page.keyboard.press('Enter')
    await expect.poll(() => panel('Forecasts').textContent(), patience).toMatch(/Test Analyst[\s\S]*0\.16/)
  })

  test('all of it is undone', async () => {
    expect(await state()).not.toBe(before)
    await page.keyboard.press('Alt+4')
    for (let presses = 0; presses < 12 && (await state()) !== before; presses++) {
      const at = await steps()
      await page.keyboard.press('Control+z')
      await expect.poll(steps, patience).toBeGreaterThan(at)
      await expect.poll(spoken, patience).toMatch(/^Undone: /)
    }
    expect(await state()).toBe(before)
  })

  test('nothing was asked of the network, and nothing went wrong', () => {
    expect(it.foreign).toEqual([])
    expect(it.errors).toEqual([])
  })
})
