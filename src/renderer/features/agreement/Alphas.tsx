// Krippendorff's alpha on each level of measurement, always with N and what it may be used for.
import type { AgreementView } from '@shared/contract/judging/assessments'
import { formatNumber, string } from '../../state/window/strings'
import styles from './Agreement.module.css'
import { figureWords } from './words'

export function Alphas({ data }: { readonly data: AgreementView }) {
  const levels = [
    ...(data.interval ? [['interval', data.interval] as const] : []),
    ['ordinal', data.ordinal] as const,
    ['nominal', data.nominal] as const,
  ]
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{string('agreement.level')}</th>
          <th scope="col" className={styles.number}>
            {string('agreement.alpha')}
          </th>
          <th scope="col">{string('agreement.reading')}</th>
          <th scope="col" className={styles.number}>
            N
          </th>
          <th scope="col" className={styles.number}>
            {string('agreement.values')}
          </th>
        </tr>
      </thead>
      <tbody>
        {levels.map(([level, { coefficient, reading, units, values }]) => (
          <tr key={level}>
            <th scope="row" title={string(`agreement.levelHelp.${level}`)}>
              {string(`agreement.levels.${level}`)}
            </th>
            {coefficient.state === 'value' ? (
              <>
                <td className={styles.number}>
                  <b>{figureWords(coefficient)}</b>
                </td>
                <td>
                  <span className={styles[reading]}>{string(`agreement.readings.${reading}`)}</span>
                </td>
              </>
            ) : (
              <td colSpan={2} className={styles.quiet}>
                {figureWords(coefficient)}
              </td>
            )}
            <td className={styles.number}>{formatNumber(units)}</td>
            <td className={styles.number}>{formatNumber(values)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
