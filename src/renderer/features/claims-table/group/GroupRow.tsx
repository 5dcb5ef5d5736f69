// The heading of a group: what its claims have in common, how many are shown of how many, and when they are.
import { ChevronDown, ChevronRight } from 'lucide-react'
import type { MouseEvent } from 'react'
import { formatNumber, string } from '../../../state/window/strings'
import styles from './GroupRow.module.css'
import { Spark } from './Spark'
import type { GroupFigures } from './use-figures'

interface Props {
  readonly figures: GroupFigures
  readonly group: number
  readonly index: number
  readonly top: number
  readonly active: boolean
  readonly onPress: (event: MouseEvent) => void
}
export const groupId = (group: number): string => `claims-group-${group}`

export function GroupRow({ figures, group, index, top, active, onPress }: Props) {
  const { labels, shown, totals, closed, sparks } = figures
  const label = labels[group] ?? ''
  const open = !closed.has(label)
  const count = string('table.count', {
    visible: formatNumber(shown[group] ?? 0),
    total: formatNumber(totals[group] ?? 0),
  })
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of a virtual grid
    // biome-ignore lint/a11y/useFocusableInteractive: the grid is the one tab stop
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys
    <div role="row" aria-rowindex={index + 2} className={styles.group} style={{ top }} onClick={onPress}>
      {/* biome-ignore lint/a11y/useSemanticElements: part of a virtual grid */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid names it by aria-activedescendant */}
      <div
        id={active ? groupId(group) : undefined}
        role="gridcell"
        aria-expanded={open}
        className={`${styles.cell} ${active ? styles.active : ''}`}
      >
        {open ? <ChevronDown size={14} aria-hidden="true" /> : <ChevronRight size={14} aria-hidden="true" />}
        <strong>{label}</strong>
        <span className={styles.count}>{count}</span>
        <Spark bins={sparks.of(group)} most={sparks.most} />
      </div>
    </div>
  )
}
