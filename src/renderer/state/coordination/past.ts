// Back and forward through what the window showed. A place is an entry of the page's own history, so that the browser's
// keys lead there too; but what it showed stays in memory: a browser keeps its addresses on disk, and the words of a
// filter are nobody's business there (N3). A selection is no new place.
import type { ViewState } from '@shared/model/saved-view'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { viewStore } from '../view-store'
import { refuse } from '../window/notices'
import { string } from '../window/strings'
import { readAddress } from './address'
import { samePlace, showState, stateNow } from './view-state'

/** Changes within this time are one step: a brush that is dragged, a filter that is typed. Milliseconds. */
const REST = 600
/** Entries of the page before it was loaded anew lead nowhere. */
const RUN = crypto.randomUUID()

interface Past {
  readonly places: readonly ViewState[]
  readonly at: number
}
const pastStore = createStore<Past>(() => ({ places: [], at: 0 }))
const canGoBack = ({ at }: Past): boolean => at > 0
const canGoForward = ({ places, at }: Past): boolean => at < places.length - 1
/** Whether there is a place before this one. */
export const useCanGoBack = (): boolean => useStore(pastStore, canGoBack)
/** Whether there is a place after this one. */
export const useCanGoForward = (): boolean => useStore(pastStore, canGoForward)
/** The commands that step through the places; kept by the browser, so that both agree. */
export const PAST_COMMANDS = [
  { id: 'view.back', run: goBack, enabled: () => timer !== undefined || canGoBack(pastStore.getState()) },
  { id: 'view.forward', run: () => history.forward(), enabled: () => canGoForward(pastStore.getState()) },
]

/** Puts a state in the place it stands at; a later one ends what lay ahead. */
function put(at: number, state: ViewState, ahead: readonly ViewState[]): void {
  const { places } = pastStore.getState()
  pastStore.setState({ places: [...places.slice(0, at), state, ...ahead], at })
}
/** Runs while a change may still go on. */
let timer: ReturnType<typeof setTimeout> | undefined
function rest(): void {
  clearTimeout(timer)
  timer = undefined
}
/** What was changed just now is a place too, so that going back undoes it. */
function goBack(): void {
  if (timer !== undefined) keep()
  if (canGoBack(pastStore.getState())) history.back()
}
/** Takes the window as it is: still the same place, or a new one after it. */
function keep(): void {
  rest()
  const { places, at } = pastStore.getState()
  const [here, now] = [places[at], stateNow()]
  if (here === undefined || samePlace(here, now)) put(at, now, places.slice(at + 1))
  else {
    put(at + 1, now, [])
    history.pushState({ run: RUN, at: at + 1 }, '')
  }
}

/** Shows the view that the address asks for, if any, then follows the window until `signal` aborts. */
export async function startPast(signal: AbortSignal): Promise<void> {
  const asked = readAddress(location.hash)
  pastStore.setState({ places: [], at: 0 }, true)
  history.replaceState({ run: RUN, at: 0 }, '', location.pathname + location.search)
  if (asked === 'damaged') refuse(string('views.damaged'))
  else if (asked) await showState(asked)
  timer = setTimeout(keep, REST)
  /** While a place is being shown, what that changes is no new one. */
  let shown = 0
  const stop = viewStore.subscribe(() => {
    rest()
    if (shown === 0) timer = setTimeout(keep, REST)
  })
  const go = async (at: number): Promise<void> => {
    const { places } = pastStore.getState()
    const to = places[at]
    if (!to) return
    rest()
    pastStore.setState({ places, at })
    shown++
    await showState(to)
    shown--
    // as it came out: what was gone is left out, and is no step of its own
    if (shown === 0) keepHere()
  }
  const keepHere = () => {
    const { places, at } = pastStore.getState()
    put(at, stateNow(), places.slice(at + 1))
  }
  const follow = ({ state }: PopStateEvent): void => {
    const { run, at } = (state ?? {}) as { run?: unknown; at?: unknown }
    if (run === RUN) void go(Number(at))
  }
  window.addEventListener('popstate', follow, { signal })
  signal.addEventListener('abort', () => {
    rest()
    stop()
  })
}
