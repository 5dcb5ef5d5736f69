// Through which claim two passages are linked: the selected one, or a new one with its text, type and domain.
import { ClaimType, Domain } from '@shared/model/base/vocabulary'
import { useId } from 'react'
import { useClaim } from '../../../state/corpus/queries'
import { string } from '../../../state/window/strings'
import form from '../../../ui/controls/Form.module.css'
import styles from './Link.module.css'
import { type LinkFieldProps, makesClaim } from './link-draft'

/** A forecast needs a question and a criterion, which are asked for in the Inspector. */
const TYPES = ClaimType.options.filter((type) => type !== 'forecast')

export function LinkClaim({ draft, onChange, selected }: LinkFieldProps & { readonly selected?: string }) {
  const id = useId()
  const claim = useClaim(selected).data
  const fresh = makesClaim(draft, selected)
  return (
    <fieldset className={`${form.group} ${styles.group}`}>
      <legend>{string('link.through')}</legend>
      {selected !== undefined && (
        <label className={form.choice}>
          <input type="radio" name={id} checked={!fresh} onChange={() => onChange({ fresh: false })} />
          <span>{string('link.selected', { number: claim?.number ?? '', text: claim?.text ?? '' })}</span>
        </label>
      )}
      <label className={form.choice}>
        <input type="radio" name={id} checked={fresh} onChange={() => onChange({ fresh: true })} />
        <span>{string('link.fresh')}</span>
      </label>
      {fresh && (
        <div className={styles.fields}>
          <label className={`${form.field} ${styles.whole}`} htmlFor={`${id}-t`}>
            {string('link.text')}
            <textarea
              id={`${id}-t`}
              rows={2}
              maxLength={600}
              required
              value={draft.text}
              onChange={(event) => onChange({ text: event.target.value })}
            />
          </label>
          <label className={form.field} htmlFor={`${id}-y`}>
            {string('link.type')}
            <select
              id={`${id}-y`}
              value={draft.type}
              onChange={(event) => onChange({ type: TYPES.find((one) => one === event.target.value) ?? 'fact' })}
            >
              {TYPES.map((one) => (
                <option key={one} value={one}>
                  {string(`type.${one}`)}
                </option>
              ))}
            </select>
          </label>
          <label className={form.field} htmlFor={`${id}-d`}>
            {string('link.domain')}
            <select
              id={`${id}-d`}
              value={draft.domain}
              onChange={(event) =>
                onChange({ domain: Domain.options.find((one) => one === event.target.value) ?? 'other' })
              }
            >
              {Domain.options.map((one) => (
                <option key={one} value={one}>
                  {string(`domain.${one}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
    </fieldset>
  )
}
