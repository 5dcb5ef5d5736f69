// Back and forward through what the window showed. Each place is an entry of the page's own history, with its state in
// the address, so that the browser's keys, a reload and a copied address lead there too. A selection is no new place.
import { ViewState } from '@shared/model/saved-view'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { viewStore } from '../view-store'
import { fail } from '../window/notices'
import { readAddress, writeAddress } from './address'
import { samePlace, showState, stateNow } from './view-state'

/** Changes within this time are one step: a brush that is dragged, a filter that is typed. Milliseconds. */
const REST = 600

interface Entry {
  readonly at: number
  readonly state: ViewState
}
const entryOf = (raw: unknown): Entry | undefined => {
  const { at, state } = (raw ?? {}) as { at?: unknown; state?: unknown }
  const read = ViewState.safeParse(state)
  return typeof at === 'number' && read.success ? { at, state: read.data } : undefined
}

let entry: Entry | undefined
let last = 0
const pastStore = createStore(() => ({ back: false, forward: false }))
/** Whether there is a place before and after this one. */
export const usePast = () => useStore(pastStore)
/** While a state is being shown, what it changes is no new place. */
let showing = false

const noteEnds = (): void => pastStore.setState({ back: (entry?.at ?? 0) > 0, forward: (entry?.at ?? 0) < last })
/** The commands that step through the places; kept by the browser, so that both agree. */
export const PAST_COMMANDS = [
  { id: 'view.back', run: () => history.back(), enabled: () => pastStore.getState().back },
  { id: 'view.forward', run: () => history.forward(), enabled: () => pastStore.getState().forward },
]

function keep(): void {
  if (showing) return
  const state = stateNow()
  const next = { at: (entry?.at ?? -1) + 1, state }
  if (entry && samePlace(entry.state, state)) entry = { ...entry, state }
  else {
    entry = next
    last = next.at
  }
  const push = entry === next && next.at > 0
  if (push) history.pushState(entry, '', writeAddress(state))
  else history.replaceState(entry, '', writeAddress(entry.state))
  noteEnds()
}

async function show(state: ViewState): Promise<void> {
  showing = true
  await showState(state)
  showing = false
}

/** Shows the state in the address, if there is one, then follows the window until `signal` aborts. */
export async function startPast(signal: AbortSignal): Promise<void> {
  const kept = entryOf(history.state)
  const asked = kept?.state ?? readAddress(location.hash)
  if (asked === 'damaged')
    fail({ code: 'INVALID_FIELD', data: { field: 'view', detail: 'the address is not one of a view' } })
  else if (asked) await show(asked)
  entry = kept && { ...kept, state: stateNow() }
  last = kept?.at ?? 0
  keep()
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = viewStore.subscribe(() => {
    clearTimeout(timer)
    timer = setTimeout(keep, REST)
  })
  window.addEventListener(
    'popstate',
    (event) => {
      const to = entryOf(event.state)
      if (!to) return
      clearTimeout(timer)
      entry = to
      noteEnds()
      void show(to.state)
    },
    { signal },
  )
  signal.addEventListener('abort', stop)
}
