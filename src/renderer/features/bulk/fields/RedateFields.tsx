// One event time for all, or a shift of what each has.
import { formatTime } from '@shared/kernel/time'
import { TimeUnit } from '@shared/model/base/time-span'
import { string } from '../../../state/window/strings'
import styles from '../Bulk.module.css'
import type { FieldProps } from '../operation'
import { type Fields, timeOf } from '../operation'
import { Choice, Written } from './Choice'

export function RedateFields({ fields, onChange }: FieldProps) {
  const time = timeOf(fields.when)
  const bad = fields.when.trim() !== '' && !time
  return (
    <>
      <div className={styles.pair} role="radiogroup" aria-label={string('bulk.redate.label')}>
        {(['to', 'by'] as const).map((way) => (
          <label key={way}>
            <input
              type="radio"
              name="bulk-redate"
              checked={fields.redate === way}
              onChange={() => onChange({ redate: way })}
            />
            {string(`bulk.redate.${way}`)}
          </label>
        ))}
      </div>
      {fields.redate === 'to' ? (
        <Written
          label={string('bulk.fields.eventTime')}
          value={fields.when}
          placeholder={string('inspector.eventHint')}
          invalid={bad}
          help={bad ? string('inspector.eventBad') : time?.edtf ? `${formatTime(time)} · ${time.edtf}` : undefined}
          onChange={(when) => onChange({ when })}
        />
      ) : (
        <>
          <Written
            label={string('bulk.redate.amount')}
            value={fields.shift}
            invalid={!Number.isInteger(Number(fields.shift))}
            help={string('bulk.redate.help')}
            onChange={(shift) => onChange({ shift })}
          />
          <Choice
            label={string('bulk.redate.unit')}
            value={fields.unit}
            options={TimeUnit.options}
            nameOf={(unit) => string(`unit.${unit}`)}
            onChange={(unit) => onChange({ unit: (unit || 'year') as Fields['unit'] })}
          />
        </>
      )}
    </>
  )
}
