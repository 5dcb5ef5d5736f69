// How well probabilities were stated, per analyst or per source: plot, table and score, with what is left out.
import type { CalibrationView } from '@shared/contract/judging/forecasts'
import { useId, useState } from 'react'
import { useCalibration } from '../../../state/review/judgement'
import { useScope } from '../../../state/where'
import { formatNumber, string } from '../../../state/window/strings'
import { EmptyState, Skeleton } from '../../../ui/panels/EmptyState'
import { brierWords } from '../words'
import styles from './Calibration.module.css'
import { CalibrationPlot } from './CalibrationPlot'
import { CalibrationTable } from './CalibrationTable'

const BY = ['analyst', 'source'] as const

export function CalibrationPage() {
  const id = useId()
  const [by, setBy] = useState<(typeof BY)[number]>('analyst')
  const found = useCalibration(useScope(), by)
  const data = found.data
  return (
    <div className={styles.page}>
      <label htmlFor={id} className={styles.by}>
        {string('calibration.by')}
        <select id={id} value={by} onChange={(event) => setBy(BY.find((one) => one === event.target.value) ?? by)}>
          {BY.map((one) => (
            <option key={one} value={one}>
              {string(`calibration.byWhom.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {found.isPending && <Skeleton label={string('dialog.loading')} />}
      {found.isError && <EmptyState title={string('calibration.failedTitle')}>{string('forecasts.failed')}</EmptyState>}
      {data && (
        <p className={styles.left}>
          {string('calibration.left', {
            all: formatNumber(data.forecasts),
            open: formatNumber(data.left.open),
            void: formatNumber(data.left.void),
            unresolvable: formatNumber(data.left.unresolvable),
            unstated: formatNumber(data.left.unstated),
          })}
        </p>
      )}
      {data?.calibrations.length === 0 && (
        <EmptyState title={string('calibration.emptyTitle')}>{string(`calibration.empty.${by}`)}</EmptyState>
      )}
      {data?.calibrations.map((one) => (
        <One key={one.id} calibration={one} />
      ))}
    </div>
  )
}

function One({ calibration }: { readonly calibration: CalibrationView }) {
  const id = useId()
  const { name, n, yes, brier, murphy, midpoints, tooFew } = calibration
  return (
    <section className={styles.one} aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      <p className={styles.score}>
        {brier !== undefined && (
          <>
            {string('forecasts.brier')} <b>{brierWords(brier)}</b>{' '}
          </>
        )}
        <span className={styles.quiet}>
          {string('calibration.counts', { count: n, yes: formatNumber(yes) })}
          {midpoints > 0 && ` ${string('calibration.midpoints', { count: midpoints })}`}
        </span>
      </p>
      {tooFew && <p className={styles.few}>{string('calibration.tooFew')}</p>}
      <CalibrationPlot calibration={calibration} />
      <CalibrationTable calibration={calibration} />
      {murphy && !tooFew && (
        <dl className={styles.murphy}>
          {(['rel', 'res', 'unc'] as const).map((part) => (
            <div key={part}>
              <dt>{string(`calibration.murphy.${part}`)}</dt>
              <dd>{murphy[part].toFixed(3)}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
