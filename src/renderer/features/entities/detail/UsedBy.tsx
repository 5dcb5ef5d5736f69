// Everything that refers to the entity; each item leads to its place.
import type { EntityUse, EntityUseGroup } from '@shared/contract/ledger/entities'
import type { Entity } from '@shared/model/entity'
import { useQuery } from '@tanstack/react-query'
import { client } from '../../../state/corpus/client'
import { toggleValue } from '../../../state/view-store'
import { string } from '../../../state/window/strings'
import { Button } from '../../../ui/controls/Button'
import dock from '../../../ui/panels/Dock.module.css'
import { Skeleton } from '../../../ui/panels/EmptyState'
import styles from '../Entities.module.css'
import { leadTo } from '../lead-to'

const useUses = (id: Entity['id'], first: number) =>
  useQuery({ queryKey: ['entities', 'uses', id, first], queryFn: () => client().entities.uses({ id, first }) })

export function UsedBy({ entity }: { readonly entity: Entity }) {
  const uses = useUses(entity.id, 8)
  return (
    <section className={styles.uses} aria-label={string('entities.usedBy')}>
      <h4>{string('entities.usedBy')}</h4>
      {uses.isPending && <Skeleton rows={3} label={string('dialog.loading')} />}
      {uses.isError && <p className={styles.error}>{string('entities.failed')}</p>}
      {uses.data?.total === 0 && <p className={styles.quiet}>{string('entities.unused')}</p>}
      {uses.data?.groups.map((group) => (
        <Group key={group.role} group={group} entity={entity} />
      ))}
    </section>
  )
}

function Group({ group: { role, count, first }, entity }: { readonly group: EntityUseGroup; readonly entity: Entity }) {
  const filters = role === 'actor' || role === 'place' ? role : undefined
  return (
    <div className={styles.group}>
      <div className={styles.groupHead}>
        <span>{string(`entities.role.${role}`, { count })}</span>
        {filters && (
          <Button kind="quiet" onPress={() => toggleValue(filters, entity.id)}>
            {string('entities.filterTo')}
            <span className="visually-hidden"> {string(`entities.role.${role}`, { count })}</span>
          </Button>
        )}
      </div>
      <ul>
        {first.map((use) => (
          <li key={`${use.kind} ${use.id}`}>
            <UseItem use={use} />
          </li>
        ))}
      </ul>
      {count > first.length && (
        <p className={styles.quiet}>{string('entities.more', { count: count - first.length })}</p>
      )}
    </div>
  )
}

function UseItem({ use }: { readonly use: EntityUse }) {
  const lead = leadTo(use)
  const words = (
    <>
      {use.number !== undefined && <span className={styles.number}>C-{use.number} </span>}
      {use.name}
    </>
  )
  if (!lead) return <span className={`${dock.item} ${styles.item}`}>{words}</span>
  return (
    <button type="button" className={`${dock.item} ${styles.item}`} onClick={lead}>
      {words}
    </button>
  )
}
