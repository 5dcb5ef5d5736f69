// One field of all the claims, and the value that it gets.
import { TLP_LABELS } from '@shared/model/base/envelope'
import {
  AttributionMode,
  AttributionStance,
  CLAIM_TYPES,
  DOMAINS,
  PLOVER,
  Polarity,
  READINGS,
  STATUSES,
  TIERS,
} from '@shared/model/base/vocabulary'
import { string } from '../../../state/window/strings'
import type { FieldProps } from '../operation'
import { CLEARED, isClearable, SET_FIELDS, type SetField } from '../operation'
import { Choice } from './Choice'
import { Picker } from './Picker'
import { useEntityPicks } from './use-picks'

const VALUES: Readonly<Record<Exclude<SetField, 'balanceOf'>, readonly string[]>> = {
  domain: DOMAINS,
  type: CLAIM_TYPES.filter((type) => type !== 'forecast'),
  status: STATUSES,
  reading: READINGS,
  polarity: Polarity.options,
  tier: TIERS.filter((tier) => tier !== 'restatement'),
  marking: TLP_LABELS,
  'attribution.mode': AttributionMode.options.filter((mode) => mode !== 'named'),
  'attribution.stance': AttributionStance.options,
  plover: PLOVER,
}
const WORDS: Partial<Record<SetField, string>> = {
  domain: 'domain',
  type: 'type',
  status: 'status',
  reading: 'reading',
  polarity: 'polarity',
  tier: 'tier',
  'attribution.mode': 'attribution',
  'attribution.stance': 'attributionStance',
}
const nameOf = (field: SetField) => (value: string) => {
  if (value === CLEARED) return string('bulk.nothing')
  const section = WORDS[field]
  return section ? string(`${section}.${value}`) : value
}

export function SetFields({ fields, onChange }: FieldProps) {
  const { field, value } = fields
  const polities = useEntityPicks(['polity'])
  const cleared = isClearable(field) ? [CLEARED] : []
  return (
    <>
      <Choice
        label={string('bulk.field')}
        value={field}
        options={SET_FIELDS}
        nameOf={(name) => string(`bulk.fields.${name}`)}
        onChange={(name) => onChange({ field: (name || 'domain') as SetField, value: '' })}
      />
      {field === 'balanceOf' ? (
        <Picker
          label={string('bulk.value')}
          items={[{ id: CLEARED, name: string('bulk.nothing') }, ...polities]}
          value={value}
          onChange={(id) => onChange({ value: id })}
        />
      ) : (
        <Choice
          label={string('bulk.value')}
          value={value}
          options={[...VALUES[field], ...cleared]}
          nameOf={nameOf(field)}
          onChange={(next) => onChange({ value: next })}
        />
      )}
    </>
  )
}
