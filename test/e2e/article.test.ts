// Issue 2, items 7 and 8: on the real article, read from outside the repository; skipped by name where it is absent.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importByKey, tabTo } from './support/keyboard'
import { equipoise, root } from './support/program'
import { openWorkbench, type WorkbenchPage } from './support/workbench-page'

const ARTICLE = process.env.EQUIPOISE_ARTICLE ?? join(root, '../shared/article/kazakhstans-balancing-act.txt')
const CLAIMS = 87

interface Anchor {
  readonly documentId: string
  readonly status: string
  readonly spans: readonly { readonly start: number; readonly end: number }[]
}

describe.skipIf(!existsSync(ARTICLE))('the article, its layer and the starter (needs EQUIPOISE_ARTICLE)', () => {
  let it: WorkbenchPage
  beforeAll(async () => {
    it = await openWorkbench({ analyst: null, make: ['--starter'] })
  })
  afterAll(() => it.close())

  const shown = async (pattern: RegExp) =>
    Number(pattern.exec((await it.page.locator('body').textContent()) ?? '')?.[1])
  const claimCount = () => shown(/of\s*(\d+)\s*claims/)
  const documentCount = () => shown(/(\d+) documents/)

  test('first run: the starter is open, the analyst is named, the tour is skipped', async () => {
    const { page } = it
    await page.getByRole('dialog').getByLabel('Your name').waitFor()
    await page.keyboard.type('Ann Reader')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Skip the tour' }).waitFor()
    await tabTo(page, 'Skip the tour', 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Skip the tour' }).waitFor({ state: 'hidden' })
  })

  test('the layer is offered and applied by keys, and doubles no claim', async () => {
    const { page } = it
    const before = { claims: await claimCount(), documents: await documentCount() }
    expect(before.claims).toBeGreaterThanOrEqual(CLAIMS)
    await importByKey(it.page, ARTICLE)
    const offer = page.getByRole('dialog', { name: 'There are annotations for this text' })
    await offer.waitFor()
    expect(await offer.textContent()).toContain(`${CLAIMS} of ${CLAIMS} passages`)
    await tabTo(page, 'Add the annotations')
    await page.keyboard.press('Enter')
    await page.getByText(`: ${CLAIMS} passages attached`).first().waitFor()
    await page.getByRole('region', { name: 'Reader' }).getByText(`${CLAIMS} claims here`).waitFor()
    expect(await claimCount()).toBe(before.claims)
    expect(await documentCount()).toBeLessThanOrEqual(before.documents + 1)
  })

  test('the same file again is recognised, not doubled, and its layer not offered again', async () => {
    const before = await documentCount()
    await importByKey(it.page, ARTICLE)
    await it.page
      .getByText(/is in the corpus already/)
      .first()
      .waitFor()
    expect(await documentCount()).toBe(before)
    expect(await it.page.getByRole('dialog').count()).toBe(0)
  })

  test('the brief of it is set and shown', async () => {
    await it.page.keyboard.press('Control+p')
    await it.page.locator('#panel-brief canvas').first().waitFor({ timeout: 180_000 })
    expect(it.foreign).toEqual([])
    expect(it.errors).toEqual([])
  })

  test('every anchor of the layer is exact in the file that is left', async () => {
    it.serving.process.kill('SIGTERM')
    await it.serving.exited
    const { stdout } = await equipoise(['claims', it.corpus, '--json'], it.settings)
    const { claims } = JSON.parse(stdout) as { claims: { anchors: Anchor[] }[] }
    const listed = await equipoise(['documents', it.corpus, '--json'], it.settings)
    const { documents } = JSON.parse(listed.stdout) as { documents: { id: string; textSha256?: string }[] }
    const digest = createHash('sha256').update(readFileSync(ARTICLE)).digest('hex')
    const article = documents.filter((document) => document.textSha256 === digest)
    expect(article).toHaveLength(1)
    const anchored = claims.filter((claim) => claim.anchors.some((a) => a.documentId === article[0]?.id))
    const anchors = anchored.flatMap((claim) => claim.anchors).filter((a) => a.documentId === article[0]?.id)
    expect(anchored).toHaveLength(CLAIMS)
    expect(anchors.filter((anchor) => anchor.status !== 'exact')).toEqual([])
  })
})
