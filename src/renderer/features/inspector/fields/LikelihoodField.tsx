// The likelihood that the source states: a term of the project's scale, a number, or none. Hedges state none (D32).
import { likelihoodProblem } from '@shared/kernel/grade'
import { ICD203, type Likelihood, PHIA } from '@shared/model/grade'
import { useId } from 'react'
import { useProject } from '../../../state/corpus/queries'
import { string } from '../../../state/window/strings'
import styles from '../Inspector.module.css'
import { probability } from '../judge/form-state'
import { Row } from './parts/Row'

interface Props {
  readonly value?: Likelihood
  readonly suggested?: string
  readonly readOnly: boolean
  readonly onChange: (value: Likelihood | null) => void
}
const percent = (p: number): string => `${Math.round(p * 1000) / 10}`

/** `stated` where the wording has the term or number, `mapped` where it has others, else `assigned` (D31). */
function based(likelihood: Omit<Likelihood, 'basis'>): Likelihood {
  if (likelihood.wording === undefined) return { ...likelihood, basis: 'assigned' }
  const stated: Likelihood = { ...likelihood, basis: 'stated' }
  return likelihoodProblem(stated) ? { ...likelihood, basis: 'mapped' } : stated
}

export function LikelihoodField({ value, suggested, readOnly, onChange }: Props) {
  const id = useId()
  const project = useProject().data?.project
  const scale = value?.scale ?? project?.likelihoodScale ?? 'icd203'
  const row = value?.row ?? project?.likelihoodRow ?? 1
  const steps = (scale === 'icd203' ? ICD203 : PHIA).map((s) => ({
    ...s,
    shown: row === 2 && s.row2 ? s.row2 : s.term,
  }))
  const put = ({ term, p }: Pick<Likelihood, 'term' | 'p'>) => {
    if (!term && p === undefined) return onChange(null)
    const ofRow = term && scale === 'icd203' ? { row } : {}
    const said = value?.wording === undefined ? {} : { wording: value.wording }
    onChange(based({ scale, ...(term && { term }), ...ofRow, ...(p !== undefined && { p }), ...said }))
  }
  const current = value?.term ?? ''
  const written = value?.p === undefined ? '' : percent(value.p)
  const leave = (typed: string) => {
    const p = probability(typed)
    if (typed !== written && (typed.trim() === '' || p !== undefined)) put({ term: value?.term, p })
  }
  return (
    <Row label={string('inspector.sourceLikelihood')} controlId={id} suggested={suggested}>
      <select
        id={id}
        className={styles.select}
        value={current}
        disabled={readOnly}
        onChange={(event) => put({ term: event.target.value })}
      >
        <option value="">{value?.p === undefined ? string('inspector.noLikelihood') : `${percent(value.p)} %`}</option>
        {steps.map((step) => (
          <option key={step.term} value={step.shown}>
            {step.shown}, {percent(step.low)}–{percent(step.high)} %
          </option>
        ))}
        {current && !steps.some((s) => s.shown === current) && <option value={current}>{current}</option>}
      </select>
      {!readOnly && (
        <span className={styles.judged}>
          <input
            key={written}
            className={styles.countInput}
            inputMode="decimal"
            autoComplete="off"
            aria-label={string('inspector.percentStated')}
            placeholder={string('inspector.orNumber')}
            defaultValue={written}
            onBlur={(event) => leave(event.target.value)}
          />
          {string('inspector.perCent')}
        </span>
      )}
      {value?.wording && (
        <span className={styles.help}>
          {string('inspector.worded', { wording: value.wording, basis: string(`basis.${value.basis}`) })}
        </span>
      )}
    </Row>
  )
}
