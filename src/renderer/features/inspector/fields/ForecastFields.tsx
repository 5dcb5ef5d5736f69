// What makes a forecast testable: its question, its criterion and by when.
import { formatTime, parseWording } from '@shared/kernel/time'
import { useId, useState } from 'react'
import { string } from '../../../state/strings'
import type { FormProps } from '../form-values'
import styles from '../Inspector.module.css'
import { Row } from './Row'

type Forecast = NonNullable<FormProps['values']['forecast']>
const EMPTY: Forecast = { question: '', criterion: '', horizonBasis: 'none', resolvable: 'yes' }

export function ForecastFields({ values, readOnly, onChange }: FormProps) {
  const id = useId()
  const forecast = values.forecast ?? EMPTY
  const [horizon, setHorizon] = useState(forecast.horizon ? formatTime(forecast.horizon) : '')
  const put = (change: Partial<Forecast>) => onChange({ forecast: { ...forecast, ...change } })
  const parsed = horizon.trim() === '' ? undefined : parseWording(horizon, { setting: 'field' })[0]?.value
  return (
    <>
      <Row label={string('forecast.question')} controlId={`${id}-q`}>
        <input
          id={`${id}-q`}
          className={styles.input}
          readOnly={readOnly}
          defaultValue={forecast.question}
          placeholder={string('forecast.questionHint')}
          onBlur={(e) => e.target.value !== forecast.question && put({ question: e.target.value })}
        />
      </Row>
      <Row label={string('forecast.criterion')} controlId={`${id}-c`}>
        <input
          id={`${id}-c`}
          className={styles.input}
          readOnly={readOnly}
          defaultValue={forecast.criterion}
          placeholder={string('forecast.criterionHint')}
          onBlur={(e) => e.target.value !== forecast.criterion && put({ criterion: e.target.value })}
        />
      </Row>
      <Row label={string('forecast.horizon')} controlId={`${id}-h`}>
        <input
          id={`${id}-h`}
          className={styles.input}
          readOnly={readOnly}
          value={horizon}
          aria-invalid={horizon.trim() !== '' && !parsed}
          placeholder={string('inspector.eventHint')}
          onChange={(e) => setHorizon(e.target.value)}
          onBlur={() =>
            parsed
              ? put({ horizon: parsed, horizonBasis: 'stated' })
              : horizon.trim() === '' && forecast.horizon && put({ horizon: undefined, horizonBasis: 'none' })
          }
        />
      </Row>
    </>
  )
}
