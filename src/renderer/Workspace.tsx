// Where each panel stands in each named layout; sizes are remembered per corpus. Composes features, holds no logic.

import type { LayoutName } from '@shared/model/saved-view'
import { type ReactNode, useMemo } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { DockRail } from './DockRail'
import { useDraft } from './state/corpus/draft'
import { useView } from './state/view-store'
import { DOCK_PANELS, type DockPanel, useDock } from './state/window/dock'
import { keepLayoutFact, layoutFact } from './state/window/settings'
import { string } from './state/window/strings'
import styles from './Workspace.module.css'

export type PanelName =
  | 'library'
  | 'reader'
  | 'inspector'
  | 'map'
  | 'claims'
  | 'timeline'
  | 'brief'
  | 'balance'
  | 'cell'
type Slots = Readonly<Record<PanelName, ReactNode>>
/** Panels of the dock that there are. */
export type DockSlots = Readonly<Partial<Record<DockPanel, ReactNode>>>

/** `at` is the default size in percent; `keep` leaves a panel's pixels alone when the window grows; `min` in pixels. */
type Node =
  | { readonly panel: PanelName; readonly at: number; readonly keep?: boolean; readonly min?: number }
  | { readonly id: string; readonly at: number; readonly across: boolean; readonly of: readonly Node[] }

const READING: Node = {
  id: 'text',
  at: 57,
  across: false,
  of: [
    { panel: 'reader', at: 66 },
    { panel: 'inspector', at: 34 },
  ],
}
const LIBRARY: Node = { panel: 'library', at: 14.3, keep: true, min: 192 }
const LAYOUTS: Readonly<Record<LayoutName, Node>> = {
  read: {
    id: 'read',
    at: 100,
    across: false,
    of: [
      {
        id: 'read-top',
        at: 72,
        across: true,
        of: [
          LIBRARY,
          { ...READING, at: 48.3 },
          {
            id: 'read-side',
            at: 37.4,
            across: false,
            of: [
              { panel: 'map', at: 48 },
              { panel: 'claims', at: 52 },
            ],
          },
        ],
      },
      { panel: 'timeline', at: 28 },
    ],
  },
  review: {
    id: 'review',
    at: 100,
    across: true,
    of: [
      LIBRARY,
      {
        id: 'review-main',
        at: 50,
        across: false,
        of: [
          { panel: 'claims', at: 68 },
          { panel: 'timeline', at: 32 },
        ],
      },
      // where claims are reviewed, their fields matter more than the page
      {
        id: 'review-text',
        at: 36,
        across: false,
        of: [
          { panel: 'reader', at: 40 },
          { panel: 'inspector', at: 60 },
        ],
      },
    ],
  },
  'place-time': {
    id: 'place',
    at: 100,
    across: true,
    of: [
      LIBRARY,
      {
        id: 'place-main',
        at: 58,
        across: false,
        of: [
          { panel: 'map', at: 60 },
          { panel: 'timeline', at: 40 },
        ],
      },
      {
        id: 'place-side',
        at: 28,
        across: false,
        of: [
          { panel: 'claims', at: 55 },
          { panel: 'inspector', at: 45 },
        ],
      },
    ],
  },
  balance: {
    id: 'balance',
    at: 100,
    across: true,
    of: [
      { panel: 'balance', at: 73 },
      { panel: 'cell', at: 27, min: 280 },
    ],
  },
  brief: { id: 'brief', at: 100, across: true, of: [LIBRARY, { panel: 'brief', at: 56 }, { panel: 'claims', at: 30 }] },
}

export function Workspace({ slots, dock }: { readonly slots: Slots; readonly dock: DockSlots }) {
  const layout = useView((s) => s.layout)
  const maximised = useView((s) => s.maximised)
  const inspectorOpen = useView((s) => s.inspectorOpen)
  const tree = useMemo(
    () => (inspectorOpen ? LAYOUTS[layout] : without(LAYOUTS[layout], 'inspector')),
    [layout, inspectorOpen],
  )
  const panels = useMemo(() => DOCK_PANELS.filter((name) => dock[name]), [dock])
  const docked = useDock()
  const alone = maximised && { ...slots, ...dock }[maximised as PanelName | DockPanel]
  const main = tree && <Branch key={layout} node={tree} slots={slots} />
  return (
    <main className={styles.workspace}>
      <div className={styles.panels}>
        {alone || (docked && dock[docked] ? <WithDock main={main} panel={dock[docked]} /> : main)}
      </div>
      <DockRail panels={panels} />
    </main>
  )
}

const DOCKED = 'sizes.dock'
/** The layout with a panel of the ledger at its right. */
function WithDock({ main, panel }: { readonly main: ReactNode; readonly panel: ReactNode }) {
  return (
    <Group
      id="docked"
      orientation="horizontal"
      defaultLayout={layoutFact<Record<string, number>>(DOCKED)}
      onLayoutChanged={(sizes, { isUserInteraction }) => isUserInteraction && keepLayoutFact(DOCKED, sizes)}
    >
      <Panel id="main" minSize={480} defaultSize="68%">
        {main}
      </Panel>
      <Separator aria-label={string('window.resize', { panel: string('dock.name') })} className={styles.upright} />
      <Panel id="dock" minSize={300} defaultSize="32%" groupResizeBehavior="preserve-pixel-size">
        {panel}
      </Panel>
    </Group>
  )
}

/** The tree less one panel; its group stays, so that what is beside it is not made anew. */
function without(node: Node, panel: PanelName): Node | undefined {
  if ('panel' in node) return node.panel === panel ? undefined : node
  const of = node.of.map((child) => without(child, panel)).filter((child) => child !== undefined)
  return of.length === 0 ? undefined : { ...node, of }
}
/** The panel whose edge it is, in words: of a group, its first. */
const labelOf = (node: Node): string => ('panel' in node ? string(`panel.${node.panel}`) : labelOf(node.of[0]!))
const nameOf = (node: Node): string => ('panel' in node ? node.panel : node.id)

/** Share of the text column that a new claim's draft gets, in percent. */
const DRAFT = 48

function Branch({ node, slots }: { readonly node: Node; readonly slots: Slots }) {
  const drafting = useDraft() !== undefined
  if ('panel' in node) return slots[node.panel]
  const { id, across, of } = node
  const key = `sizes.${id}.${of.map(nameOf).join('+')}`
  return (
    <Group
      id={id}
      orientation={across ? 'horizontal' : 'vertical'}
      defaultLayout={layoutFact<Record<string, number>>(key)}
      onLayoutChanged={(sizes, { isUserInteraction }) => isUserInteraction && keepLayoutFact(key, sizes)}
    >
      {of.flatMap((child, i) => [
        ...(i === 0
          ? []
          : [
              <Separator
                aria-label={string('window.resize', { panel: labelOf(child) })}
                key={`${nameOf(child)}-edge`}
                className={across ? styles.upright : styles.level}
              />,
            ]),
        <Panel
          key={nameOf(child)}
          id={nameOf(child)}
          minSize={'min' in child && child.min ? child.min : across ? 150 : 72}
          defaultSize={`${drafting && nameOf(child) === 'inspector' ? DRAFT : child.at}%`}
          groupResizeBehavior={'keep' in child && child.keep ? 'preserve-pixel-size' : 'preserve-relative-size'}
        >
          <Branch node={child} slots={slots} />
        </Panel>,
      ])}
    </Group>
  )
}
