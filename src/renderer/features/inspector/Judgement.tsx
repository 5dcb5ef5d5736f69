// What is derived or judged, read only here: credibility, reliability, confidence. Likelihood and confidence never share a line.
import type { ClaimView } from '@shared/contract/views'
import { CREDIBILITY_LABEL, RELIABILITY_LABEL } from '@shared/model/grade'
import { string } from '../../state/strings'
import { ConfidenceBars, GradePie } from '../../ui/Grade'
import { Row } from './fields/Row'
import styles from './Inspector.module.css'

export function Judgement({ claim }: { readonly claim: ClaimView }) {
  const { credibility, reliability, confidence, confidenceReason } = claim
  return (
    <>
      <Row label={string('inspector.credibility')}>
        <span className={styles.judged}>
          {credibility ? (
            <>
              <GradePie credibility={credibility} /> {credibility}, {CREDIBILITY_LABEL[credibility].toLowerCase()}
            </>
          ) : (
            string('inspector.notJudged')
          )}
        </span>
      </Row>
      <Row label={string('inspector.reliability')}>
        <span className={styles.judged}>
          {reliability
            ? `${reliability}, ${RELIABILITY_LABEL[reliability].toLowerCase()}`
            : string('inspector.notJudged')}
        </span>
      </Row>
      <Row label={string('inspector.confidence')}>
        <span className={styles.judged} title={confidenceReason}>
          {confidence ? (
            <>
              <ConfidenceBars confidence={confidence} /> {string(`confidence.${confidence}`)}
            </>
          ) : (
            string('inspector.notJudged')
          )}
        </span>
      </Row>
    </>
  )
}
