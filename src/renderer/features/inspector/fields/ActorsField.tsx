// Actors with their roles; beneficiaries and losers carry a strength, which is what the balance is made of.
import { ACTOR_ROLES, type ActorRole } from '@shared/model/base/vocabulary'
import { useLedger } from '../../../state/ledger/ledger-store'
import { string } from '../../../state/window/strings'
import type { FormProps, FormValues } from '../form-values'
import styles from '../Inspector.module.css'
import { Proposals } from './Proposals'
import { EntityCombo } from './parts/EntityCombo'
import { RoleRow } from './parts/RoleRow'
import { Row } from './parts/Row'

type Actor = FormValues['actors'][number]
const weighs = (role: ActorRole): boolean => role === 'beneficiary' || role === 'loser'
const NEXT: Readonly<Record<1 | 2 | 3, 1 | 2 | 3>> = { 1: 2, 2: 3, 3: 1 }

/** The entity's name as the ledger knows it. */
export function useEntityName(): (id: string) => string {
  const entities = useLedger()?.columns.dictionaries.entities
  return (id) => entities?.find((e) => e.id === id)?.name ?? '…'
}

export function ActorsField({ values, suggested, readOnly, proposals, onChange }: FormProps) {
  const nameOf = useEntityName()
  const { actors } = values
  const put = (next: readonly Actor[]) => onChange({ actors: next })
  const replace = (index: number, change: Partial<Actor>) =>
    put(actors.map((a, i) => (i === index ? withStrength({ ...a, ...change }) : a)))
  return (
    <fieldset className={styles.group} aria-label={string('inspector.actors')}>
      {actors.map((actor, index) => (
        <RoleRow
          key={`${actor.entityId}-${actor.role}`}
          name={nameOf(actor.entityId)}
          role={actor.role}
          roles={ACTOR_ROLES}
          suggested={suggested.get('actors')}
          readOnly={readOnly}
          onRole={(role) => replace(index, { role })}
          onRemove={() => put(actors.filter((_, i) => i !== index))}
        >
          {weighs(actor.role) && (
            <button
              type="button"
              className={styles.strength}
              disabled={readOnly}
              aria-label={string('inspector.strength', { name: nameOf(actor.entityId), strength: actor.strength ?? 1 })}
              onClick={() => replace(index, { strength: NEXT[actor.strength ?? 1] })}
            >
              {actor.role === 'beneficiary' ? '▲' : '▽'} {actor.strength ?? 1}
            </button>
          )}
        </RoleRow>
      ))}
      <Proposals proposals={proposals} field="actors" />
      {!readOnly && (
        <Row label={string('inspector.actors')}>
          <EntityCombo
            label={string('inspector.addActor')}
            newKind="organisation"
            onChoose={(entityId) => put([...actors, { entityId, role: actors.length === 0 ? 'subject' : 'object' }])}
          />
        </Row>
      )}
    </fieldset>
  )
}

function withStrength(actor: Actor): Actor {
  if (weighs(actor.role)) return { ...actor, strength: actor.strength ?? 1 }
  const { strength: _strength, ...rest } = actor
  return rest
}
