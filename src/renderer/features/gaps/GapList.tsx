// The gaps of a kind, or of all, in the order in which they are to be worked off. N and P step, Enter goes there.
import type { GapItem } from '@shared/contract/judging/gaps'
import type { KeyboardEvent } from 'react'
import { chooseGap, gapKey, reopenGap } from '../../state/review/gaps'
import { string } from '../../state/window/strings'
import dock from '../../ui/panels/Dock.module.css'
import { Skeleton } from '../../ui/panels/EmptyState'
import { VirtualList } from '../../ui/panels/VirtualList'
import styles from './Gaps.module.css'
import { goTo } from './go-to'

const HEIGHT = 56

interface Props {
  /** Those that are loaded. */
  readonly items: readonly GapItem[]
  readonly total: number
  /** Where the chosen one is; below 0 = none is. */
  readonly at: number
  readonly pending: boolean
  readonly allKinds: boolean
  readonly onNearEnd: () => void
  /** Absent in a corpus that is open for reading. */
  readonly onAccept: ((gap: GapItem) => void) | undefined
}
export function GapList({ items, total, at, pending, allKinds, onNearEnd, onAccept }: Props) {
  const onKey = (event: KeyboardEvent): boolean => {
    const gap = items[at] ?? (event.key === 'Enter' ? items[0] : undefined)
    const step: Readonly<Record<string, number>> = { n: at + 1, p: at - 1 }
    const next = step[event.key.toLowerCase()]
    if (event.ctrlKey || event.altKey || event.metaKey) return false
    if (next !== undefined) chooseGap(items[Math.max(0, Math.min(items.length - 1, next))])
    else if (!gap) return false
    else if (event.key === 'Enter') {
      chooseGap(gap)
      goTo(gap)
    } else if (event.key.toLowerCase() === 'a' && onAccept) gap.accepted ? void reopenGap(gap) : onAccept(gap)
    else return false
    return true
  }
  if (pending) return <Skeleton rows={8} label={string('dialog.loading')} />
  if (items.length === 0) return <p className={dock.none}>{string('gaps.noneOpen')}</p>
  return (
    <VirtualList
      label={string('gaps.list', { count: total })}
      count={items.length}
      height={HEIGHT}
      at={at}
      onChoose={(index) => chooseGap(items[index])}
      keyOf={(index) => gapKey(items[index]!)}
      onNearEnd={onNearEnd}
      onKey={onKey}
    >
      {(index) => {
        const gap = items[index]
        return gap && <Item gap={gap} withKind={allKinds} />
      }}
    </VirtualList>
  )
}

function Item({ gap, withKind }: { readonly gap: GapItem; readonly withKind: boolean }) {
  const why = gap.accepted ? string('gaps.acceptedWhy', { reason: gap.accepted.reason }) : whyOf(gap)
  return (
    <>
      <span className={styles.text}>
        {gap.number !== undefined && <span className={styles.claim}>C-{gap.number}</span>} {gap.text}
      </span>
      <span className={styles.why}>{withKind ? `${string(`gaps.kind.${gap.kind}`)}: ${why}` : why}</span>
    </>
  )
}
/** Why it is a gap, in a sentence. */
export function whyOf({ kind, values }: GapItem): string {
  if (kind === 'anchor-uncertain')
    return string('gaps.why.anchor-uncertain', { status: string(`anchor.${values.status}`) })
  return string(`gaps.why.${kind}`, values)
}
