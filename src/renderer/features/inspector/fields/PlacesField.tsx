// Places with their roles, from the registry and the offline gazetteer; routes keep their told order.
import { PLACE_ROLES } from '@shared/model/base/vocabulary'
import { string } from '../../../state/window/strings'
import type { FormProps, FormValues } from '../form-values'
import styles from '../Inspector.module.css'
import { useEntityName } from './ActorsField'
import { Proposals } from './Proposals'
import { EntityCombo } from './parts/EntityCombo'
import { RoleRow } from './parts/RoleRow'
import { Row } from './parts/Row'

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
    <fieldset className={styles.group} aria-label={string('inspector.places')}>
      {places.map((place, index) => (
        <RoleRow
          key={`${place.placeId}-${place.role}-${place.order ?? ''}`}
          name={nameOf(place.placeId)}
          role={place.role}
          roles={PLACE_ROLES}
          suggested={suggested.get('places')}
          readOnly={readOnly}
          onRole={(role) => put(places.map((p, i) => (i === index ? { ...p, role } : p)))}
          onRemove={() => put(places.filter((_, i) => i !== index))}
        />
      ))}
      <Proposals proposals={proposals} field="places" />
      {!readOnly && (
        <Row label={string('inspector.places')}>
          <EntityCombo
            label={string('inspector.addPlace')}
            kinds={['place', 'polity', 'facility']}
            newKind="place"
            onChoose={(placeId) => put([...places, { placeId, role: 'site' }])}
          />
        </Row>
      )}
    </fieldset>
  )
}
