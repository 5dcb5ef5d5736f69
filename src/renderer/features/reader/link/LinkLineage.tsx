// Whether one document has it from the other, how, and which from which.
import { LineageLink } from '@shared/model/relation'
import { useId } from 'react'
import { string } from '../../../state/window/strings'
import form from '../../../ui/controls/Form.module.css'
import styles from './Link.module.css'
import type { LinkFieldProps } from './link-draft'

const TYPES = LineageLink.shape.type.options
interface Props extends LinkFieldProps {
  readonly titles: { readonly passage: string; readonly counterpart: string }
}
export function LinkLineage({ draft, onChange, titles }: Props) {
  const id = useId()
  const on = draft.lineage !== undefined
  const ways = ['passage', 'counterpart'] as const
  const taker = { passage: titles.counterpart, counterpart: titles.passage }
  return (
    <fieldset className={`${form.group} ${styles.group}`}>
      <label className={form.choice}>
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => onChange({ lineage: event.target.checked ? 'cites' : undefined })}
        />
        <span>{string('link.lineage')}</span>
      </label>
      {on && (
        <div className={styles.fields}>
          <label className={form.field} htmlFor={`${id}-w`}>
            {string('link.way')}
            <select
              id={`${id}-w`}
              value={draft.upstream}
              onChange={(event) => onChange({ upstream: ways.find((one) => one === event.target.value) ?? 'passage' })}
            >
              {ways.map((one) => (
                <option key={one} value={one}>
                  {string('link.from', { taker: taker[one], source: titles[one] })}
                </option>
              ))}
            </select>
          </label>
          <label className={form.field} htmlFor={`${id}-h`}>
            {string('link.how')}
            <select
              id={`${id}-h`}
              value={draft.lineage}
              onChange={(event) => onChange({ lineage: TYPES.find((one) => one === event.target.value) })}
            >
              {TYPES.map((one) => (
                <option key={one} value={one}>
                  {string(`link.types.${one}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
    </fieldset>
  )
}
