// Event time as people write it; the EDTF, its mode and its bounds stand below, and a bad date says what would be right.
import { bounds, formatBounds, formatTime, parseWording } from '@shared/kernel/time'
import type { TimeValue } from '@shared/model/time-span'
import { useEffect, useId, useState } from 'react'
import { string } from '../../../state/strings'
import styles from '../Inspector.module.css'
import { Row } from './Row'

interface Props {
  readonly value?: TimeValue
  readonly documentDate?: string
  readonly suggested?: string
  readonly readOnly: boolean
  readonly onChange: (value: TimeValue | null) => void
}
const shownBounds = (edtf: string): string => {
  const found = bounds(edtf)
  return found ? formatBounds(found) : ''
}

export function EventField({ value, documentDate, suggested, readOnly, onChange }: Props) {
  const id = useId()
  const label = value?.edtf ? formatTime(value) : ''
  const [text, setText] = useState(label)
  useEffect(() => setText(label), [label])
  const typed = text.trim()
  const parsed = typed === label ? value : parseWording(typed, { setting: 'field', documentDate })[0]?.value
  const bad = typed !== '' && !parsed
  const commit = () => {
    if (typed === label || bad) return
    onChange(typed === '' ? null : (parsed ?? null))
  }
  return (
    <Row label={string('inspector.event')} controlId={id} suggested={suggested}>
      <input
        id={id}
        className={styles.input}
        value={text}
        readOnly={readOnly}
        placeholder={string('inspector.eventHint')}
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
              aria-label={string('inspector.mode')}
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
    </Row>
  )
}
