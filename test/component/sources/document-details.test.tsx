import { DocumentDetails } from '@renderer/features/library/DocumentDetails'
import { sourcesStore } from '@renderer/state/corpus/sources'
import { viewStore } from '@renderer/state/view-store'
import { afterEach, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { seedDictionaries } from '../../builders/ledger'
import { fakeConnection } from '../../preview/fake-connection'
import { findings } from '../support/axe'
import { mount } from '../support/mount'

let unmount = () => {}
afterEach(() => unmount())

it('a document tells its lineage, and leads to it in the dock', async () => {
  document.documentElement.dataset.theme = 'light'
  const [first] = seedDictionaries().documents
  const known = {
    ...first,
    authors: [],
    guessed: [],
    language: 'en',
    rights: 'own',
    textSha256: 'a'.repeat(64),
    lineageStatus: 'unexamined',
    source: { name: 'Gazette' },
  }
  const onClose = vi.fn()
  const connection = fakeConnection(9, { 'documents.list': () => ({ documents: [known] }) })
  unmount = await mount(connection, <DocumentDetails id={known.id ?? ''} onClose={onClose} />)
  await expect.element(page.getByText(/Lineage not examined/)).toBeVisible()
  expect(await findings(document.body)).toEqual([])
  await page.getByRole('button', { name: 'Lineage and retraction…' }).click()
  expect(onClose).toHaveBeenCalled()
  expect(sourcesStore.getState().lineageOf).toBe(known.id)
  expect(viewStore.getState().dock).toBe('sources')
})
