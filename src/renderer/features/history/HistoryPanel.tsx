// Every change, newest first, with what it changed; or the story of the selected claim. Undo and restoring from here.

import { useProject } from '../../state/corpus/queries'
import { useLedger } from '../../state/ledger/ledger-store'
import { historyStore, useHistoryView } from '../../state/review/history'
import { useView } from '../../state/view-store'
import { string } from '../../state/window/strings'
import { usePanelTools } from '../../state/window/view-tools'
import { EmptyState } from '../../ui/panels/EmptyState'
import { Panel } from '../../ui/panels/Panel'
import { ViewTools } from '../../ui/panels/ViewTools'
import { ChangeLog } from './ChangeLog'
import styles from './History.module.css'
import { Story } from './Story'
import { UndoRun } from './UndoRun'

const MODES = ['log', 'story'] as const

export function HistoryPanel() {
  const mode = useHistoryView((view) => view.mode)
  const claimId = useView((state) => state.selection.at(-1))
  const tools = usePanelTools('history')
  const ledger = useLedger()
  const row = claimId === undefined ? undefined : ledger?.rowOf.get(claimId)
  const name = row === undefined ? undefined : `C-${ledger?.columns.rows.number[row]}`
  const readOnly = useProject().data?.corpus.readOnly !== undefined
  return (
    <Panel
      id="history"
      title={string('panel.history')}
      detail={mode === 'story' ? name : undefined}
      actions={
        <>
          <fieldset className={styles.modes} aria-label={string('history.view')}>
            {MODES.map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={mode === one}
                onClick={() => historyStore.setState({ mode: one })}
              >
                {string(`history.mode.${one}`)}
              </button>
            ))}
          </fieldset>
          <ViewTools tools={tools} />
        </>
      }
      fixed
    >
      {mode === 'log' && <ChangeLog claimId={claimId} readOnly={readOnly} />}
      {mode === 'story' && claimId === undefined && (
        <EmptyState title={string('history.noClaimTitle')}>{string('history.noClaim')}</EmptyState>
      )}
      {mode === 'story' && claimId !== undefined && <Story key={claimId} claimId={claimId} readOnly={readOnly} />}
      <UndoRun />
    </Panel>
  )
}
