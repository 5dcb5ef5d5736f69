// Quantities that the claim names: a value or a range with its unit and how exact it is meant.
import { Quantity } from '@shared/model/claim'
import { Plus, X } from 'lucide-react'
import type { z } from 'zod'
import { string } from '../../../state/window/strings'
import { Button, IconButton } from '../../../ui/controls/Button'
import type { FormProps } from '../form-values'
import styles from '../Inspector.module.css'
import { Row } from './parts/Row'

type One = z.output<typeof Quantity>
const COMPARATORS = Quantity.shape.comparator.unwrap().options
/** `3.5`, `3,5`, `1 200` as people type a number; undefined for what is none. */
const numberOf = (text: string): number | undefined => {
  const plain = text
    .trim()
    .replaceAll(/[\s’']/g, '')
    .replace(/,(?=\d+$)/, '.')
  return plain === '' || !Number.isFinite(Number(plain)) ? undefined : Number(plain)
}
/** A number, or a range written with a dash. */
function read(text: string): Pick<One, 'value' | 'low' | 'high'> | undefined {
  const [first = '', second] = text.split(/\s*(?:–|—|\bto\b)\s*/)
  const [low, high] = [numberOf(first), second === undefined ? undefined : numberOf(second)]
  if (low === undefined) return undefined
  if (second === undefined) return { value: low }
  return high === undefined || high < low ? undefined : { low, high }
}
const shown = ({ value, low, high }: One): string =>
  value === undefined ? [low, high].filter((one) => one !== undefined).join('–') : String(value)

export function QuantitiesField({ values, readOnly, onChange }: FormProps) {
  const { quantities } = values
  const put = (next: readonly One[]) => onChange({ quantities: next })
  const replace = (index: number, change: Partial<One>) =>
    put(quantities.map((one, i) => (i === index ? { ...one, ...change } : one)))
  return (
    <Row label={string('inspector.quantities')}>
      {quantities.map((one, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a quantity has no identity but its place
        <div key={i} className={styles.named}>
          <select
            className={styles.inlineSelect}
            aria-label={string('quantity.comparator')}
            disabled={readOnly}
            value={one.comparator}
            onChange={(event) => replace(i, { comparator: COMPARATORS.find((c) => c === event.target.value) ?? 'eq' })}
          >
            {COMPARATORS.map((comparator) => (
              <option key={comparator} value={comparator}>
                {string(`comparator.${comparator}`)}
              </option>
            ))}
          </select>
          <input
            key={`value ${shown(one)}`}
            className={styles.countInput}
            readOnly={readOnly}
            aria-label={string('quantity.value')}
            defaultValue={shown(one)}
            onBlur={(event) => {
              const found = read(event.target.value)
              event.target.setAttribute('aria-invalid', String(!found))
              const changed = event.target.value.trim() !== shown(one)
              if (found && changed) replace(i, { value: undefined, low: undefined, high: undefined, ...found })
            }}
          />
          <input
            key={`unit ${one.unit}`}
            className={styles.input}
            readOnly={readOnly}
            aria-label={string('quantity.unit')}
            placeholder={string('quantity.unit')}
            defaultValue={one.unit}
            onBlur={(event) =>
              event.target.value.trim() !== one.unit && replace(i, { unit: event.target.value.trim() })
            }
          />
          {!readOnly && (
            <IconButton
              label={string('quantity.remove', { quantity: `${shown(one)} ${one.unit}` })}
              onPress={() => put(quantities.filter((_, other) => other !== i))}
            >
              <X aria-hidden="true" />
            </IconButton>
          )}
        </div>
      ))}
      {!readOnly && (
        <Button kind="quiet" onPress={() => put([...quantities, { value: 1, unit: '', comparator: 'eq' }])}>
          <Plus size={12} aria-hidden="true" /> {string('quantity.add')}
        </Button>
      )}
    </Row>
  )
}
