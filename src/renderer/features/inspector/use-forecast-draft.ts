// A claim that becomes a forecast is saved only once it has a question and a criterion; until then the change waits here.
import { useState } from 'react'
import type { FormChange, FormValues } from './form-values'

const complete = (forecast: FormValues['forecast'] | null): boolean =>
  Boolean(forecast?.question.trim() && forecast.criterion.trim())

export function useForecastDraft(
  stored: FormValues,
  save: (change: FormChange) => void,
): { readonly values: FormValues; readonly onChange: (change: FormChange) => void } {
  const [waiting, setWaiting] = useState<FormValues['forecast']>()
  const [asForecast, setAsForecast] = useState(false)
  const values: FormValues = asForecast ? { ...stored, type: 'forecast', forecast: waiting } : stored
  const onChange = (change: FormChange) => {
    if (change.type === 'forecast' && !complete(stored.forecast)) return setAsForecast(true)
    if (!asForecast) return save(change)
    if (change.type && change.type !== 'forecast') {
      setAsForecast(false)
      return save(change)
    }
    if (!('forecast' in change)) return save(change)
    setWaiting(change.forecast ?? undefined)
    if (!complete(change.forecast)) return
    setAsForecast(false)
    save({ type: 'forecast', forecast: change.forecast })
  }
  return { values, onChange }
}
