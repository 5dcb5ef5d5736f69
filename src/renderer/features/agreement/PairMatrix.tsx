// A matrix of analysts: each pair with kappa, weighted kappa and the units that both rated. The diagonal says how many each judged.
import type { AgreementView } from '@shared/contract/judging/assessments'
import { formatNumber, string } from '../../state/window/strings'
import styles from './Agreement.module.css'
import { figureWords } from './words'

type Pair = AgreementView['pairs'][number]

export function PairMatrix({ data: { analysts, pairs } }: { readonly data: AgreementView }) {
  const pairOf = (a: string, b: string) =>
    pairs.find((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a))
  return (
    <table className={`${styles.table} ${styles.matrix}`}>
      <thead>
        <tr>
          <td />
          {analysts.map(({ id, name, initials }) => (
            <th key={id} scope="col" title={name}>
              {initials}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {analysts.map((row, i) => (
          <tr key={row.id}>
            <th scope="row">
              {row.name} <span className={styles.quiet}>{row.initials}</span>
            </th>
            {analysts.map((column, j) => {
              const pair = pairOf(row.id, column.id)
              return (
                <td key={column.id}>
                  {i === j && <span className={styles.quiet}>{string('agreement.judged', { count: row.judged })}</span>}
                  {j < i && pair && <PairCell pair={pair} />}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function PairCell({ pair: { kappa, weighted, units, same } }: { readonly pair: Pair }) {
  return (
    <dl className={styles.pair}>
      <div>
        <dt>κ</dt>
        <dd>{figureWords(kappa)}</dd>
      </div>
      <div>
        <dt>
          <abbr title={string('agreement.weighted')}>κw</abbr>
        </dt>
        <dd>{figureWords(weighted.coefficient)}</dd>
      </div>
      <div>
        <dt>N</dt>
        <dd>{formatNumber(units)}</dd>
      </div>
      {same !== undefined && (
        <div>
          <dt>=</dt>
          <dd>{string('agreement.same', { percent: Math.round(same * 100) })}</dd>
        </div>
      )}
    </dl>
  )
}
