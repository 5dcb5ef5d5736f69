// The colour of a tag: one of a palette that readers can tell apart, or any other by its digits.
import type { CountedTag } from '@shared/contract/ledger/tags'
import type { CSSProperties } from 'react'
import { updateTag } from '../../../state/corpus/codebook'
import { string } from '../../../state/window/strings'
import form from '../../../ui/controls/Form.module.css'
import styles from '../Codebook.module.css'
import { COLOURS, isColour } from '../colours'
import { SavedText } from './SavedText'

interface Props {
  readonly tag: CountedTag
  readonly readOnly: boolean
}
export function ColourField({ tag, readOnly }: Props) {
  const { id, colour } = tag
  return (
    <fieldset className={`${form.group} ${styles.colours}`} disabled={readOnly}>
      <legend>{string('codebook.colour')}</legend>
      <div className={styles.palette}>
        {COLOURS.map(({ name, value }) => (
          <label key={name} className={styles.colour} style={{ '--tag': value } as CSSProperties}>
            <input
              type="radio"
              name={`colour-${id}`}
              checked={colour.toUpperCase() === value}
              onChange={() => void updateTag(id, { colour: value })}
            />
            <span className={styles.swatch} aria-hidden="true" />
            <span className="visually-hidden">{string(`codebook.colours.${name}`)}</span>
          </label>
        ))}
      </div>
      <SavedText
        label={string('codebook.colourHex')}
        value={colour}
        readOnly={readOnly}
        problemOf={(text) => (isColour(text.trim()) ? undefined : string('codebook.colourBad'))}
        onCommit={(text) => updateTag(id, { colour: text })}
      />
    </fieldset>
  )
}
