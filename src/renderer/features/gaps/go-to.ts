// From a gap to the place where it is worked off: the field in the Inspector, the forecast, the source, the passage.
import type { GapItem } from '@shared/contract/judging/gaps'
import type { GapKind } from '@shared/model/collection'
import { showLineage, showSource } from '../../state/corpus/sources'
import { maximise, openInspector, select } from '../../state/view-store'
import { focusDock } from '../../state/window/dock'
import { string } from '../../state/window/strings'

/** Where in the Inspector each kind is worked off: a row by its label, else a section by its name. */
const PLACE: Readonly<Partial<Record<GapKind, string>>> = {
  undated: 'inspector.event',
  unplaced: 'inspector.places',
  'anchor-uncertain': 'inspector.passages',
  ungraded: 'judge.title',
  stale: 'judge.title',
  split: 'judge.title',
  contradiction: 'relations.title',
  circular: 'evidence.title',
  'single-origin': 'evidence.title',
  'no-independent-source': 'evidence.title',
}
/** Frames for which the field is kept in view: what stands above it may still be on its way. */
const HOLD = 45
const FIELDS = 'input, textarea, select, button'
/** What is waited for where the first field is not what settles it: the button that resolves the contradiction. */
const SETTLES: Readonly<Partial<Record<GapKind, string>>> = { contradiction: '[data-unresolved] button + button' }

function keepInView(field: HTMLElement, frames: number): void {
  if (document.activeElement !== field) return
  field.scrollIntoView({ block: 'nearest' })
  if (frames > 0) requestAnimationFrame(() => keepInView(field, frames - 1))
}
/** Selects the claim and moves focus to the row or section, once the Inspector shows it. */
function focusField(claimId: string, kind: GapKind): void {
  const place = PLACE[kind]
  select([claimId])
  openInspector(true)
  const look = (frames: number) => {
    const panel = document.getElementById('panel-inspector')
    const name = place && CSS.escape(string(place))
    const row = name && panel?.querySelector<HTMLElement>(`[data-row="${name}"], section[aria-label="${name}"]`)
    const wanted = (frames > 0 && SETTLES[kind]) || FIELDS
    const field = row ? row.querySelector<HTMLElement>(wanted) : undefined
    if (row && field) {
      field.focus()
      keepInView(field, HOLD)
    } else if (frames > 0) requestAnimationFrame(() => look(frames - 1))
    else panel?.focus()
  }
  requestAnimationFrame(() => look(place ? 60 : 0))
}

/** Goes to where the gap is worked off. */
export function goTo({ kind, targetId, targetKind, claimId }: GapItem): void {
  maximise(undefined)
  if (targetKind === 'source') showSource(targetId)
  else if (targetKind === 'document') showLineage(targetId)
  else if (claimId === undefined) return
  else if (kind === 'forecast-due' || kind === 'forecast-overdue') {
    select([claimId])
    focusDock('forecasts')
  } else focusField(claimId, kind)
}
