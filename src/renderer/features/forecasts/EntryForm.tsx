// A new probability: a slider with its number, or a term of the project's scale; signed and dated when added.
import { ICD203, PHIA } from '@shared/model/grade'
import { type SubmitEvent, useId, useState } from 'react'
import { useProject } from '../../state/corpus/queries'
import { addEntry } from '../../state/review/judgement'
import { string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import styles from './Forecasts.module.css'

export function EntryForm({ claimId }: { readonly claimId: string }) {
  const id = useId()
  const project = useProject().data?.project
  const [scale, row] = [project?.likelihoodScale ?? 'icd203', project?.likelihoodRow ?? 1]
  const [number, setNumber] = useState('50')
  const [term, setTerm] = useState('')
  const steps = (scale === 'phia' ? PHIA : ICD203).map((step) => ({
    term: (scale === 'icd203' && row === 2 && step.row2) || step.term,
    mid: step.mid,
  }))
  const value = Number(number.replace(',', '.'))
  const isNumber = number.trim() !== '' && value >= 0 && value <= 100
  const choose = (next: string) => {
    setTerm(next)
    const mid = steps.find((step) => step.term === next)?.mid
    if (mid !== undefined) setNumber(`${Math.round(mid * 1000) / 10}`)
  }
  const type = (next: string) => {
    setNumber(next)
    setTerm('')
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (isNumber) void addEntry(claimId, term ? { term } : { p: Math.round(value * 10) / 1000 })
  }
  return (
    <form className={styles.form} aria-label={string('forecasts.addEntry')} onSubmit={submit}>
      <input
        type="range"
        min={0}
        max={100}
        step={1}
        aria-label={string('forecasts.slider')}
        value={isNumber ? value : 50}
        onChange={(event) => type(event.target.value)}
      />
      <label htmlFor={`${id}-n`}>
        <span className="visually-hidden">{string('forecasts.number')}</span>
        <input
          id={`${id}-n`}
          className={styles.percent}
          inputMode="decimal"
          autoComplete="off"
          value={number}
          aria-invalid={!isNumber}
          onChange={(event) => type(event.target.value)}
        />{' '}
        %
      </label>
      <select aria-label={string('forecasts.term')} value={term} onChange={(event) => choose(event.target.value)}>
        <option value="">{string('forecasts.byNumber')}</option>
        {steps.map((step) => (
          <option key={step.term} value={step.term}>
            {step.term}
          </option>
        ))}
      </select>
      <Button type="submit" isDisabled={!isNumber}>
        {string('forecasts.add')}
      </Button>
    </form>
  )
}
