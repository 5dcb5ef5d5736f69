// What falls due next among the claims that the filters leave, entries and outcomes, and how well probabilities were stated.
import type { ForecastView } from '@shared/contract/judging/forecasts'
import { useMemo, useState } from 'react'
import { useProject } from '../../state/corpus/queries'
import { useLedger } from '../../state/ledger/ledger-store'
import { useForecasts } from '../../state/review/judgement'
import { string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import { EmptyState, Skeleton } from '../../ui/panels/EmptyState'
import { Panel } from '../../ui/panels/Panel'
import { CalibrationPage } from './calibration/CalibrationPage'
import { ForecastList } from './ForecastList'
import styles from './Forecasts.module.css'

const PAGES = ['due', 'calibration'] as const

export function ForecastsPanel() {
  const [page, setPage] = useState<(typeof PAGES)[number]>('due')
  const found = useForecasts()
  const project = useProject().data
  const readOnly = project?.corpus.readOnly !== undefined
  const list = useVisibleOnly(found.data)
  const filtered = list !== undefined && list.length < (found.data?.length ?? 0)
  const overdue = list?.filter((one) => one.state === 'overdue').length ?? 0
  const open = list?.filter((one) => one.state === 'open').length ?? 0
  const pages = (
    <fieldset className={styles.pages}>
      <legend className="visually-hidden">{string('forecasts.show')}</legend>
      {PAGES.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={page === name}
          data-autofocus={page === name || undefined}
          onClick={() => setPage(name)}
        >
          {string(`forecasts.page.${name}`)}
        </button>
      ))}
    </fieldset>
  )
  return (
    <Panel
      id="forecasts"
      title={string('panel.forecasts')}
      detail={list && string('forecasts.detail', { overdue, open })}
      actions={pages}
    >
      {page === 'calibration' && <CalibrationPage />}
      {page === 'due' && found.isPending && <Skeleton label={string('dialog.loading')} />}
      {page === 'due' && found.isError && (
        <EmptyState
          title={string('forecasts.failedTitle')}
          action={<Button onPress={() => void found.refetch()}>{string('boundary.retry')}</Button>}
        >
          {string('forecasts.failed')}
        </EmptyState>
      )}
      {page === 'due' && list?.length === 0 && (
        <EmptyState title={string('forecasts.emptyTitle')}>
          {string(filtered ? 'forecasts.emptyFiltered' : 'forecasts.empty')}
        </EmptyState>
      )}
      {page === 'due' && list && list.length > 0 && <ForecastList forecasts={list} readOnly={readOnly} />}
    </Panel>
  )
}

/** Those of the claims that the filters leave; a claim that the ledger has not yet is kept. */
function useVisibleOnly(forecasts: readonly ForecastView[] | undefined): readonly ForecastView[] | undefined {
  const ledger = useLedger()
  return useMemo(
    () =>
      forecasts?.filter(({ claimId }) => {
        const row = ledger?.rowOf.get(claimId)
        return row === undefined || ledger?.visible[row] === 1
      }),
    [forecasts, ledger],
  )
}
