// The runner of the brief's worker: one at a time, cancelled at once, a broken worker is replaced.
import { createBriefRunner } from '@main/brief/brief-runner'
import { compileBrief } from '@shared/kernel/brief/compile'
import { afterEach, describe, expect, it } from 'vitest'
import { input } from './fixture'
import { RESOURCES } from './print'

const compiled = compileBrief(input({ claims: 1 }))
const worker = (body: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(
      `import { parentPort, workerData } from 'node:worker_threads'\nlet seen = 0\nparentPort.on('message', (m) => { seen++; ${body} })`,
    )}`,
  )
const OPEN = new AbortController().signal
const open: { close(): Promise<void> }[] = []
const runner = (body: string) => {
  const made = createBriefRunner(worker(body), RESOURCES)
  open.push(made)
  return made
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})
const REPLY = 'parentPort.postMessage({ id: m.id, ok: true, pdf: new Uint8Array([seen]), pages: 1, problems: [] })'

describe('the runner', () => {
  it('keeps its worker between prints', async () => {
    const { print } = runner(REPLY)
    const all = await Promise.all([print(compiled, OPEN), print(compiled, OPEN)])
    expect(all.map(({ pdf }) => pdf[0])).toEqual([1, 2])
  })
  it('hands on a declared error', async () => {
    const { print } = runner(
      `parentPort.postMessage({ id: m.id, ok: false, error: { code: 'BRIEF_REFUSED', data: { detail: 'so' } } })`,
    )
    await expect(print(compiled, OPEN)).rejects.toMatchObject({ code: 'BRIEF_REFUSED', data: { detail: 'so' } })
  })
  it('cancels at once and goes on with a new worker', async () => {
    const { print } = runner(`if (m.data.meta.title !== 'A test of balance') { for (;;) {} } ${REPLY}`)
    const stuck = new AbortController()
    const endless = print(
      { ...compiled, data: { ...compiled.data, meta: { ...compiled.data.meta, title: 'endless' } } },
      stuck.signal,
    )
    stuck.abort()
    await expect(endless).rejects.toMatchObject({ code: 'CANCELLED' })
    expect((await print(compiled, OPEN)).pages).toBe(1)
  })
  it('reports a worker that broke and replaces it', async () => {
    const { print } = runner(`if (m.id === 0) throw new Error('broken'); ${REPLY}`)
    await expect(print(compiled, OPEN)).rejects.toMatchObject({ code: 'INTERNAL' })
    expect((await print(compiled, OPEN)).pages).toBe(1)
  })
  it('cancels what is open when it closes', async () => {
    const made = runner('for (;;) {}')
    const endless = made.print(compiled, OPEN)
    const outcome = expect(endless).rejects.toMatchObject({ code: 'CANCELLED' })
    await new Promise((resolve) => setTimeout(resolve, 50))
    await made.close()
    await outcome
  })
})
