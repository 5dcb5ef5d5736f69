// The entities by name or by claims: what each is, and whether it stands on the map and if not why.
import { chooseEntity, useEntitiesState } from '../../state/corpus/entities'
import { formatNumber, string } from '../../state/window/strings'
import { VirtualList } from '../../ui/panels/VirtualList'
import styles from './Entities.module.css'
import type { EntityRow } from './rows'

export function EntityList({ rows }: { readonly rows: readonly EntityRow[] }) {
  const chosen = useEntitiesState((s) => s.chosen)
  return (
    <VirtualList
      label={string('entities.list')}
      count={rows.length}
      height={40}
      at={rows.findIndex((row) => row.entity.id === chosen)}
      keyOf={(at) => rows[at]?.entity.id ?? `${at}`}
      onChoose={(at) => chooseEntity(rows[at]?.entity.id)}
    >
      {(at) => {
        const row = rows[at]
        return row && <Row row={row} />
      }}
    </VirtualList>
  )
}

function Row({ row: { entity, claims, map, standsFor } }: { readonly row: EntityRow }) {
  const where =
    map === 'drawn' ? string('entities.map.drawn') : string(`entities.map.${map}`, { name: standsFor ?? '' })
  return (
    <div className={styles.row}>
      <span className={styles.rowName}>{entity.name}</span>
      <span className={styles.rowCount}>
        {formatNumber(claims)}
        <span className="visually-hidden"> {string('entities.claims', { count: claims })}</span>
      </span>
      <span className={styles.rowDetail}>
        {[string(`kind.${entity.kind}`), entity.subkind].filter(Boolean).join(', ')}
        <span className={map === 'drawn' ? styles.drawn : undefined}> · {where}</span>
      </span>
    </div>
  )
}
