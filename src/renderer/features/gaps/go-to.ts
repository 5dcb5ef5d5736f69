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
const FIELDS = 'input, textarea, select, button'

/** Selects the claim and moves focus to the row or section, once the Inspector shows it. */
function focusField(claimId: string, place: string | undefined): void {
  select([claimId])
  openInspector(true)
  const look = (frames: number) => {
    const panel = document.getElementById('panel-inspector')
    const name = place && CSS.escape(string(place))
    const row = name && panel?.querySelector<HTMLElement>(`[data-row="${name}"], section[aria-label="${name}"]`)
    const field = row ? row.querySelector<HTMLElement>(FIELDS) : undefined
    if (row && field) {
      row.scrollIntoView({ block: 'nearest' })
      field.focus()
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
  } else focusField(claimId, PLACE[kind])
}
