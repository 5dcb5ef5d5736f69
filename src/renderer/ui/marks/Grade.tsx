// Ink marks of judgement: the credibility pie, direction triangles, likelihood scale, confidence bars.
import {
  type Confidence,
  CREDIBILITY_LABEL,
  type Credibility,
  ICD203,
  RELIABILITY_LABEL,
  type Reliability,
} from '@shared/model/grade'
import styles from './Grade.module.css'

const QUARTERS: Readonly<Record<Credibility, number>> = { 1: 4, 2: 3, 3: 2, 4: 1, 5: 0, 6: 0 }

/** Path of a pie filled by quarters clockwise from the top, radius 5 around 0,0. */
function piePath(quarters: number): string {
  if (quarters === 4) return 'M0-5a5 5 0 1 1 0 10a5 5 0 1 1 0-10z'
  const end = [
    [0, -5],
    [5, 0],
    [0, 5],
    [-5, 0],
  ][quarters] ?? [0, -5]
  return quarters === 0 ? '' : `M0 0V-5A5 5 0 ${quarters > 2 ? 1 : 0} 1 ${end[0]} ${end[1]}Z`
}
export function GradePie({ credibility }: { readonly credibility: Credibility }) {
  return (
    <svg className={styles.pie} viewBox="-6 -6 12 12" aria-hidden="true">
      <circle r="5" className={credibility === 6 ? styles.unjudged : styles.ring} />
      <path d={piePath(QUARTERS[credibility])} className={styles.fill} />
    </svg>
  )
}

/** Two halves apart: judged, but not alike. */
const PartedRing = () => (
  <svg className={styles.pie} viewBox="-6 -6 12 12" aria-hidden="true">
    <path d="M-1-5a5 5 0 0 0 0 10z" className={styles.fill} />
    <path d="M1-5a5 5 0 0 1 0 10z" className={styles.ring} />
  </svg>
)

interface GradeProps {
  readonly reliability?: Reliability
  readonly credibility?: Credibility
  /** In words: analysts differ and nobody adjudicated, so that no one credibility is shown. */
  readonly split?: string
}
/** Pie, letter and digit, as in B2; a parted ring where analysts differ; nothing where nothing was judged. */
export function Grade({ reliability, credibility, split }: GradeProps) {
  if (!reliability && !credibility && !split) return null
  const words = [
    reliability && RELIABILITY_LABEL[reliability],
    credibility && CREDIBILITY_LABEL[credibility],
    split,
  ].filter(Boolean)
  return (
    <span
      className={styles.grade}
      role="img"
      aria-label={`${reliability ?? ''}${credibility ?? ''}: ${words.join('; ')}`}
    >
      {credibility && <GradePie credibility={credibility} />}
      {split && <PartedRing />}
      <span title={split}>{`${reliability ?? ''}${credibility ?? ''}${split ? '≠' : ''}`}</span>
    </span>
  )
}

/** ▲2 favours, ▽1 disfavours. */
export function Effect({
  sign,
  strength,
  label,
}: {
  readonly sign: '+' | '−'
  readonly strength: number
  readonly label: string
}) {
  return (
    <span className={styles.effect} role="img" aria-label={label}>
      <svg viewBox="-5 -5 10 10" aria-hidden="true">
        <path
          d={sign === '+' ? 'M0-4L4.2 3.4H-4.2Z' : 'M0 4L4.2-3.4H-4.2Z'}
          className={sign === '+' ? styles.up : styles.down}
        />
      </svg>
      {strength}
    </span>
  )
}

/** The term over a seven-step scale; nothing without a probability. */
export function LikelihoodScale({ p, term }: { readonly p?: number; readonly term?: string }) {
  const step =
    p === undefined
      ? ICD203.findIndex((s) => s.term === term || s.row2 === term)
      : ICD203.findIndex((s, i) => p < s.high || i === ICD203.length - 1)
  const words = term ?? ICD203[step]?.term
  if (!words) return null
  return (
    <span className={styles.likelihood}>
      <span>{words}</span>
      <svg viewBox="0 0 63 6" aria-hidden="true">
        {ICD203.map((s, i) => (
          <rect
            key={s.term}
            x={i * 9}
            y={i === step ? 1 : 2.5}
            width={8}
            height={i === step ? 4 : 1}
            className={i === step ? styles.fill : styles.track}
          />
        ))}
      </svg>
    </span>
  )
}

const BARS: Readonly<Record<Confidence, number>> = { low: 1, moderate: 2, high: 3 }
export function ConfidenceBars({ confidence }: { readonly confidence: Confidence }) {
  return (
    <svg className={styles.bars} viewBox="0 0 17 10" aria-hidden="true">
      {[0, 1, 2].map((i) => (
        <rect
          key={i}
          x={i * 6 + 0.5}
          y={0.5}
          width={4}
          height={9}
          className={i < BARS[confidence] ? styles.bar : styles.hollow}
        />
      ))}
    </svg>
  )
}
