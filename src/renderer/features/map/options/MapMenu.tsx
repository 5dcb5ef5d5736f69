// What else the map can show and do: arcs, graticule, an area to draw, a layer of one's own, the view as a picture.
import { Check, Layers } from 'lucide-react'
import { useRef } from 'react'
import { Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { refuse, say } from '../../../state/window/notices'
import { string } from '../../../state/window/strings'
import { IconButton } from '../../../ui/controls/Button'
import type { PictureKind } from '../export/export-map'
import styles from '../MapPanel.module.css'
import type { DrawKind } from '../view/DrawArea'
import { type MapFacts, useMapFacts } from './facts'
import { LAYER_MOST, type MapLayer, readLayer } from './layer'

export interface MenuProps {
  readonly layer?: MapLayer
  readonly onLayer: (layer: MapLayer | undefined) => void
  readonly onDraw: (kind: DrawKind) => void
  readonly onPicture: (kind: PictureKind) => void
}
const TOGGLES = ['arcs', 'graticule'] as const satisfies readonly (keyof MapFacts)[]

async function takeLayer(file: File, onLayer: MenuProps['onLayer']): Promise<void> {
  const read =
    file.size > LAYER_MOST.bytes ? ({ ok: false, why: 'too-large' } as const) : readLayer(file.name, await file.text())
  if (!read.ok) return refuse(string(`map.layerProblem.${read.why}`, { name: file.name }))
  onLayer(read.layer)
  say(string('map.layerShown', { name: file.name }))
}

export function MapMenu({ layer, onLayer, onDraw, onPicture }: MenuProps) {
  const [facts, change] = useMapFacts()
  const input = useRef<HTMLInputElement>(null)
  const actions: Readonly<Record<string, () => void>> = {
    box: () => onDraw('box'),
    polygon: () => onDraw('polygon'),
    svg: () => onPicture('svg'),
    png: () => onPicture('png'),
    layer: () => (layer ? onLayer(undefined) : input.current?.click()),
  }
  const item = (id: string, text: string) => (
    <MenuItem id={id} className={styles.menuItem} textValue={text}>
      <span className={styles.check} />
      {text}
    </MenuItem>
  )
  return (
    <>
      <MenuTrigger>
        <IconButton label={string('map.menu')}>
          <Layers aria-hidden="true" />
        </IconButton>
        <Popover placement="bottom end">
          <Menu className={styles.menu} aria-label={string('map.menu')} onAction={(key) => actions[String(key)]?.()}>
            <MenuSection
              aria-label={string('map.shown')}
              selectionMode="multiple"
              selectedKeys={TOGGLES.filter((name) => facts[name])}
              onSelectionChange={(keys) =>
                change(Object.fromEntries(TOGGLES.map((name) => [name, keys === 'all' || keys.has(name)])))
              }
            >
              {TOGGLES.map((name) => (
                <MenuItem key={name} id={name} className={styles.menuItem} textValue={string(`map.${name}`)}>
                  {({ isSelected }) => (
                    <>
                      <span className={styles.check}>{isSelected && <Check size={14} aria-hidden="true" />}</span>
                      {string(`map.${name}`)}
                    </>
                  )}
                </MenuItem>
              ))}
            </MenuSection>
            {item('box', string('map.drawBox'))}
            {item('polygon', string('map.drawPolygon'))}
            {item('layer', layer ? string('map.layerRemove', { name: layer.name }) : string('map.layerAdd'))}
            {item('svg', string('map.saveSvg'))}
            {item('png', string('map.savePng'))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <input
        ref={input}
        type="file"
        hidden
        accept=".geojson,.json,application/geo+json"
        aria-label={string('map.layerAdd')}
        data-testid="map-layer"
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) void takeLayer(file, onLayer)
        }}
      />
    </>
  )
}
