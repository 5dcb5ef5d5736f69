// Actors and places: one to add or take away in a role, or one to put in the place of another.
import { ACTOR_ROLES, PLACE_ROLES } from '@shared/model/base/vocabulary'
import { string } from '../../../state/window/strings'
import styles from '../Bulk.module.css'
import type { FieldProps } from '../operation'
import { Choice } from './Choice'
import { Picker } from './Picker'
import { useEntityPicks } from './use-picks'

const PLACES = ['place', 'facility', 'polity'] as const
const roleName = (role: string) => string(`role.${role}`)

export function EntityFields({ fields, onChange }: FieldProps) {
  const isActor = fields.kind === 'actor'
  const picks = useEntityPicks(isActor ? undefined : PLACES)
  const weighs = isActor && fields.action === 'add' && (fields.role === 'beneficiary' || fields.role === 'loser')
  return (
    <>
      <div className={styles.pair} role="radiogroup" aria-label={string('bulk.action.label')}>
        {(['add', 'remove'] as const).map((action) => (
          <label key={action}>
            <input
              type="radio"
              name="bulk-action"
              checked={fields.action === action}
              onChange={() => onChange({ action })}
            />
            {string(`bulk.action.${action}`)}
          </label>
        ))}
      </div>
      <Picker
        key={fields.kind}
        label={string(`bulk.kind.${fields.kind}`)}
        items={picks}
        value={fields.to}
        onChange={(to) => onChange({ to })}
      />
      <Choice
        label={string('bulk.role')}
        value={fields.role}
        options={isActor ? ACTOR_ROLES : PLACE_ROLES}
        nameOf={roleName}
        onChange={(role) => onChange({ role })}
      />
      {weighs && (
        <Choice
          label={string('bulk.strength')}
          value={fields.strength}
          options={['1', '2', '3']}
          nameOf={(strength) => strength}
          none={string('bulk.unjudged')}
          onChange={(strength) => onChange({ strength })}
        />
      )}
    </>
  )
}

export function ReplaceFields({ fields, onChange }: FieldProps) {
  const picks = useEntityPicks()
  const entity = (name: 'from' | 'to') => (
    <Picker
      label={string(`bulk.replace.${name}`)}
      items={picks}
      value={fields[name]}
      onChange={(id) => onChange({ [name]: id })}
    />
  )
  return (
    <>
      <div className={styles.pair} role="radiogroup" aria-label={string('bulk.replace.label')}>
        {(['actor', 'place'] as const).map((what) => (
          <label key={what}>
            <input
              type="radio"
              name="bulk-what"
              checked={fields.what === what}
              onChange={() => onChange({ what, role: '' })}
            />
            {string(`bulk.replace.${what}`)}
          </label>
        ))}
      </div>
      {entity('from')}
      {entity('to')}
      <Choice
        label={string('bulk.role')}
        value={fields.role}
        options={fields.what === 'actor' ? ACTOR_ROLES : PLACE_ROLES}
        nameOf={roleName}
        none={string('bulk.anyRole')}
        onChange={(role) => onChange({ role })}
      />
    </>
  )
}
