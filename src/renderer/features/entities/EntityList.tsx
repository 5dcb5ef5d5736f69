// The entities as a list of which only the rows in view exist: one tab stop, arrows choose, letters are for the search.
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, useState } from 'react'
import { chooseEntity, useEntitiesState } from '../../state/entities'
import { formatNumber, string } from '../../state/strings'
import styles from './Entities.module.css'
import type { EntityRow } from './rows'

const ROW_HEIGHT = 40

/** Where a key leads from a row; undefined for keys that lead nowhere. Before the first and beyond the last are cut off. */
function stepFrom(at: number, key: string, page: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return at + 1
    case 'ArrowUp':
      return at - 1
    case 'PageDown':
      return at + page
    case 'PageUp':
      return at - page
    case 'Home':
      return 0
    case 'End':
      return Number.MAX_SAFE_INTEGER
    default:
      return undefined
  }
}

export function EntityList({ rows }: { readonly rows: readonly EntityRow[] }) {
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const chosen = useEntitiesState((s) => s.chosen)
  const at = rows.findIndex((row) => row.entity.id === chosen)
  const [scale, setScale] = useState(1)
  useEffect(() => setScale(Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16), [])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT * scale,
    overscan: 4,
  })
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at, virtual])
  const page = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 200) / (ROW_HEIGHT * scale)) - 1)
  const onKeyDown = (event: React.KeyboardEvent) => {
    const next = stepFrom(at, event.key, page())
    if (next === undefined || event.ctrlKey || event.altKey) return
    event.preventDefault()
    chooseEntity(rows[Math.min(rows.length - 1, Math.max(0, next))]?.entity.id)
  }
  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      className={styles.list}
      aria-label={string('entities.list')}
      aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
      onKeyDown={onKeyDown}
      data-autofocus
    >
      <div className={styles.rows} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]
          return row ? (
            <Row
              key={row.entity.id}
              id={`${id}-${item.index}`}
              row={row}
              top={item.start}
              place={[item.index + 1, rows.length]}
              chosen={item.index === at}
            />
          ) : null
        })}
      </div>
    </div>
  )
}

interface RowProps {
  readonly id: string
  readonly row: EntityRow
  readonly top: number
  /** Which of how many. */
  readonly place: readonly [number, number]
  readonly chosen: boolean
}
function Row({ id, row: { entity, claims, map, standsFor }, top, place: [at, of], chosen }: RowProps) {
  const where =
    map === 'drawn' ? string('entities.map.drawn') : string(`entities.map.${map}`, { name: standsFor ?? '' })
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the list's, which holds the focus
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      aria-posinset={at}
      aria-setsize={of}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => chooseEntity(entity.id)}
    >
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
