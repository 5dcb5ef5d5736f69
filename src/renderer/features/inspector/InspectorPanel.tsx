// The Inspector: one claim with all its fields, or the draft of a new one, at the foot of the reader.

import type { ClaimView } from '@shared/contract/views'
import { STATUSES } from '@shared/model/base/vocabulary'
import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useMemo } from 'react'
import { updateClaim } from '../../state/corpus/actions'
import { askDeleteClaims } from '../../state/corpus/deletion'
import { useDraft } from '../../state/corpus/draft'
import { useClaim, useProject } from '../../state/corpus/queries'
import { useLedger } from '../../state/ledger/ledger-store'
import { withdrawClaim } from '../../state/review/impact'
import { clearSelection, openInspector, useView, viewStore } from '../../state/view-store'
import { type Command, runCommand, useCommands } from '../../state/window/shortcuts'
import { stepClaim } from '../../state/window/step'
import { formatNumber, string } from '../../state/window/strings'
import { usePanelTools } from '../../state/window/view-tools'
import { Button, IconButton } from '../../ui/controls/Button'
import { Marking } from '../../ui/marks/Marking'
import { EmptyState, Skeleton } from '../../ui/panels/EmptyState'
import { Panel } from '../../ui/panels/Panel'
import { ViewTools } from '../../ui/panels/ViewTools'
import { ClaimForm } from './ClaimForm'
import { DraftForm } from './DraftForm'
import { ImpactDialog } from './ImpactDialog'
import styles from './Inspector.module.css'

const focusIn = (selector: string) => () => {
  openInspector(true)
  // the claim may still be on its way
  const look = (frames: number) => {
    const field = document.querySelector<HTMLElement>(`#panel-inspector ${selector}`)
    if (field) field.focus()
    else if (frames > 0) requestAnimationFrame(() => look(frames - 1))
  }
  requestAnimationFrame(() => look(120))
}
const COMMANDS: readonly Command[] = [
  { id: 'claim.tag', run: focusIn('[data-mark=tag]'), enabled: () => viewStore.getState().selection.length === 1 },
  { id: 'claim.note', run: focusIn('[data-note-input]'), enabled: () => viewStore.getState().selection.length > 0 },
]

/** "16 of 40 by date": where the claim stands among the visible ones. */
function usePosition(id: string | undefined): string {
  const ledger = useLedger()
  return useMemo(() => {
    const row = id === undefined ? undefined : ledger?.rowOf.get(id)
    if (!ledger || row === undefined) return ''
    let before = 0
    for (let r = 0; r <= row; r++) before += ledger.visible[r]!
    const number = `C-${ledger.columns.rows.number[row]}`
    return ledger.visible[row]
      ? string('inspector.position', { number, at: formatNumber(before), of: formatNumber(ledger.visibleCount) })
      : string('inspector.hidden', { number })
  }, [ledger, id])
}

/** What a withdrawal touches is told before it is done. */
function changeStatus(id: ClaimView['id'], status: (typeof STATUSES)[number] | undefined): void {
  if (status === 'withdrawn') void withdrawClaim(id)
  else void updateClaim(id, { status })
}

export function InspectorPanel() {
  const draft = useDraft()
  const selection = useView((s) => s.selection)
  const id = selection.at(-1)
  const claim = useClaim(id)
  const project = useProject().data
  const position = usePosition(id)
  const readOnly = project?.corpus.readOnly !== undefined
  const tools = usePanelTools('inspector')
  useCommands(COMMANDS)
  const stored = !draft && claim.data
  const actions = (
    <>
      {stored && (
        <>
          <select
            className={styles.status}
            aria-label={string('inspector.status')}
            disabled={readOnly}
            value={stored.status}
            onChange={(e) =>
              changeStatus(
                stored.id,
                STATUSES.find((s) => s === e.target.value),
              )
            }
          >
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {string(`status.${status}`)}
              </option>
            ))}
          </select>
          <Marking label={stored.effectiveMarking} />
          <IconButton label={string('command.claim.previous')} keys="K" onPress={() => stepClaim(-1)}>
            <ChevronLeft aria-hidden="true" />
          </IconButton>
          <IconButton label={string('command.claim.next')} keys="J" onPress={() => stepClaim(1)}>
            <ChevronRight aria-hidden="true" />
          </IconButton>
        </>
      )}
      <ViewTools tools={tools} />
      <IconButton label={string('dialog.close')} onPress={() => (draft ? openInspector(false) : clearSelection())}>
        <X aria-hidden="true" />
      </IconButton>
    </>
  )
  return (
    <Panel
      id="inspector"
      title={string('panel.inspector')}
      detail={draft ? string('draft.title') : position}
      actions={actions}
      className={styles.panel}
    >
      <ImpactDialog />
      {draft && <DraftForm key={`${draft.documentId}-${draft.spans[0]?.start}`} draft={draft} />}
      {!draft && !id && <EmptyState title={string('inspector.emptyTitle')}>{string('inspector.empty')}</EmptyState>}
      {!draft && id && claim.isPending && <Skeleton label={string('dialog.loading')} />}
      {!draft && id && claim.isError && (
        <EmptyState title={string('inspector.goneTitle')}>{string('inspector.gone')}</EmptyState>
      )}
      {!draft && selection.length > 1 && (
        <div className={styles.many}>
          <span>{string('inspector.many', { count: selection.length })}</span>
          <Button isDisabled={readOnly} onPress={() => runCommand('claims.bulk')}>
            {string('bulk.edit')}
          </Button>
          <Button isDisabled={readOnly} onPress={() => void askDeleteClaims(selection)}>
            {string('command.claim.delete')}
          </Button>
        </div>
      )}
      {stored && <ClaimForm key={stored.id} claim={stored} readOnly={readOnly} />}
    </Panel>
  )
}
