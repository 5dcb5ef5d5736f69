// What undo and redo would take, after any edits, undos, redos and records that are not undone: as two stacks would have it.

import { join } from 'node:path'
import { createHistory } from '@main/history'
import { openCorpus, repositories } from '@main/store'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../support/corpus-file'
import { memoryPorts, orderedIds } from '../../support/memory-ports'

type Act = 'edit' | 'undo' | 'redo' | 'log'

/** A corpus with one project, of which only the log matters. */
async function world() {
  const { clock } = memoryPorts()
  const ids = orderedIds()
  const corpus = openCorpus(join(temporaryFolder(), 'stack.eqp'), { create: true, clock })
  const { unitOfWork, ...history } = createHistory(corpus)
  const [analyst, project] = [ids.next(), ids.next()]
  const write = (
    label: string,
    policy: 'undoable' | 'log-only',
    work: (repos: ReturnType<typeof repositories>) => Promise<unknown>,
  ) => unitOfWork.run({ label, policy, author: analyst }, (tx) => work(repositories(tx)))
  await write('corpus.create', 'log-only', async (repos) => {
    await repos.analysts.insert({ id: analyst, name: 'Ada Example', initials: 'AE' })
    await repos.project.insert({ id: project, title: 'At first' })
  })
  let edits = 0
  const title = () => corpus.read(async (handle) => (await repositories(handle).project.only())!.title)
  return {
    corpus,
    title,
    state: () => history.state(),
    act: {
      edit: () => {
        edits++
        return write(`edit ${edits}`, 'undoable', (repos) => repos.project.update(project, { title: `Title ${edits}` }))
      },
      log: () => write('backup', 'log-only', async () => {}),
      undo: () => history.undo(analyst),
      redo: () => history.redo(analyst),
    } satisfies Record<Act, () => Promise<unknown>>,
  }
}

it('H5 H6 undo and redo follow two stacks, whatever came before', { timeout: 120_000 }, async () => {
  const acts = fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constant<Act>('undo') },
      fc.constantFrom<Act>('edit', 'edit', 'edit', 'redo', 'redo', 'log'),
    ),
    { minLength: 1, maxLength: 40 },
  )
  const property = fc.asyncProperty(acts, async (list) => {
    const { corpus, act, state, title } = await world()
    const [done, undone]: [{ label: string; title: string }[], { label: string; title: string }[]] = [[], []]
    for (const name of list) {
      if (name === 'undo' && done.length === 0)
        await expect(act.undo()).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' })
      else if (name === 'redo' && undone.length === 0)
        await expect(act.redo()).rejects.toMatchObject({ code: 'NOTHING_TO_REDO' })
      else await act[name]()
      if (name === 'edit') {
        const { undo } = await state()
        done.push({ label: undo!.label, title: await title() })
        undone.length = 0
      } else if (name === 'undo' && done.length > 0) undone.push(done.pop()!)
      else if (name === 'redo' && undone.length > 0) done.push(undone.pop()!)
      const now = await state()
      expect([now.undo?.label, now.redo?.label]).toEqual([done.at(-1)?.label, undone.at(-1)?.label])
      expect(await title()).toBe(done.at(-1)?.title ?? 'At first')
    }
    await corpus.close()
  })
  await fc.assert(property, { numRuns: 25 })
})
