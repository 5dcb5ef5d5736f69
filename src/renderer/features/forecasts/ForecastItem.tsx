// One forecast: its question, when it falls due, what was stated over time; opened, its criterion, entries and outcome.
import type { ForecastView } from '@shared/contract/judging/forecasts'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { useProject } from '../../state/corpus/queries'
import { reopenForecast } from '../../state/review/judgement'
import { openDocument, select, showPassage, useView } from '../../state/view-store'
import { keepFocus } from '../../state/window/keep-focus'
import { string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import { Entries } from './Entries'
import { EntryForm } from './EntryForm'
import styles from './Forecasts.module.css'
import { ResolveDialog } from './ResolveDialog'
import { StepChart } from './StepChart'
import { brierWords, dueWords } from './words'

interface Props {
  readonly view: ForecastView
  readonly readOnly: boolean
  readonly open: boolean
  readonly onOpen: () => void
}
export function ForecastItem({ view, readOnly, open, onOpen }: Props) {
  const id = useId()
  const selected = useView((s) => s.selection.at(-1) === view.claimId)
  const Mark = open ? ChevronDown : ChevronRight
  return (
    <li className={styles.item} data-selected={selected || undefined}>
      <button
        type="button"
        data-forecast={view.claimId}
        className={styles.row}
        aria-expanded={open}
        aria-controls={id}
        onClick={onOpen}
      >
        <Mark aria-hidden="true" size={14} />
        <span className={styles.question}>{view.forecast.question}</span>
        <span className={styles.due} data-state={view.state}>
          {dueWords(view)}
        </span>
      </button>
      {view.entries.length > 0 && <StepChart view={view} />}
      <div id={id} hidden={!open} className={styles.opened}>
        {open && <Opened view={view} readOnly={readOnly} />}
      </div>
    </li>
  )
}

/** A forecast that is resolved or reopened moves to another group: focus goes with it. */
const focusForecast = (claimId: string): void =>
  keepFocus(() => document.querySelector<HTMLElement>(`[data-forecast="${claimId}"]`))

function Opened({ view, readOnly }: { readonly view: ForecastView; readonly readOnly: boolean }) {
  const [resolving, setResolving] = useState(false)
  const { forecast, claimId, number, text } = view
  return (
    <>
      <button type="button" className={styles.claim} onClick={() => select([claimId])}>
        <span className={styles.quiet}>{`C-${number}`}</span> {text}
      </button>
      <dl className={styles.facts}>
        <Fact name="forecast.criterion" value={forecast.criterion} />
        <Fact name="forecast.condition" value={forecast.condition} />
        {forecast.resolvable !== 'yes' && (
          <Fact name="forecast.resolvable" value={string(`forecast.resolves.${forecast.resolvable}`)} />
        )}
      </dl>
      <Entries view={view} />
      {forecast.outcome && <Outcome view={view} />}
      {!readOnly && !forecast.outcome && <EntryForm claimId={claimId} />}
      {!readOnly && (
        <div className={styles.actions}>
          {forecast.outcome ? (
            <Button onPress={() => void reopenForecast(claimId).then(() => focusForecast(claimId))}>
              {string('forecasts.reopen')}
            </Button>
          ) : (
            <Button onPress={() => setResolving(true)}>{string('forecasts.resolve')}</Button>
          )}
        </div>
      )}
      {resolving && (
        <ResolveDialog
          view={view}
          onClose={() => {
            setResolving(false)
            focusForecast(claimId)
          }}
        />
      )}
    </>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value?: string }) {
  if (!value) return null
  return (
    <div>
      <dt>{string(name)}</dt>
      <dd>{value}</dd>
    </div>
  )
}

/** What came about, on what evidence, and how each did. */
function Outcome({ view }: { readonly view: ForecastView }) {
  const analysts = useProject().data?.analysts ?? []
  const nameOf = (id: string) => analysts.find((analyst) => analyst.id === id)?.name ?? ''
  return (
    <div className={styles.outcome}>
      <h4>{string('forecasts.basedOn')}</h4>
      {view.cited.length === 0 && <p className={styles.quiet}>{string('forecasts.noEvidence')}</p>}
      <ul>
        {view.cited.map(({ id, title, quote, span, documentId }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.cited}
              onClick={() => (span ? showPassage(documentId, span) : openDocument(documentId))}
            >
              {quote && <q>{quote}</q>} <span className={styles.quiet}>{title}</span>
            </button>
          </li>
        ))}
      </ul>
      {(view.scores.length > 0 || view.fromSource) && (
        <>
          <h4>{string('forecasts.brier')}</h4>
          <ul>
            {view.scores.map(({ analystId, brier, midpoint }) => (
              <li key={analystId}>
                {nameOf(analystId)} <b>{brierWords(brier)}</b>{' '}
                {midpoint && <span className={styles.quiet}>{string('forecasts.byMidpoint')}</span>}
              </li>
            ))}
            {view.fromSource && (
              <li>
                {string('forecasts.theSource')} <b>{brierWords(view.fromSource.brier)}</b>{' '}
                {view.fromSource.midpoint && <span className={styles.quiet}>{string('forecasts.byMidpoint')}</span>}
              </li>
            )}
          </ul>
        </>
      )}
    </div>
  )
}
