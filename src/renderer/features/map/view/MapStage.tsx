// The map's frame: Leaflet below for movement, two canvases above it, focusable marks, controls, the popover of a place.
import { useSelected } from '../../../state/view-store'
import styles from '../MapPanel.module.css'
import { ClaimPopover } from './ClaimPopover'
import { DrawArea, type DrawKind } from './DrawArea'
import { MapControls } from './MapControls'
import { MarkLayer } from './MarkLayer'
import { MOST_ITEMS } from './mark-items'
import { type StageProps, useStage } from './use-stage'

interface Props extends StageProps {
  /** An area is being drawn. */
  readonly draw?: DrawKind
  readonly onDrawn: () => void
}
export function MapStage(props: Props) {
  const stage = useStage(props)
  const { elements, view, items, summary, pointing, handlers, keyDown, zoom, frameHome, openItem } = stage
  const { popover, setPopover } = stage
  const selection = useSelected()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the frame passes keys and the pointer to the marks inside it
    <div
      ref={elements.frame}
      className={styles.frame}
      inert={props.covered}
      data-pointing={pointing || undefined}
      onKeyDown={keyDown}
      {...handlers}
    >
      <div ref={elements.under} className={styles.under} tabIndex={-1} />
      <div ref={elements.painted} className={styles.painted}>
        <canvas ref={elements.base} />
        <canvas ref={elements.marks} role="img" aria-label={summary} />
        {items.length <= MOST_ITEMS && <MarkLayer items={items} selection={selection} onOpen={openItem} />}
      </div>
      {props.draw && view && <DrawArea kind={props.draw} view={view} onDone={props.onDrawn} />}
      <MapControls view={view} onZoom={zoom} onFit={frameHome} />
      {popover && (
        <ClaimPopover
          at={popover}
          columns={props.columns}
          onClose={() => setPopover(undefined)}
          onShowAll={() => {
            setPopover(undefined)
            props.onShowAll()
          }}
        />
      )}
    </div>
  )
}
