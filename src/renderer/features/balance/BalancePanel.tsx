// The balance: who gains where between the powers, on what evidence. Figures are the kernel's; here they are shown.
import { useCallback, useMemo, useState } from 'react'
import { useProject } from '../../state/corpus/queries'
import { type LedgerState, useLedger } from '../../state/ledger/ledger-store'
import { useView } from '../../state/view-store'
import { string } from '../../state/window/strings'
import { useListTwin, useViewTools } from '../../state/window/view-tools'
import { Skeleton } from '../../ui/panels/EmptyState'
import { Panel } from '../../ui/panels/Panel'
import { ViewTools } from '../../ui/panels/ViewTools'
import styles from './Balance.module.css'
import { Drawing } from './Drawing'
import { PeriodDialog } from './dialogs/PeriodDialog'
import { PolesDialog } from './dialogs/PolesDialog'
import { ColourMenu, Lanes, PeriodMenu, RowMenu, TakeMenu } from './Head'
import { type Lack, Lacking, lackOf } from './Lacking'
import { Twin } from './Twin'
import { useBalance } from './use-balance'
import { useTaking } from './use-taking'
import { nameOf } from './words'

export function BalancePanel() {
  const ledger = useLedger()
  if (ledger) return <Loaded ledger={ledger} />
  return (
    <Panel id="balance" title={string('panel.balance')} fixed>
      <Skeleton label={string('dialog.loading')} />
    </Panel>
  )
}

/** The timeline's brush as days, where it is on. */
function useBrush() {
  const filter = useView((s) => s.filters.find((f) => f.field === 'event' && f.on && !f.negated))
  return useMemo(() => {
    if (filter?.field !== 'event' || !Number.isFinite(filter.from) || !Number.isFinite(filter.to)) return undefined
    return { earliest: filter.from, latest: filter.to }
  }, [filter])
}

type Dialog = 'period' | 'poles'
function Loaded({ ledger }: { readonly ledger: LedgerState }) {
  const view = useBalance(ledger)
  const tools = useViewTools('balance')
  const [list, toggleList] = useListTwin('balance')
  const [dialog, setDialog] = useState<Dialog>()
  const close = useCallback(() => setDialog(undefined), [])
  const brush = useBrush()
  const readOnly = useProject().data?.corpus.readOnly !== undefined
  const { choice, choose, figures } = view
  const lack: Lack | undefined = lackOf(ledger, figures)
  const take = useTaking(figures, () => setDialog('poles'))
  const focal = ledger.columns.dictionaries.focal
  const detail = (
    <span className={styles.head}>
      {focal && <span className={styles.sub}>{string('balance.of', { name: nameOf(ledger.columns, focal) })}</span>}
      {figures && <Lanes lane={choice.lane} counts={figures.balance.lanes} onLane={(lane) => choose({ lane })} />}
    </span>
  )
  const actions = (
    <>
      {view.updating && <span role="status">{string('balance.updating')}</span>}
      {figures && (
        <>
          <RowMenu choice={choice} onChoice={choose} />
          <ColourMenu choice={choice} onChoice={choose} />
          <PeriodMenu
            period={choice.period}
            periods={figures.periods}
            brush={brush}
            onPeriod={(period) => choose({ period })}
            onCustom={() => setDialog('period')}
          />
          <TakeMenu onTake={take} canEdit={!readOnly} />
        </>
      )}
      <ViewTools tools={tools} list={list} onList={toggleList} />
    </>
  )
  return (
    <Panel id="balance" title={string('panel.balance')} detail={detail} actions={actions} className={styles.panel}>
      {lack && <Lacking lack={lack} lane={choice.lane} readOnly={readOnly} onPoles={() => setDialog('poles')} />}
      {!lack && figures && (list ? <Twin view={view} figures={figures} /> : <Drawing view={view} figures={figures} />)}
      {!lack && figures?.cut && <p className={styles.notes}>{string('balance.cut')}</p>}
      {dialog === 'period' && (
        <PeriodDialog period={choice.period} onPeriod={(period) => choose({ period })} onClose={close} />
      )}
      {dialog === 'poles' && <PolesDialog columns={ledger.columns} onClose={close} />}
    </Panel>
  )
}
