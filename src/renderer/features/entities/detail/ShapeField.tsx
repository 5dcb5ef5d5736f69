// A line or an area as pasted GeoJSON, with a small picture of what was understood.
import { readGeometry } from '@shared/kernel/registry'
import { useState } from 'react'
import { updateEntity } from '../../../state/corpus/entities'
import { string } from '../../../state/window/strings'
import { Button } from '../../../ui/controls/Button'
import styles from '../Entities.module.css'
import { FieldRow } from './Field'
import type { FieldProps } from './field-props'
import { pictureOf } from './picture'

export function ShapeField({ entity: { id, geometry }, readOnly }: FieldProps) {
  const [text, setText] = useState<string>()
  const read = text === undefined || text.trim() === '' ? undefined : readGeometry(text)
  const shown = read?.ok ? read.geometry : text === undefined ? geometry : undefined
  const picture = shown && pictureOf(shown)
  const save = async () => {
    const next = text?.trim() === '' ? null : read?.ok ? read.geometry : undefined
    if (next !== undefined && (await updateEntity(id, { geometry: next }))) setText(undefined)
  }
  return (
    <FieldRow label={string('entities.shape')}>
      {picture && (
        <svg
          className={styles.picture}
          viewBox={picture.viewBox}
          role="img"
          aria-label={string(`entities.picture.${picture.area ? 'area' : 'line'}`, {
            count: picture.positions,
            west: picture.box[0],
            south: picture.box[1],
            east: picture.box[2],
            north: picture.box[3],
          })}
        >
          <path d={picture.path} data-area={picture.area ? '' : undefined} />
        </svg>
      )}
      {text !== undefined && (
        <>
          <textarea
            className={styles.area}
            aria-label={string('entities.shapeText')}
            placeholder={string('entities.shapeHint')}
            aria-invalid={read?.ok === false}
            rows={5}
            value={text}
            // biome-ignore lint/a11y/noAutofocus: it opens on a press, to be pasted into
            autoFocus
            onChange={(event) => setText(event.target.value)}
          />
          {read?.ok === false && <span className={styles.error}>{read.detail}</span>}
        </>
      )}
      {!readOnly && (
        <span className={styles.pair}>
          {text === undefined ? (
            <Button kind="quiet" onPress={() => setText(geometry ? JSON.stringify(geometry) : '')}>
              {string(geometry ? 'entities.shapeEdit' : 'entities.shapeAdd')}
            </Button>
          ) : (
            <>
              <Button isDisabled={read?.ok === false} onPress={() => void save()}>
                {string('entities.shapeSave')}
              </Button>
              <Button kind="quiet" onPress={() => setText(undefined)}>
                {string('dialog.cancel')}
              </Button>
            </>
          )}
        </span>
      )}
    </FieldRow>
  )
}
