import { LibraryPanel } from '@renderer/features/library/LibraryPanel'
import { ViewCommands } from '@renderer/features/library/views/ViewCommands'
import { writeAddress } from '@renderer/state/coordination/address'
import { useFact, useRemembered } from '@renderer/state/coordination/facts'
import { startPast } from '@renderer/state/coordination/past'
import { editView } from '@renderer/state/review/saved-views'
import { putFilter, setLayout, viewStore } from '@renderer/state/view-store'
import { noticeStore } from '@renderer/state/window/notices'
import { runCommand } from '@renderer/state/window/shortcuts'
import { Failure } from '@shared/contract/errors'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fixtureId } from '../../builders/random'
import { fakeConnection } from '../../preview/fake-connection'
import { findings } from '../support/axe'
import { mount } from '../support/mount'

const kept = {
  id: fixtureId(21, 1),
  name: 'Corridors',
  state: {
    layout: 'place-time',
    filters: [
      { where: 'domain:energy', on: true, pinned: true },
      { where: 'actor:Nobody', on: true, pinned: false },
    ],
    selection: [],
    facts: { timeline: { lanes: 'actor' } },
  },
}
const create = vi.fn()
const readProbe = (raw: unknown): string => (typeof raw === 'string' ? raw : 'own')
/** A panel with a fact of its own, and something remembered beside it. */
function Probe() {
  const [lanes, setLanes] = useFact('probe', readProbe)
  const [kept, setKept] = useRemembered('probe.kept', readProbe)
  return (
    <button type="button" onClick={() => (lanes === 'own' ? setLanes('actor') : setKept('more'))}>
      {`${lanes} ${kept}`}
    </button>
  )
}
let unmount: () => void
let past: AbortController
beforeEach(async () => {
  create.mockReset()
  history.replaceState(null, '', '#')
  const answers = { 'savedViews.list': () => ({ views: [kept] }), 'savedViews.create': create }
  unmount = await mount(
    fakeConnection(60, answers),
    <>
      <LibraryPanel />
      <ViewCommands />
    </>,
  )
  past = new AbortController()
  await startPast(past.signal)
})
afterEach(() => {
  past.abort()
  editView(undefined)
  unmount()
  history.replaceState(null, '', '#')
})
const filters = () => viewStore.getState().filters

describe('saved views in the library', () => {
  it('show layout, filters and facts in one step, and tell of a filter that is lost; axe finds nothing', async () => {
    await page.getByRole('button', { name: 'Corridors', exact: true }).click()
    await expect.poll(filters).toMatchObject([{ field: 'domain', values: ['energy'], pinned: true }])
    expect(viewStore.getState()).toMatchObject({ layout: 'place-time', facts: kept.state.facts })
    const told = noticeStore.getState().notices.map(({ message }) => message)
    expect(told).toEqual([expect.stringContaining('One filter of this view'), 'View Corridors'])
    expect(await findings(document.body)).toEqual([])
  })

  it('keep the window under a name; what is refused stands in the dialog', async () => {
    setLayout('review')
    create.mockRejectedValueOnce(new Failure('DUPLICATE', { name: 'The view “Mine”' })).mockReturnValueOnce({})
    await expect.poll(() => runCommand('view.keep')).toBe(true)
    await expect.element(page.getByRole('dialog')).toBeVisible()
    await userEvent.keyboard('Mine{Enter}')
    await expect.poll(() => document.querySelector('[role=alert]')?.textContent).toContain('Mine')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    expect(create).toHaveBeenLastCalledWith({
      name: 'Mine',
      state: expect.objectContaining({ layout: 'review', filters: [] }),
    })
  })

  it('an address that is pasted anywhere leads to its view; a damaged one is told of', async () => {
    const paste = (text: string) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      // prevented once it was taken
      return !document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    }
    const state = { layout: 'review' as const, filters: [], selection: [], facts: {} }
    const address = `http://127.0.0.1:9/x/${writeAddress(state)}`
    await expect.poll(() => paste(address)).toBe(true)
    await expect.poll(() => viewStore.getState().layout).toBe('review')
    paste('#view=nothing')
    await expect.poll(() => noticeStore.getState().notices.at(-1)?.message).toContain('This is no view')
  })

  it('step back and forward through what was shown, by key; nothing of it stands in the address (N3)', async () => {
    const places = async (n: number) => {
      for (let i = 0; i < n; i++) await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}')
    }
    const settled = () => new Promise((done) => setTimeout(done, 800))
    await settled()
    expect(history.state).toMatchObject({ at: 0 })
    putFilter({ id: 'x', on: true, negated: false, pinned: false, field: 'domain', values: ['trade'] })
    await expect.poll(() => history.state?.at).toBe(1)
    setLayout('review')
    await expect.poll(() => history.state?.at).toBe(2)
    expect(location.hash).toBe('')
    expect(JSON.stringify(history.state)).not.toContain('trade')
    await places(1)
    await expect.poll(() => viewStore.getState().layout).toBe('read')
    await places(1)
    await expect.poll(filters).toEqual([])
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}')
    await expect.poll(filters).toMatchObject([{ field: 'domain', values: ['trade'] }])
    await settled()
    expect(history.state).toMatchObject({ at: 1 })
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}')
    await expect.poll(() => viewStore.getState().layout).toBe('review')
    // at once, before the change has rested
    setLayout('brief')
    await places(1)
    await expect.poll(() => viewStore.getState().layout).toBe('review')
  })

  it('a fact goes back to what it was, the panel’s own way included; a set of columns is no part of it', async () => {
    const settled = () => new Promise((done) => setTimeout(done, 800))
    const gone = await mount(fakeConnection(6, {}), <Probe />)
    const probe = page.getByRole('button', { name: /^(own|actor) (own|more)$/ })
    await settled()
    await probe.click()
    await expect.element(probe).toHaveTextContent('actor own')
    await settled()
    await probe.click()
    await expect.element(probe).toHaveTextContent('actor more')
    history.back()
    await expect.element(probe).toHaveTextContent('own more')
    gone()
  })
})
