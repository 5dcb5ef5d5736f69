// After a change of claims panels take the ledger one by one; a change of filters reaches all at once.
import { ledgerStore, loadLedger, useLedger } from '@renderer/state/ledger/ledger-store'
import { LedgerStage } from '@renderer/state/ledger/stage'
import { chip, putFilter } from '@renderer/state/view-store'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { fakeConnection } from '../../preview/fake-connection'
import { mount } from '../support/mount'

const PANELS = ['first', 'second', 'third']
let drawn: string[] = []
let turns: number[] = []
/** Rises once all that is drawn together is drawn. */
let turn = 0
function Panel({ name }: { readonly name: string }) {
  const ledger = useLedger()
  drawn.push(`${name} ${ledger?.columns.count ?? 0} ${ledger?.visibleCount ?? 0}`)
  turns.push(turn)
  queueMicrotask(() => turn++)
  return <p>{`${name}: ${ledger?.visibleCount} of ${ledger?.columns.count}`}</p>
}
let unmount = () => {}
beforeEach(async () => {
  unmount = await mount(
    fakeConnection(30),
    PANELS.map((name) => (
      <LedgerStage key={name}>
        <Panel name={name} />
      </LedgerStage>
    )),
  )
  await expect.element(page.getByText('third: 30 of 30')).toBeInTheDocument()
  drawn = []
  turns = []
})
afterEach(() => unmount())
const task = () => new Promise((done) => setTimeout(done))

it('a new ledger is drawn by one panel in each task, and by all in the end', async () => {
  loadLedger(await fakeConnection(12).bytes('ledger'))
  expect(ledgerStore.getState().columns?.count).toBe(12)
  for (const name of PANELS) await expect.element(page.getByText(`${name}: 12 of 12`)).toBeInTheDocument()
  expect(drawn).toEqual(PANELS.map((name) => `${name} 12 12`))
  expect(new Set(turns).size).toBe(PANELS.length)
})

it('a filter reaches all panels in one task, also while a new ledger is on its way', async () => {
  loadLedger(await fakeConnection(12).bytes('ledger'))
  putFilter({ ...chip(), field: 'domain', values: ['energy'] })
  const { visibleCount } = ledgerStore.getState() as { visibleCount: number }
  await Promise.resolve()
  await task()
  for (const name of PANELS) await expect.element(page.getByText(`${name}: ${visibleCount} of 12`)).toBeInTheDocument()
  expect(new Set(turns).size).toBe(1)
  expect(drawn.filter((line) => line.startsWith('third'))).toEqual([`third 12 ${visibleCount}`])
})
