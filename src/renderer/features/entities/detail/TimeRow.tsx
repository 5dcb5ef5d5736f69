// When an event was, or how long an organisation or agreement lives: typed as people write it, shown with EDTF and bounds.
import { bounds, formatBounds, formatTime, parseWording } from '@shared/kernel/time'
import { updateEntity } from '../../../state/corpus/entities'
import { string } from '../../../state/window/strings'
import { TextRow } from './Field'
import type { FieldProps } from './field-props'

const read = (text: string) => parseWording(text, { setting: 'field' })[0]?.value

export function TimeRow({ entity: { id, time }, readOnly }: FieldProps) {
  const found = time?.edtf === undefined ? undefined : bounds(time.edtf)
  return (
    <TextRow
      label={string('entities.time')}
      value={time?.edtf ? formatTime(time) : ''}
      placeholder={string('entities.timeHint')}
      readOnly={readOnly}
      problemOf={(text) => (read(text) ? undefined : string('inspector.eventBad'))}
      onCommit={(text) => updateEntity(id, { time: text === '' ? null : (read(text) ?? null) })}
      help={
        time?.edtf && (
          <>
            <code>{time.edtf}</code> {found && formatBounds(found)}
          </>
        )
      }
    />
  )
}
