// Zoom buttons, the notice on borders and the scale bar: what stands still in the frame while the map moves.
import { Info, Minus, Plus, Scan } from 'lucide-react'
import { memo } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { string } from '../../../state/window/strings'
import { IconButton } from '../../../ui/controls/Button'
import { type Box, box } from '../draw/geometry'
import { scaleBar, type View } from '../draw/projection'
import styles from '../MapPanel.module.css'

interface Props {
  readonly view?: View
  readonly onZoom: (steps: number) => void
  readonly onFit: () => void
}
export const MapControls = memo(function MapControls({ view, onZoom, onFit }: Props) {
  return (
    <>
      <div className={styles.zoom}>
        <IconButton label={string('map.zoomIn')} keys="+" onPress={() => onZoom(1)}>
          <Plus aria-hidden="true" />
        </IconButton>
        <IconButton label={string('map.zoomOut')} keys="−" onPress={() => onZoom(-1)}>
          <Minus aria-hidden="true" />
        </IconButton>
        <IconButton label={string('map.fit')} keys="0" onPress={onFit}>
          <Scan aria-hidden="true" />
        </IconButton>
        <Notice />
      </div>
      {view && <ScaleBar view={view} />}
    </>
  )
})

function Notice() {
  return (
    <DialogTrigger>
      <IconButton label={string('map.notice')}>
        <Info aria-hidden="true" />
      </IconButton>
      <Popover className={styles.popover} placement="left top">
        <Dialog className={styles.notice} aria-label={string('map.notice')}>
          <p className={styles.popoverTitle}>{string('map.noticeTitle')}</p>
          <p>{string('map.noticeBorders')}</p>
          <p>{string('map.noticeMarks')}</p>
          <p>{string('map.noticeOffline')}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** Widest that the scale bar may be, and the room that it and the buttons take from the frame. */
const BAR = 90
export function reservedBoxes(view: View): Box[] {
  const { pixels } = scaleBar(view, BAR)
  return [box(view.width - pixels - 80, view.height - 28, pixels + 80, 28), box(view.width - 34, 4, 30, 4 * 24 + 6)]
}
function ScaleBar({ view }: { readonly view: View }) {
  const { km, pixels } = scaleBar(view, BAR)
  return (
    <div className={styles.scale}>
      <svg width={pixels + 2} height="8" aria-hidden="true">
        <path d={`M1 2V6H${pixels + 1}V2`} />
      </svg>
      {string('map.km', { count: km })}
    </div>
  )
}
