// What makes a forecast testable: its question, its criterion, by when and on what condition. Entries are the Forecasts panel's.
import { formatTime, parseWording } from '@shared/kernel/time'
import { type ReactNode, useId, useState } from 'react'
import { focusDock } from '../../../state/window/dock'
import { string } from '../../../state/window/strings'
import { Button } from '../../../ui/controls/Button'
import type { FormProps } from '../form-values'
import styles from '../Inspector.module.css'
import { ChoiceField } from './ChoiceField'
import { Row } from './parts/Row'

type Forecast = NonNullable<FormProps['values']['forecast']>
const EMPTY: Forecast = { question: '', criterion: '', horizonBasis: 'none', resolvable: 'yes' }
const RESOLVABLE = ['yes', 'partly', 'no'] as const
const BASES = ['stated', 'computed', 'proposed'] as const

export function ForecastFields({ values, readOnly, onChange }: FormProps) {
  const forecast = values.forecast ?? EMPTY
  const put = (change: Partial<Forecast>) => onChange({ forecast: { ...forecast, ...change } })
  const text = (field: 'question' | 'criterion' | 'condition') => ({
    field,
    value: forecast[field] ?? '',
    readOnly,
    onSave: (value: string) => put({ [field]: field === 'condition' && value === '' ? undefined : value }),
  })
  return (
    <>
      <TextRow {...text('question')} />
      <TextRow {...text('criterion')} />
      <HorizonRow forecast={forecast} readOnly={readOnly} onChange={put} />
      {forecast.horizon && (
        <ChoiceField
          label={string('forecast.horizonBasis')}
          value={forecast.horizonBasis === 'none' ? 'stated' : forecast.horizonBasis}
          options={BASES}
          nameOf={(basis) => string(`forecast.basis.${basis}`)}
          readOnly={readOnly}
          onChange={(horizonBasis) => put({ horizonBasis })}
        />
      )}
      <ChoiceField
        label={string('forecast.resolvable')}
        value={forecast.resolvable}
        options={RESOLVABLE}
        nameOf={(resolvable) => string(`forecast.resolves.${resolvable}`)}
        readOnly={readOnly}
        onChange={(resolvable) => put({ resolvable })}
      />
      <TextRow {...text('condition')} />
      {'entries' in forecast && (
        <Row label={string('forecast.outcome')}>
          <Button kind="quiet" onPress={() => focusDock('forecasts')}>
            {string('forecast.open')}
          </Button>
        </Row>
      )}
    </>
  )
}

interface TextProps {
  readonly field: 'question' | 'criterion' | 'condition'
  readonly value: string
  readonly readOnly: boolean
  readonly onSave: (value: string) => void
}
function TextRow({ field, value, readOnly, onSave }: TextProps): ReactNode {
  const id = useId()
  return (
    <Row label={string(`forecast.${field}`)} controlId={id}>
      <input
        key={value}
        id={id}
        className={styles.input}
        readOnly={readOnly}
        defaultValue={value}
        title={value}
        placeholder={string(`forecast.${field}Hint`)}
        onBlur={(e) => e.target.value !== value && onSave(e.target.value)}
      />
    </Row>
  )
}

interface HorizonProps {
  readonly forecast: Forecast
  readonly readOnly: boolean
  readonly onChange: (change: Partial<Forecast>) => void
}
function HorizonRow({ forecast, readOnly, onChange }: HorizonProps) {
  const id = useId()
  const [horizon, setHorizon] = useState(forecast.horizon ? formatTime(forecast.horizon) : '')
  const parsed = horizon.trim() === '' ? undefined : parseWording(horizon, { setting: 'field' })[0]?.value
  return (
    <Row label={string('forecast.horizon')} controlId={id}>
      <input
        id={id}
        className={styles.input}
        readOnly={readOnly}
        value={horizon}
        aria-invalid={horizon.trim() !== '' && !parsed}
        placeholder={string('inspector.eventHint')}
        onChange={(e) => setHorizon(e.target.value)}
        onBlur={() =>
          parsed
            ? onChange({ horizon: parsed, horizonBasis: 'stated' })
            : horizon.trim() === '' && forecast.horizon && onChange({ horizon: undefined, horizonBasis: 'none' })
        }
      />
    </Row>
  )
}
