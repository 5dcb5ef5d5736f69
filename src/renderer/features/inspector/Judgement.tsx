// What is displayed of the judgements: the adjudication, the one view, or a split. Likelihood and confidence never share a line.
import type { ClaimView } from '@shared/contract/views'
import { RELIABILITY_LABEL } from '@shared/model/grade'
import { Fragment } from 'react'
import { showSource } from '../../state/corpus/sources'
import { useAssessments } from '../../state/review/judgement'
import { string } from '../../state/window/strings'
import { ConfidenceBars, GradePie } from '../../ui/marks/Grade'
import { Row } from './fields/parts/Row'
import styles from './Inspector.module.css'
import { credibilityWords, likelihoodWords, rangeWords } from './judge/words'

export function Judgement({ claim }: { readonly claim: ClaimView }) {
  const { credibility, reliability, confidence, confidenceReason, split } = claim
  const displayed = useAssessments(claim.id).data?.assessments.find((view) => view.displayed)
  const likelihood = displayed?.assessment.likelihood
  const unjudged = string(split ? 'judge.splitShort' : 'inspector.notJudged')
  return (
    <>
      <Row label={string('inspector.credibility')}>
        <span className={styles.judged}>
          {credibility ? (
            <>
              <GradePie credibility={credibility} /> {credibilityWords(credibility)}
            </>
          ) : (
            unjudged
          )}
        </span>
      </Row>
      <Row label={string('inspector.reliability')}>
        <span className={styles.judged}>
          {reliability
            ? `${reliability}, ${RELIABILITY_LABEL[reliability].toLowerCase()}`
            : string('inspector.notJudged')}
        </span>
        <ReliabilityFrom claim={claim} />
      </Row>
      <Row label={string('inspector.confidence')}>
        <span className={styles.judged} title={confidenceReason}>
          {confidence ? (
            <>
              <ConfidenceBars confidence={confidence} /> {string(`confidence.${confidence}`)}
            </>
          ) : (
            unjudged
          )}
        </span>
      </Row>
      {likelihood && (
        <Row label={string('inspector.judgedLikelihood')}>
          <span className={styles.judged}>{likelihoodWords(likelihood)}</span>
        </Row>
      )}
      <Row label={string('inspector.origins')}>
        <span className={styles.judged}>
          {string('inspector.originsWords', {
            origins: rangeWords(claim.origins),
            for: claim.itemsFor,
            against: claim.itemsAgainst,
          })}
        </span>
        {[
          ...claim.flags.map((flag) => string(`inspector.flag.${flag}`)),
          ...(claim.stale ? [string('inspector.stale')] : []),
        ].map((words) => (
          <span key={words} className={styles.help}>
            {words}
          </span>
        ))}
      </Row>
    </>
  )
}

/** From which sources the worst letter comes, and those beside it that nobody judged (D29); one press leads to a source. */
function ReliabilityFrom({ claim: { reliability, reliabilityFrom = [] } }: { readonly claim: ClaimView }) {
  const worst = reliabilityFrom.filter((one) => one.reliability === reliability)
  const partial = reliability === 'F' ? [] : reliabilityFrom.filter((one) => one.reliability === 'F')
  return (
    <>
      <SourceNames words="inspector.reliabilityFrom" letters={worst} />
      <SourceNames words="inspector.reliabilityPartial" letters={partial} />
    </>
  )
}
interface NamesProps {
  readonly words: string
  readonly letters: ClaimView['reliabilityFrom']
}
function SourceNames({ words, letters }: NamesProps) {
  if (letters.length === 0) return null
  return (
    <span className={styles.help}>
      {string(words)}{' '}
      {letters.map(({ name, sourceId, override }, i) => (
        <Fragment key={sourceId ?? `${i}`}>
          {i > 0 && ', '}
          {sourceId ? (
            <button type="button" className={styles.sourceLink} onClick={() => showSource(sourceId)}>
              {name}
            </button>
          ) : override ? (
            string('inspector.reliabilityOverride')
          ) : (
            name
          )}
        </Fragment>
      ))}
    </span>
  )
}
