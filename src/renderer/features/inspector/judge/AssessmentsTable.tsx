// Analysts side by side: a column an analyst, a row a quantity, so that likelihood and confidence never share a line.
import type { AssessmentView } from '@shared/contract/judging/assessments'
import type { ReactNode } from 'react'
import { string } from '../../../state/window/strings'
import { ConfidenceBars, Effect, GradePie } from '../../../ui/marks/Grade'
import { useEntityName } from '../fields/ActorsField'
import styles from './Judge.module.css'
import { credibilityWords, dayWords, likelihoodWords, rangeWords, staleWords } from './words'

type Assessed = AssessmentView['assessment']
interface Line {
  readonly key: string
  readonly cell: (view: AssessmentView) => ReactNode
  /** Whether anybody said anything of it; such a line is left out. */
  readonly said: (assessment: Assessed) => boolean
}

export function AssessmentsTable({
  views,
  label,
}: {
  readonly views: readonly AssessmentView[]
  readonly label: string
}) {
  const nameOf = useEntityName()
  const lines = linesOf(nameOf).filter((line) => views.some(({ assessment }) => line.said(assessment)))
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <td />
          {views.map((view) => (
            <th key={view.assessment.id} scope="col">
              <Head view={view} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, cell }) => (
          <tr key={key}>
            <th scope="row">{string(`judge.line.${key}`)}</th>
            {views.map((view) => (
              <td key={view.assessment.id}>{cell(view)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Head({ view: { assessment, analyst, active, stale } }: { readonly view: AssessmentView }) {
  return (
    <>
      <span className={styles.name}>{analyst.name}</span>
      <span className={styles.when}>
        {dayWords(assessment.at)}
        {assessment.adjudicates && <b> {string('judge.adjudication')}</b>}
        {active && stale.length > 0 && (
          <b className={styles.stale} title={staleWords(stale)}>
            {' '}
            {string('judge.staleMark')}
          </b>
        )}
      </span>
    </>
  )
}

const nothing = '–'
function linesOf(nameOf: (id: string) => string): readonly Line[] {
  return [
    {
      key: 'credibility',
      said: ({ credibility }) => credibility !== undefined,
      cell: ({ assessment: { credibility } }) =>
        credibility === undefined ? (
          nothing
        ) : (
          <span className={styles.inline}>
            <GradePie credibility={credibility} /> {credibilityWords(credibility)}
          </span>
        ),
    },
    {
      key: 'likelihood',
      said: ({ likelihood }) => likelihood !== undefined,
      cell: ({ assessment: { likelihood } }) => (likelihood ? likelihoodWords(likelihood) : nothing),
    },
    {
      key: 'confidence',
      said: ({ confidence }) => confidence !== undefined,
      cell: ({ assessment: { confidence, confidenceReason } }) =>
        confidence === undefined ? (
          nothing
        ) : (
          <>
            <span className={styles.inline}>
              <ConfidenceBars confidence={confidence} /> {string(`confidence.${confidence}`)}
            </span>
            <span className={styles.why}>{confidenceReason}</span>
          </>
        ),
    },
    {
      key: 'effects',
      said: ({ effects }) => effects !== undefined,
      cell: ({ assessment: { effects } }) =>
        effects === undefined
          ? nothing
          : effects.length === 0
            ? string('judge.noEffects')
            : effects.map(({ entityId, sign, strength }) => (
                <span key={entityId} className={styles.inline}>
                  <Effect
                    sign={sign}
                    strength={strength}
                    label={string(sign === '+' ? 'judge.favours' : 'judge.disfavours', {
                      name: nameOf(entityId),
                      strength,
                    })}
                  />
                  <span aria-hidden="true">{nameOf(entityId)}</span>
                </span>
              )),
    },
    {
      key: 'rationale',
      said: ({ rationale }) => rationale !== undefined,
      cell: ({ assessment: { rationale } }) => rationale ?? nothing,
    },
    {
      key: 'override',
      said: ({ override }) => override !== undefined,
      cell: ({ assessment: { override } }) => (override ? `${override.rule}: ${override.reason}` : nothing),
    },
    {
      key: 'basis',
      said: () => true,
      cell: ({ assessment: { basis }, active, stale }) => (
        <>
          {string('judge.basis', {
            reliability: basis.reliability,
            origins: rangeWords(basis.origins),
            count: basis.itemIds.length,
          })}
          {active && stale.length > 0 && <span className={`${styles.why} ${styles.stale}`}>{staleWords(stale)}</span>}
        </>
      ),
    },
  ]
}
