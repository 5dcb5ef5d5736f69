// UI 5, TRUST 1: bad inputs, deletions, read-only files, hostile strings and a lost host, as the window shows them.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, test } from 'vitest'
import { focusName, importByKey } from './support/keyboard'
import { equipoise, root } from './support/program'
import { type OpenOptions, openWorkbench, type WorkbenchPage } from './support/workbench-page'

const fixture = (name: string) => join(root, 'test/fixtures/documents', name)
const open: WorkbenchPage[] = []
async function workbench(options: OpenOptions = {}): Promise<WorkbenchPage> {
  const it = await openWorkbench(options)
  open.push(it)
  const map = it.page.getByRole('region', { name: 'Map' })
  await map.getByText(/No claims yet|Unplaced/).waitFor()
  return it
}
afterEach(async () => {
  for (const it of open.splice(0)) await it.close()
})
/** One claim over the whole of the only document, by the CLI. */
async function claimOver(corpus: string, settings: string, claim: object): Promise<void> {
  const listed = await equipoise(['documents', corpus, '--json'], settings)
  const [document] = (JSON.parse(listed.stdout) as { documents: { id: string; length: number }[] }).documents
  const anchors = [{ documentId: document?.id, spans: [{ start: 0, end: document?.length }] }]
  const made = await equipoise(['claim', 'add', corpus], settings, JSON.stringify({ ...claim, anchors }))
  if (made.code !== 0) throw new Error(made.stderr)
}

describe('documents that cannot be read', () => {
  test.for([
    ['empty.txt', /empty\.txt is empty/],
    ['binary.txt', /binary\.txt/],
  ] as const)('%s: what happened and what to do, and nothing is added', async ([name, words]) => {
    const { page } = await workbench()
    await importByKey(page, fixture(name))
    const notice = page.getByRole('alert')
    await notice.waitFor()
    expect(await notice.textContent()).toMatch(words)
    await notice.getByRole('button', { name: 'Copy details' }).waitFor()
    await page.getByRole('region', { name: 'Library' }).getByText('0 documents').waitFor()
  })
})

test('the same file twice is told and not doubled', async () => {
  const { page } = await workbench()
  await importByKey(page, fixture('ferry-toll.txt'))
  await page.getByText('1 document', { exact: true }).waitFor()
  await importByKey(page, fixture('ferry-toll.txt'))
  await page
    .getByText(/is in the corpus already/)
    .first()
    .waitFor()
  await page.getByText('1 document', { exact: true }).waitFor()
})

test('text pasted by keys becomes a document; deleting it shows what goes along; undo brings it back', async () => {
  const { page } = await workbench()
  await page.keyboard.press('Control+Shift+v')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Title').fill('A pasted note')
  await dialog.getByLabel('Text', { exact: true }).fill('The bridge at the ford was rebuilt in June 1996.')
  await dialog.getByRole('button', { name: 'Add the document' }).press('Enter')
  await page.getByRole('article', { name: 'Text of A pasted note' }).waitFor()
  await page.keyboard.press('Alt+2')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+End')
  await page.keyboard.press('c')
  await page.keyboard.type('The bridge was rebuilt.')
  await page.keyboard.press('Control+Enter')
  const row = page.getByRole('grid', { name: 'Claims' }).getByText('The bridge was rebuilt.')
  await row.waitFor()
  await page.getByRole('button', { name: 'More for A pasted note' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Delete…' }).press('Enter')
  await page.getByRole('dialog').getByText('1 claim goes with it').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).press('Enter')
  await page.getByText('0 documents').waitFor()
  await page.keyboard.press('Control+z')
  await row.waitFor()
  await page.getByText('1 document', { exact: true }).waitFor()
})

test('a corpus of a newer version says so, is read, and offers no editing', async () => {
  const { page } = await workbench({
    before: async (corpus, settings) => {
      await equipoise(['import', corpus, fixture('ferry-toll.txt')], settings)
      await claimOver(corpus, settings, { text: 'There is a toll.', type: 'fact', domain: 'trade' })
      const file = new DatabaseSync(corpus)
      file.exec('pragma user_version = 9999')
      file.close()
    },
  })
  await page.getByRole('complementary', { name: 'Read-only' }).waitFor()
  await page.getByRole('grid', { name: 'Claims' }).getByText('There is a toll.').waitFor()
  expect(await page.getByRole('button', { name: /^Undo/ }).isDisabled()).toBe(true)
})

test('hostile strings are shown as text, everywhere', async () => {
  const MARKUP = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
  const BIDI = '\u202Egnirts desrever\u202C'
  const LONG = 'w'.repeat(400)
  const it = await workbench({
    before: async (corpus, settings) => {
      const file = join(settings, '..', 'hostile.txt')
      await writeFile(file, `${MARKUP}\n\n${BIDI} and ${LONG}\n\nhttps://canary.example.test/pixel.png\n`)
      await equipoise(['import', corpus, file], settings)
      await claimOver(corpus, settings, { text: `${MARKUP} ${BIDI} ${LONG}`, type: 'fact', domain: 'other' })
    },
  })
  const { page } = it
  await page.evaluate(() => {
    document.documentElement.dataset.violations = '0'
    document.addEventListener('securitypolicyviolation', () => {
      const root = document.documentElement
      root.dataset.violations = String(Number(root.dataset.violations) + 1)
    })
  })
  await page.getByRole('article').getByText(MARKUP).first().waitFor()
  await page.getByRole('grid', { name: 'Claims' }).getByText(MARKUP).first().waitFor()
  await page.getByRole('button', { name: /^More for/ }).press('Enter')
  await page.getByRole('menuitem', { name: 'Details…' }).press('Enter')
  await page.getByRole('dialog').getByLabel('Title').fill(`${MARKUP}${BIDI}`)
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByRole('region', { name: 'Library' }).getByText(MARKUP).first().waitFor()
  await page.keyboard.press('Alt+4')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('t')
  await expect.poll(() => focusName(page)).toBe('Add a tag')
  await page.keyboard.type(MARKUP)
  await page.getByRole('listbox').getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'Library' }).getByText(MARKUP).nth(1).waitFor()
  for (const key of ['Alt+2', 'Alt+3', 'Alt+5']) {
    await page.keyboard.press(key)
    await page.keyboard.press('l')
  }
  expect(await page.evaluate(() => document.querySelectorAll('img[src="x"], script:not([src])').length)).toBe(0)
  expect(await page.evaluate(() => document.documentElement.dataset.violations)).toBe('0')
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  expect(it.foreign).toEqual([])
  expect(it.errors).toEqual([])
})

test('a host that stops is told, with what is safe', async () => {
  const { page, serving } = await workbench({ make: ['--starter'] })
  await page.getByRole('grid', { name: 'Claims' }).waitFor()
  serving.process.kill('SIGTERM')
  await serving.exited
  const notice = page.getByRole('alert')
  await notice.waitFor()
  expect(await notice.textContent()).toMatch(/connection[\s\S]*safe/i)
})
