// Claims that are dragged from the table onto a part of the Inspector.
import { type DragEvent, useState } from 'react'
import { CLAIM_DRAG } from '../../../state/review/evidence'

/** Handlers of the part, and whether claims hover over it; other things that are dragged are left alone. */
export function useClaimDrop(enabled: boolean, onDrop: (ids: readonly string[]) => void) {
  const [over, setOver] = useState(false)
  const carries = (event: DragEvent) => enabled && event.dataTransfer.types.includes(CLAIM_DRAG)
  return {
    over,
    handlers: {
      onDragOver(event: DragEvent) {
        if (!carries(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'link'
        setOver(true)
      },
      onDragLeave(event: DragEvent) {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      },
      onDrop(event: DragEvent) {
        setOver(false)
        if (!carries(event)) return
        event.preventDefault()
        onDrop(event.dataTransfer.getData(CLAIM_DRAG).split('\n').filter(Boolean))
      },
    },
  }
}
