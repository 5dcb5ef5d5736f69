// Issue 2, items 7 and 8: on the real article, read from outside the repository; skipped by name where it is absent.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tabTo } from './support/keyboard'
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
  const documents = async () => {
    const { stdout } = await equipoise(['documents', it.corpus, '--json'], it.settings)
    return (JSON.parse(stdout) as { documents: { id: string; title: string; length: number }[] }).documents
  }
  beforeAll(async () => {
    it = await openWorkbench({ analyst: null, make: ['--starter'] })
  })
  afterAll(() => it.close())

  const importArticle = async () => {
    const chooser = it.page.waitForEvent('filechooser')
    await it.page.keyboard.press('Control+o')
    await (await chooser).setFiles(ARTICLE)
  }

  test('first run: the starter is open, the analyst is named, the tour is skipped', async () => {
    const { page } = it
    await page.getByRole('dialog').getByLabel('Your name').waitFor()
    await page.keyboard.type('Ann Reader')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Skip the tour' }).waitFor()
    await tabTo(page, 'Skip the tour')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Skip the tour' }).waitFor({ state: 'hidden' })
  })

  test('the layer is offered and applied by keys; every claim attaches exactly and none is doubled', async () => {
    const { page } = it
    const before = await documents()
    const count = async () => (await page.getByRole('contentinfo').textContent())?.match(/of (\d+) claims/)?.[1]
    const claimsBefore = await count()
    await importArticle()
    const offer = page.getByRole('dialog', { name: 'There are annotations for this text' })
    await offer.waitFor()
    expect(await offer.textContent()).toContain(`${CLAIMS} of ${CLAIMS} passages`)
    await tabTo(page, 'Add the annotations')
    await page.keyboard.press('Enter')
    await page.getByText(`${CLAIMS} claims here`).waitFor()
    expect(await count()).toBe(claimsBefore)
    const { stdout } = await equipoise(['claims', it.corpus, '--json'], it.settings)
    const { claims } = JSON.parse(stdout) as { claims: { anchors: Anchor[] }[] }
    const opened = (await documents()).find((d) => d.length > 5000 && claims.some((c) => attached(c, d.id)))
    const anchors = claims.flatMap((c) => c.anchors).filter((a) => a.documentId === opened?.id)
    expect(anchors.filter((a) => a.status !== 'exact')).toEqual([])
    expect(claims.filter((c) => opened && attached(c, opened.id))).toHaveLength(CLAIMS)
    expect((await documents()).length).toBeLessThanOrEqual(before.length + 1)
  })

  test('the same file again is recognised, not doubled', async () => {
    const before = await documents()
    await importArticle()
    await it.page
      .getByText(/is in the corpus already/)
      .first()
      .waitFor()
    expect(await documents()).toEqual(before)
  })

  test('the brief of it is set and shown', async () => {
    await it.page.keyboard.press('Control+p')
    await it.page.locator('#panel-brief canvas').first().waitFor({ timeout: 180_000 })
    expect(it.foreign).toEqual([])
    expect(it.errors).toEqual([])
  })
})

const attached = (claim: { readonly anchors: readonly Anchor[] }, documentId: string): boolean =>
  claim.anchors.some((anchor) => anchor.documentId === documentId)
