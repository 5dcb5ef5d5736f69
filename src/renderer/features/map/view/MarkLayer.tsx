// Marks as elements for the keyboard and assistive technology; the canvas paints them, the pointer goes through.
import { memo, useRef, useState } from 'react'
import { hover, select } from '../../../state/view-store'
import { string } from '../../../state/window/strings'
import styles from '../MapPanel.module.css'
import { type MarkItem, nextItem } from './mark-items'

interface Props {
  readonly items: readonly MarkItem[]
  readonly selection: ReadonlySet<string>
  /** Opens the claims of an item that stands for several. */
  readonly onOpen: (item: MarkItem) => void
}
export const MarkLayer = memo(function MarkLayer({ items, selection, onOpen }: Props) {
  const [focused, setFocused] = useState('')
  const layer = useRef<HTMLDivElement>(null)
  const at = Math.max(
    0,
    items.findIndex((item) => item.key === focused),
  )
  const focusOn = (i: number | undefined) => {
    if (i === undefined) return
    layer.current?.querySelectorAll<HTMLElement>('[role="option"]')[i]?.focus()
  }
  const keyDown = (event: React.KeyboardEvent, item: MarkItem) => {
    if (event.key === 'Enter' || event.key === ' ') {
      if (item.id)
        select([item.id], event.ctrlKey || event.metaKey ? 'toggle' : event.shiftKey ? 'extend' : 'set', 'map')
      else onOpen(item)
    } else if (event.key === 'Home') focusOn(0)
    else if (event.key === 'End') focusOn(items.length - 1)
    else if (event.key.startsWith('Arrow') && !event.shiftKey) focusOn(nextItem(items, at, event.key))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  if (items.length === 0) return null
  return (
    <div
      className={styles.layer}
      role="listbox"
      aria-label={string('map.marks')}
      aria-multiselectable="true"
      ref={layer}
    >
      {items.map((item, i) => (
        <div
          key={item.key}
          className={styles.item}
          role="option"
          aria-label={item.label}
          aria-selected={item.id !== undefined && selection.has(item.id)}
          tabIndex={i === at ? 0 : -1}
          data-autofocus={i === at ? '' : undefined}
          style={{
            left: item.box.left,
            top: item.box.top,
            width: item.box.right - item.box.left,
            height: item.box.bottom - item.box.top,
          }}
          onFocus={() => {
            setFocused(item.key)
            hover(item.id)
          }}
          onBlur={() => hover(undefined)}
          onKeyDown={(event) => keyDown(event, item)}
        />
      ))}
    </div>
  )
})
