// Records what came about: outcome, day, the documents or passages that show it, or a note that says why there are none.
import type { ForecastView } from '@shared/contract/judging/forecasts'
import { type SubmitEvent, useEffect, useId, useState } from 'react'
import { resolveForecast } from '../../state/review/judgement'
import { string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import { Dialog } from '../../ui/controls/Dialog'
import { type Cited, EvidencePicker, evidenceOf } from './EvidencePicker'
import styles from './Forecasts.module.css'

const OUTCOMES = ['yes', 'no', 'void'] as const
const FORM = 'resolve-forecast'
const today = () => new Date().toISOString().slice(0, 10)

export function ResolveDialog({ view, onClose }: { readonly view: ForecastView; readonly onClose: () => void }) {
  const id = useId()
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number]>()
  const [date, setDate] = useState(today)
  const [cited, setCited] = useState<readonly Cited[]>([])
  const [note, setNote] = useState('')
  const [form, setForm] = useState<HTMLFormElement | null>(null)
  useEffect(() => form?.querySelector<HTMLElement>('input')?.focus(), [form])
  const { evidenceIds, passages, open } = evidenceOf(cited)
  const bare = evidenceIds.length + passages.length === 0
  const lacks = !outcome
    ? 'outcome'
    : !date
      ? 'date'
      : open
        ? 'passage'
        : bare && note.trim() === ''
          ? 'evidence'
          : undefined
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (lacks || !outcome) return
    const input = {
      ...{ claimId: view.claimId, outcome, evidenceIds, passages, resolvedAt: `${date}T00:00:00.000Z` },
      ...(note.trim() && { note: note.trim() }),
    }
    if (await resolveForecast(input)) onClose()
  }
  const foot = (
    <>
      <output className={styles.lacks}>{lacks ? string(`forecasts.lacks.${lacks}`) : ''}</output>
      <Button onPress={onClose}>{string('dialog.cancel')}</Button>
      <Button kind="primary" type="submit" form={FORM} isDisabled={lacks !== undefined}>
        {string('forecasts.record')}
      </Button>
    </>
  )
  return (
    <Dialog title={string('forecasts.resolveTitle')} open onClose={onClose} footer={foot}>
      <p className={styles.asked}>{view.forecast.question}</p>
      <p className={styles.quiet}>{string('forecasts.criterionIs', { criterion: view.forecast.criterion })}</p>
      <form id={FORM} ref={setForm} className={styles.dialog} onSubmit={(event) => void submit(event)}>
        <fieldset className={styles.outcomes}>
          <legend>{string('forecast.outcome')}</legend>
          {OUTCOMES.map((one) => (
            <label key={one}>
              <input type="radio" name={`${id}-o`} checked={outcome === one} onChange={() => setOutcome(one)} />
              {string(`forecasts.outcomes.${one}`)}
            </label>
          ))}
        </fieldset>
        <label htmlFor={`${id}-d`} className={styles.field}>
          {string('forecasts.resolvedOn')}
          <input
            id={`${id}-d`}
            type="date"
            max={today()}
            required
            value={date}
            onChange={(event) => setDate(event.target.value)}
          />
        </label>
        <EvidencePicker cited={cited} onChange={setCited} />
        <label htmlFor={`${id}-n`} className={styles.field}>
          {string(bare ? 'forecasts.noteNeeded' : 'forecasts.note')}
          <textarea id={`${id}-n`} rows={2} value={note} onChange={(event) => setNote(event.target.value)} />
        </label>
      </form>
    </Dialog>
  )
}
