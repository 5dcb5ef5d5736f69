// The live region: whatever is said is read out, the same words twice running too.
import { Notices } from '@renderer/features/window/Notices'
import { done, say } from '@renderer/state/window/notices'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { fakeConnection } from '../../preview/fake-connection'
import { mount } from '../support/mount'

let unmount = () => {}
beforeEach(async () => {
  unmount = await mount(fakeConnection(1), <Notices />)
})
afterEach(() => unmount())

/** Runs it and answers the texts that were added to the region: what a screen reader would read out. */
async function readOut(run: () => void): Promise<string[]> {
  await expect.element(page.getByRole('status')).toBeInTheDocument()
  const added: string[] = []
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) added.push(node.textContent ?? '')
  })
  observer.observe(page.getByRole('status').element(), { childList: true, subtree: true })
  run()
  await expect.poll(() => added).not.toHaveLength(0)
  observer.disconnect()
  return added
}

it.each([
  ['said', () => say('3 claims in Kazakhstan')],
  ['told as done', () => done('Note deleted')],
])('words %s twice running are read out twice', async (_, tell) => {
  expect(await readOut(tell)).toHaveLength(1)
  expect(await readOut(tell)).toHaveLength(1)
})
