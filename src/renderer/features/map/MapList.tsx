// The list twin of the map: a listbox of the same claims by place, with the tray at its end; every group is spoken.
import { CODES, idOf, type LedgerColumns, textOf } from '@shared/kernel/ledger'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState } from 'react'
import { hover, type SelectMode, select, useSelected, useView } from '../../state/view-store'
import { say } from '../../state/window/notices'
import { string } from '../../state/window/strings'
import { DomainChip } from '../../ui/marks/DomainChip'
import type { Pair } from './arcs/arcs'
import { type ListModel, type ListRow, listRows } from './list-rows'
import styles from './MapPanel.module.css'
import { claimName } from './phrases'
import type { Placed } from './placed'
import type { Placement } from './placement'

interface Props {
  readonly columns: LedgerColumns
  readonly placement: Placement
  readonly placed: Placed
  readonly pairs: readonly Pair[]
  readonly start: 'all' | 'tray'
  readonly onClose: () => void
}
const ROW = 28
const PAGE = 10

export function MapList({ columns, placement, placed, pairs, start, onClose }: Props) {
  const rows = useMemo(() => listRows(columns, placement, placed, pairs), [columns, placement, placed, pairs])
  const box = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.count,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 6,
  })
  const { active, keyDown, setActive } = useListKeys(
    rows,
    columns,
    start,
    (at, align) => virtual.scrollToIndex(at, { align }),
    onClose,
  )
  useEffect(() => box.current?.focus(), [])
  const selection = useSelected()
  const hovered = useView((state) => state.hover)
  return (
    <div
      ref={box}
      className={styles.list}
      role="listbox"
      aria-label={string('map.list')}
      aria-multiselectable="true"
      aria-activedescendant={active < rows.count ? optionId(active) : undefined}
      tabIndex={0}
      onKeyDown={keyDown}
    >
      <div className={styles.rows} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start: top }) => {
          const entry = rows.at(index)
          if (entry.kind === 'heading')
            return (
              <div key={entry.key} className={styles.heading} aria-hidden="true" style={{ top }}>
                {entry.text}
              </div>
            )
          const id = idOf(columns, entry.row)
          return (
            <Option
              key={entry.key}
              entry={entry}
              columns={columns}
              id={optionId(index)}
              top={top}
              selected={selection.has(id)}
              hovered={hovered === id}
              active={index === active}
              onPick={(mode) => {
                setActive(index)
                select([id], mode, 'map')
              }}
            />
          )
        })}
      </div>
    </div>
  )
}
const optionId = (index: number) => `map-list-${index}`
const modeOf = (event: {
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}): SelectMode => (event.ctrlKey || event.metaKey ? 'toggle' : event.shiftKey ? 'extend' : 'set')

interface OptionProps {
  readonly entry: Extract<ListRow, { kind: 'claim' }>
  readonly columns: LedgerColumns
  readonly id: string
  readonly top: number
  readonly selected: boolean
  readonly hovered: boolean
  readonly active: boolean
  readonly onPick: (mode: SelectMode) => void
}
function Option({ entry, columns, id, top, selected, hovered, active, onPick }: OptionProps) {
  const { row, place } = entry
  const domain = CODES.domain[columns.rows.domain[row]!]!
  const standing = CODES.standing[columns.rows.standing[row]!]!
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the listbox has the focus and the keys
    <div
      id={id}
      className={styles.row}
      role="option"
      aria-selected={selected}
      data-hovered={hovered || undefined}
      data-active={active || undefined}
      style={{ top }}
      onClick={(event) => onPick(modeOf(event))}
      onPointerEnter={() => hover(idOf(columns, row))}
      onPointerLeave={() => hover(undefined)}
    >
      <DomainChip domain={domain} standing={standing} label={string(`domain.${domain}`)} />
      <span className="visually-hidden">{string(`standing.${standing}`)}</span>
      <span className={styles.popoverText}>{textOf(columns, row)}</span>
      <span className="visually-hidden">{place}</span>
      <span className={styles.quiet}>{claimName(columns, row)}</span>
    </div>
  )
}

/** Arrow keys over the claims of the list; a new group is spoken as it is entered. */
function useListKeys(
  rows: ListModel,
  columns: LedgerColumns,
  start: 'all' | 'tray',
  scrollTo: (index: number, align?: 'start') => void,
  onClose: () => void,
) {
  const first = () => {
    return claimFrom(rows, start === 'tray' ? Math.max(0, rows.tray) : 0, 1)
  }
  const [active, setActive] = useState(first)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the list opens at another end
  useEffect(() => {
    setActive(first())
    scrollTo(Math.max(0, first() - 1), 'start')
  }, [start])
  const entry = active < rows.count ? rows.at(active) : undefined
  const spoken = entry?.kind === 'claim' ? entry.group : undefined
  useEffect(() => {
    if (spoken) say(spoken)
  }, [spoken])
  const keyDown = (event: React.KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }
    const step = steps[event.key]
    if (step !== undefined) {
      const to = claimFrom(rows, Math.max(0, Math.min(rows.count - 1, active + step)), Math.sign(step))
      setActive(to)
      scrollTo(to)
      const row = to < rows.count ? rows.at(to) : undefined
      if (row?.kind === 'claim') hover(idOf(columns, row.row))
    } else if (event.key === 'Home' || event.key === 'End') {
      const to = event.key === 'Home' ? claimFrom(rows, 0, 1) : claimFrom(rows, rows.count - 1, -1)
      setActive(to)
      scrollTo(to)
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (entry?.kind === 'claim') select([idOf(columns, entry.row)], modeOf(event), 'map')
    } else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return { active, keyDown, setActive }
}
/** The nearest claim from an index on, else back. */
function claimFrom(rows: ListModel, from: number, step: number): number {
  for (let i = from; i >= 0 && i < rows.count; i += step) if (rows.at(i).kind === 'claim') return i
  for (let i = from; i >= 0 && i < rows.count; i -= step) if (rows.at(i).kind === 'claim') return i
  return from
}
