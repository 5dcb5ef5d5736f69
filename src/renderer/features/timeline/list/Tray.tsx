// Claims that the clock gives no time: listed, never hidden, each group with its reason.
import { CODES, idOf, type LedgerColumns, textOf } from '@shared/kernel/ledger'
import { memo, useMemo, useRef } from 'react'
import { hover, select, useSelected, useView } from '../../../state/view-store'
import { formatNumber, string } from '../../../state/window/strings'
import { DomainChip } from '../../../ui/marks/DomainChip'
import type { Clock } from '../index/clocks'
import type { Tally } from '../index/tally'
import type { TimeIndex } from '../index/time-index'
import styles from '../Timeline.module.css'

const SHOWN = 60
export const REASONS = ['noDate', 'noPassage', 'notSaid', 'notFetched'] as const
type Reason = (typeof REASONS)[number]

/** Why a claim has no time on a clock. */
export function reasonOf({ lists }: LedgerColumns, clock: Clock, row: number): Reason {
  if (clock === 'event') return 'noDate'
  if (lists.anchor.start[row] === lists.anchor.start[row + 1]) return 'noPassage'
  return clock === 'statement' ? 'notSaid' : 'notFetched'
}

interface Groups {
  readonly count: number
  readonly groups: readonly { readonly reason: Reason; readonly count: number; readonly rows: readonly number[] }[]
}
export function groupsOf({ columns, clock, undated }: TimeIndex, mask: Uint8Array): Groups {
  const counts = new Map<Reason, { count: number; rows: number[] }>()
  let count = 0
  for (const row of undated) {
    if (!mask[row]) continue
    const reason = reasonOf(columns, clock, row)
    const group = counts.get(reason) ?? { count: 0, rows: [] }
    counts.set(reason, group)
    if (count++ < SHOWN) group.rows.push(row)
    group.count++
  }
  return { count, groups: [...counts].map(([reason, group]) => ({ reason, ...group })) }
}
const sameGroups = (a: Groups, b: Groups): boolean =>
  a.count === b.count &&
  a.groups.length === b.groups.length &&
  a.groups.every((group, i) => group.rows.join() === b.groups[i]?.rows.join())

interface Props {
  readonly index: TimeIndex
  readonly shown: Tally
  readonly version: string
  readonly brushed: boolean
}
export function Tray({ index, shown, version, brushed }: Props) {
  const kept = useRef<{ readonly index: TimeIndex; readonly groups: Groups }>(undefined)
  // the same object while it holds the same: a brush that keeps the undated leaves the tray as it is
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the tally holds
  const groups = useMemo(() => {
    const next = groupsOf(index, shown.mask)
    const last = kept.current
    const same = last?.index === index && sameGroups(last.groups, next)
    if (!same) kept.current = { index, groups: next }
    return same ? last.groups : next
  }, [index, shown, version])
  return groups.count === 0 ? null : <Items columns={index.columns} groups={groups} brushed={brushed} />
}

interface ItemsProps {
  readonly columns: LedgerColumns
  readonly groups: Groups
  readonly brushed: boolean
}
const Items = memo(function Items({ columns, groups: { count, groups }, brushed }: ItemsProps) {
  const told = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  return (
    <aside className={styles.tray} aria-label={string('timeline.undated', { count })}>
      <h3>
        {string('timeline.undatedTitle')} {formatNumber(count)}
      </h3>
      {groups.map((group) => (
        <div key={group.reason}>
          <ul>
            {group.rows.map((row) => (
              <Item key={row} columns={columns} row={row} />
            ))}
          </ul>
          <p>
            {groups.length > 1 && `${formatNumber(group.count)}: `}
            {string(`timeline.reason.${group.reason}`)}
          </p>
        </div>
      ))}
      {count > told && <p>{string('timeline.undatedMore', { count: count - told })}</p>}
      {brushed && <p>{string('timeline.keptByBrush')}</p>}
    </aside>
  )
})

function Item({ columns, row }: { readonly columns: LedgerColumns; readonly row: number }) {
  const id = idOf(columns, row)
  const text = textOf(columns, row)
  const selected = useSelected().has(id)
  const hovered = useView((s) => s.hover === id)
  return (
    <li>
      <button
        type="button"
        className={`${styles.trayItem} ${hovered ? styles.trayHovered : ''}`}
        aria-pressed={selected}
        onClick={() => select([id], 'set', 'timeline')}
        onMouseEnter={() => hover(id)}
        onMouseLeave={() => hover(undefined)}
      >
        <DomainChip
          domain={CODES.domain[columns.rows.domain[row]!]!}
          standing={CODES.standing[columns.rows.standing[row]!]!}
        />
        <span title={text}>{text}</span>
      </button>
    </li>
  )
}
