// The list twin of the plot: each band with its count, mean, observed share and interval, or "too few".
import type { CalibrationView } from '@shared/contract/judging/forecasts'
import { formatNumber, string } from '../../../state/window/strings'
import { percent } from '../words'
import styles from './Calibration.module.css'

export function CalibrationTable({ calibration: { name, bins } }: { readonly calibration: CalibrationView }) {
  return (
    <table className={styles.table} aria-label={string('calibration.table', { name })}>
      <thead>
        <tr>
          <th scope="col">{string('calibration.band')}</th>
          <th scope="col" className={styles.number}>
            n
          </th>
          <th scope="col" className={styles.number}>
            {string('calibration.mean')}
          </th>
          <th scope="col" className={styles.number}>
            {string('calibration.share')}
          </th>
          <th scope="col" className={styles.number}>
            {string('calibration.interval')}
          </th>
        </tr>
      </thead>
      <tbody>
        {bins.map(({ term, n, meanP, share }) => (
          <tr key={term}>
            <th scope="row">{term}</th>
            <td className={styles.number}>{formatNumber(n)}</td>
            <td className={styles.number}>{meanP === undefined ? '–' : percent(meanP)}</td>
            {share ? (
              <>
                <td className={styles.number}>{percent(share.value)}</td>
                <td className={styles.number}>{`${percent(share.low).slice(0, -2)}–${percent(share.high)}`}</td>
              </>
            ) : (
              <td colSpan={2} className={`${styles.number} ${styles.quiet}`}>
                {n === 0 ? '–' : string('calibration.hidden')}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
