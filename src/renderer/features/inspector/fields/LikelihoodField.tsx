// The likelihood that the source states: a term of the project's scale, or none. Hedges state none.
import { ICD203, type Likelihood, PHIA } from '@shared/model/grade'
import { useId } from 'react'
import { useProject } from '../../../state/queries'
import { string } from '../../../state/strings'
import styles from '../Inspector.module.css'
import { Row } from './Row'

interface Props {
  readonly value?: Likelihood
  readonly suggested?: string
  readonly readOnly: boolean
  readonly onChange: (value: Likelihood | null) => void
}
const percent = (p: number): string => `${Math.round(p * 1000) / 10}`

export function LikelihoodField({ value, suggested, readOnly, onChange }: Props) {
  const id = useId()
  const project = useProject().data?.project
  const scale = value?.scale ?? project?.likelihoodScale ?? 'icd203'
  const row = value?.row ?? project?.likelihoodRow ?? 1
  const steps = (scale === 'icd203' ? ICD203 : PHIA).map((s) => ({
    ...s,
    shown: row === 2 && s.row2 ? s.row2 : s.term,
  }))
  const choose = (term: string) =>
    onChange(term === '' ? null : { scale, term, ...(scale === 'icd203' ? { row } : {}), basis: 'assigned' })
  const current = value?.term ?? ''
  return (
    <Row label={string('inspector.sourceLikelihood')} controlId={id} suggested={suggested}>
      <select
        id={id}
        className={styles.select}
        value={current}
        disabled={readOnly}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{value?.p === undefined ? string('inspector.noLikelihood') : `${percent(value.p)} %`}</option>
        {steps.map((step) => (
          <option key={step.term} value={step.shown}>
            {step.shown}, {percent(step.low)}–{percent(step.high)} %
          </option>
        ))}
        {current && !steps.some((s) => s.shown === current) && <option value={current}>{current}</option>}
      </select>
      {value?.wording && (
        <span className={styles.help}>
          {string('inspector.worded', { wording: value.wording, basis: string(`basis.${value.basis}`) })}
        </span>
      )}
    </Row>
  )
}
