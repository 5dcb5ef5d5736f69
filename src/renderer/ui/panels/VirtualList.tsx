// A list of which only the rows in view exist: one tab stop, arrows choose. What a row shows is the caller's.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import styles from './VirtualList.module.css'

interface Props {
  readonly label: string
  readonly count: number
  /** Of a row, in pixels at the default font size. */
  readonly height: number
  /** The chosen row; below 0 = none. */
  readonly at: number
  readonly onChoose: (at: number) => void
  readonly keyOf: (at: number) => string
  readonly children: (at: number) => ReactNode
  /** Told when a row near the end comes into view. */
  readonly onNearEnd?: () => void
  /** Keys beside those that move; true = taken. */
  readonly onKey?: (event: KeyboardEvent) => boolean
  /** Rows that are heads of what follows: shown, never chosen. */
  readonly isHead?: (at: number) => boolean
}

/** Where a key leads from a row; undefined for keys that lead nowhere. */
function stepOf(key: string, page: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  }
  return steps[key]
}

/** The nearest row that is no head, from a row on in a direction, else back from it; -1 where there is none. */
function landing(from: number, direction: 1 | -1, { count, isHead }: Pick<Props, 'count' | 'isHead'>): number {
  for (const way of [direction, -direction])
    for (let i = from; i >= 0 && i < count; i += way) if (!isHead?.(i)) return i
  return -1
}

function onKeyDown(event: KeyboardEvent, page: number, props: Props): void {
  const { at, count, onChoose, onKey } = props
  const step = event.ctrlKey || event.altKey || event.metaKey ? undefined : stepOf(event.key, page)
  if (step === undefined ? !onKey?.(event) : count === 0) return
  event.preventDefault()
  if (step !== undefined) onChoose(landing(Math.max(0, Math.min(count - 1, at + step)), step < 0 ? -1 : 1, props))
}

export function VirtualList(props: Props) {
  const { label, count, height, at, onChoose, keyOf, children, onNearEnd, isHead } = props
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(1)
  useEffect(() => setScale(Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16), [])
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height * scale,
    overscan: 6,
  })
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at, virtual])
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= count - 20) onNearEnd?.()
  }, [last, count, onNearEnd])
  const page = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 200) / (height * scale)) - 1)
  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      className={styles.list}
      aria-label={label}
      aria-activedescendant={items.some(({ index }) => index === at) ? `${id}-${at}` : undefined}
      onKeyDown={(event) => onKeyDown(event, page(), props)}
      data-autofocus
    >
      <div className={styles.rows} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => (
          <Row
            key={keyOf(index)}
            id={`${id}-${index}`}
            place={[index + 1, count]}
            top={start}
            height={height * scale}
            head={isHead?.(index) ?? false}
            chosen={index === at}
            onChoose={() => onChoose(index)}
          >
            {children(index)}
          </Row>
        ))}
      </div>
    </div>
  )
}

interface RowProps {
  readonly id: string
  /** Which of how many. */
  readonly place: readonly [number, number]
  readonly top: number
  readonly height: number
  readonly head: boolean
  readonly chosen: boolean
  readonly onChoose: () => void
  readonly children: ReactNode
}
function Row({ id, place: [at, of], top, height, head, chosen, onChoose, children }: RowProps) {
  const style = { height, transform: `translateY(${top}px)` }
  if (head) {
    return (
      <div role="presentation" className={styles.head} style={style}>
        {children}
      </div>
    )
  }
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
      style={style}
      onClick={onChoose}
    >
      {children}
    </div>
  )
}
