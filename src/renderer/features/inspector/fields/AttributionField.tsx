// Who says it, as opposed to who wrote the document, and how: speakers make it `named`, without them it is not (D18).
import { AttributionMode, AttributionStance } from '@shared/model/base/vocabulary'
import { X } from 'lucide-react'
import { useState } from 'react'
import { string } from '../../../state/window/strings'
import { IconButton } from '../../../ui/controls/Button'
import type { FormProps } from '../form-values'
import styles from '../Inspector.module.css'
import { useEntityName } from './ActorsField'
import { EntityCombo } from './parts/EntityCombo'
import { Row } from './parts/Row'

const MODES = AttributionMode.options
const STANCES = AttributionStance.options

export function AttributionField({ values, suggested, readOnly, onChange }: FormProps) {
  const nameOf = useEntityName()
  const { attribution } = values
  /** `named` waits for its first speaker before it is saved. */
  const [naming, setNaming] = useState(false)
  const mode = naming ? 'named' : attribution.mode
  const put = (change: Partial<typeof attribution>) => onChange({ attribution: { ...attribution, ...change } })
  const setMode = (next: (typeof MODES)[number]) => {
    setNaming(next === 'named' && attribution.speakerIds.length === 0)
    if (next !== 'named') put({ mode: next, speakerIds: [] })
  }
  const setSpeakers = (speakerIds: readonly string[]) => {
    setNaming(false)
    put({ mode: speakerIds.length > 0 ? 'named' : 'author', speakerIds })
  }
  return (
    <fieldset className={styles.group} aria-label={string('inspector.attribution')}>
      <Row label={string('inspector.attribution')} suggested={suggested.get('attribution')}>
        <select
          className={styles.inlineSelect}
          aria-label={string('inspector.attributionMode')}
          disabled={readOnly}
          value={mode}
          onChange={(event) => setMode(MODES.find((one) => one === event.target.value) ?? 'author')}
        >
          {MODES.map((one) => (
            <option key={one} value={one}>
              {string(`attribution.${one}`)}
            </option>
          ))}
        </select>{' '}
        <select
          className={styles.inlineSelect}
          aria-label={string('inspector.attributionStance')}
          disabled={readOnly}
          value={attribution.stance}
          onChange={(event) => put({ stance: STANCES.find((one) => one === event.target.value) ?? 'asserts' })}
        >
          {STANCES.map((one) => (
            <option key={one} value={one}>
              {string(`attributionStance.${one}`)}
            </option>
          ))}
        </select>
        {attribution.speakerIds.map((id) => (
          <span key={id} className={styles.named}>
            <span>{nameOf(id)}</span>
            {!readOnly && (
              <span className={styles.remove}>
                <IconButton
                  label={string('inspector.removeName', { name: nameOf(id) })}
                  onPress={() => setSpeakers(attribution.speakerIds.filter((other) => other !== id))}
                >
                  <X aria-hidden="true" />
                </IconButton>
              </span>
            )}
          </span>
        ))}
        {mode === 'named' && !readOnly && (
          <EntityCombo
            label={string('inspector.addSpeaker')}
            newKind="person"
            onChoose={(id) => setSpeakers([...attribution.speakerIds.filter((other) => other !== id), id])}
          />
        )}
      </Row>
    </fieldset>
  )
}
