// Places with their roles, from the registry and the offline gazetteer; routes keep their told order.
import { PLACE_ROLES } from '@shared/model/vocabulary'
import { X } from 'lucide-react'
import { string } from '../../state/strings'
import { IconButton } from '../../ui/Button'
import { useEntityName } from './ActorsField'
import { EntityCombo } from './EntityCombo'
import type { FormProps, FormValues } from './form-values'
import styles from './Inspector.module.css'
import { Proposals } from './Proposals'
import { Row } from './Row'

type Place = FormValues['places'][number]

/** Route points are numbered in the order they stand. */
const numbered = (places: readonly Place[]): readonly Place[] => {
  let order = 0
  return places.map(({ placeId, role }) => (role === 'route' ? { placeId, role, order: order++ } : { placeId, role }))
}

export function PlacesField({ values, suggested, readOnly, proposals, onChange }: FormProps) {
  const nameOf = useEntityName()
  const { places } = values
  const put = (next: readonly Place[]) => onChange({ places: numbered(next) })
  return (
    <Row label={string('inspector.places')} suggested={suggested.get('places')}>
      <ul className={styles.tokens}>
        {places.map((place, index) => (
          <li key={`${place.placeId}-${place.role}-${place.order ?? ''}`} className={styles.token}>
            <select
              className={styles.inlineSelect}
              disabled={readOnly}
              aria-label={string('inspector.roleOf', { name: nameOf(place.placeId) })}
              value={place.role}
              onChange={(e) =>
                put(
                  places.map((p, i) =>
                    i === index ? { ...p, role: PLACE_ROLES.find((r) => r === e.target.value) ?? p.role } : p,
                  ),
                )
              }
            >
              {PLACE_ROLES.map((role) => (
                <option key={role} value={role}>
                  {string(`role.${role}`)}
                </option>
              ))}
            </select>
            <span>{nameOf(place.placeId)}</span>
            {!readOnly && (
              <IconButton
                label={string('inspector.removeName', { name: nameOf(place.placeId) })}
                onPress={() => put(places.filter((_, i) => i !== index))}
              >
                <X aria-hidden="true" />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      <Proposals proposals={proposals} field="places" />
      {!readOnly && (
        <EntityCombo
          label={string('inspector.addPlace')}
          kinds={['place', 'polity', 'facility']}
          newKind="place"
          onChoose={(placeId) => put([...places, { placeId, role: 'site' }])}
        />
      )}
    </Row>
  )
}
