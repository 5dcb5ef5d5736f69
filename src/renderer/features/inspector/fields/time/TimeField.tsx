// A time as people write it; the EDTF, its mode and its bounds stand below, and a bad date says what would be right.
// A time counted from something else shows its rule instead.
import { bounds, formatBounds, formatTime, parseWording } from '@shared/kernel/time'
import type { TimeValue } from '@shared/model/base/time-span'
import { useEffect, useId, useState } from 'react'
import { string } from '../../../../state/window/strings'
import styles from '../../Inspector.module.css'
import { Row } from '../parts/Row'
import { RelativeTimeField } from './RelativeTimeField'

interface Props {
  readonly label: string
  readonly value?: TimeValue
  readonly documentDate?: string
  readonly suggested?: string
  readonly placeholder?: string
  readonly readOnly: boolean
  readonly onChange: (value: TimeValue | null) => void
}
const shownBounds = (edtf: string): string => {
  const found = bounds(edtf)
  return found ? formatBounds(found) : ''
}

export function TimeField({ label, value, documentDate, suggested, placeholder, readOnly, onChange }: Props) {
  const id = useId()
  const shown = value?.edtf ? formatTime(value) : ''
  const [text, setText] = useState(shown)
  useEffect(() => setText(shown), [shown])
  const typed = text.trim()
  const parsed = typed === shown ? value : parseWording(typed, { setting: 'field', documentDate })[0]?.value
  const bad = typed !== '' && !parsed
  const commit = () => {
    if (typed === shown || bad) return
    onChange(typed === '' ? null : (parsed ?? null))
  }
  return (
    <Row label={label} controlId={id} suggested={suggested}>
      <input
        id={id}
        className={styles.input}
        value={text}
        readOnly={readOnly || value?.relative !== undefined}
        placeholder={placeholder ?? string('inspector.eventHint')}
        aria-invalid={bad}
        aria-describedby={`${id}-help`}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
      <span id={`${id}-help`} className={styles.help}>
        {bad && <span className={styles.error}>{string('inspector.eventBad')}</span>}
        {parsed?.edtf && (
          <>
            <code>{parsed.edtf}</code>{' '}
            <select
              className={styles.inlineSelect}
              aria-label={string('inspector.modeOf', { what: label })}
              value={parsed.mode}
              disabled={readOnly}
              onChange={(event) =>
                onChange({ ...parsed, mode: event.target.value === 'within' ? 'within' : 'throughout' })
              }
            >
              <option value="within">{string('mode.within')}</option>
              <option value="throughout">{string('mode.throughout')}</option>
            </select>{' '}
            {string('inspector.bounds', { bounds: shownBounds(parsed.edtf) })}
          </>
        )}
      </span>
      {!bad && (!readOnly || value?.relative) && (
        <RelativeTimeField what={label} value={value} readOnly={readOnly} onChange={onChange} />
      )}
    </Row>
  )
}
