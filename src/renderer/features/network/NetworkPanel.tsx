// The network: who does what to whom in the claims that the filters leave. A link narrows them, the list twin tells all.
import { ChevronDown, Download } from 'lucide-react'
import { useCallback, useDeferredValue, useMemo, useRef } from 'react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useFact } from '../../state/coordination/facts'
import { type LedgerState, useLedger, useVisible } from '../../state/ledger/ledger-store'
import { clearFilters } from '../../state/view-store'
import { done, fail } from '../../state/window/notices'
import { offerBlob } from '../../state/window/save-file'
import { type Command, useCommands } from '../../state/window/shortcuts'
import { formatNumber, string } from '../../state/window/strings'
import { useListTwin, useViewTools } from '../../state/window/view-tools'
import { Button, IconButton } from '../../ui/controls/Button'
import menu from '../../ui/controls/Menu.module.css'
import { pngOf, svgOf } from '../../ui/export/picture'
import { EmptyState, Skeleton } from '../../ui/panels/EmptyState'
import { Panel } from '../../ui/panels/Panel'
import { ViewTools } from '../../ui/panels/ViewTools'
import { COLOURS, type NetworkChoice, narrowTo, readChoice } from './choice'
import { LinkList } from './LinkList'
import { type Links, MODES, NODE_KINDS, topOf } from './links'
import styles from './Network.module.css'
import { Plot } from './Plot'
import { useLinks } from './use-links'

/** Nodes that are drawn at most: in the whole window, and beside others. */
const MOST = 28
const MOST_BESIDE = 14

export function NetworkPanel() {
  const ledger = useLedger()
  if (ledger) return <Loaded ledger={ledger} />
  return (
    <Panel id="network" title={string('panel.network')} fixed>
      <Skeleton label={string('dialog.loading')} />
    </Panel>
  )
}

const NOTHING: Links = { nodes: [], links: [], without: 0 }
/** What is asked of the claims in view, and what is known of it or of what was asked before. */
function useAsked({ columns, visible: all }: LedgerState, { mode, kind }: NetworkChoice) {
  const visible = useVisible('network') ?? all
  const asked = useMemo(() => ({ columns, visible, mode, kind }), [columns, visible, mode, kind])
  return { asked, found: useLinks(useDeferredValue(asked)) }
}

type Narrow = Parameters<typeof narrowTo>[0]
function Loaded({ ledger }: { readonly ledger: LedgerState }) {
  const [choice, setChoice] = useFact('network', readChoice)
  const { asked, found } = useAsked(ledger, choice)
  const all = found?.links ?? NOTHING
  const of = found?.of ?? asked
  const tools = useViewTools('network')
  const most = tools.maximised ? MOST : MOST_BESIDE
  const top = useMemo(() => topOf(all, most), [all, most])
  const [list, toggleList] = useListTwin('network')
  const last = useRef<Narrow>(undefined)
  const onNarrow = useCallback((pair: Narrow) => {
    last.current = narrowTo(pair, last.current)
  }, [])
  useTaking(top.nodes.length > 0)
  const summary = string('network.summary', {
    nodes: top.nodes.length,
    allNodes: all.nodes.length,
    links: top.links.length,
    allLinks: all.links.length,
  })
  const shared = { columns: of.columns, choice, summary, onNarrow }
  const actions = (
    <>
      {of !== asked && <span role="status">{string('balance.updating')}</span>}
      <Options choice={choice} onChoice={setChoice} />
      <TakeMenu />
      <ViewTools tools={tools} list={list} onList={toggleList} />
    </>
  )
  return (
    <Panel
      id="network"
      title={string('panel.network')}
      detail={summary}
      actions={actions}
      fixed
      className={styles.panel}
    >
      {!found && <Skeleton label={string('dialog.loading')} />}
      {found && all.links.length === 0 && <None ledger={ledger} />}
      {all.links.length > 0 && list && <LinkList {...shared} all={all} />}
      {all.links.length > 0 && !list && <Plot {...shared} top={top} />}
      {all.without > 0 && (
        <p className={styles.note}>{string(`network.without.${choice.mode}`, { count: formatNumber(all.without) })}</p>
      )}
    </Panel>
  )
}

function None({ ledger }: { readonly ledger: LedgerState }) {
  const filtered = ledger.visibleCount < ledger.columns.count
  return (
    <EmptyState
      title={string('network.noneTitle')}
      action={filtered && <Button onPress={clearFilters}>{string('balance.lack.filtered.button')}</Button>}
    >
      {string('network.none')}
    </EmptyState>
  )
}

interface OptionsProps {
  readonly choice: NetworkChoice
  readonly onChoice: (choice: NetworkChoice) => void
}
const OPTIONS = [
  ...MODES.map((mode) => ({ id: `mode.${mode}`, change: { mode } })),
  ...NODE_KINDS.map((kind) => ({ id: `kind.${kind}`, change: { kind } })),
  ...COLOURS.map((colour) => ({ id: `colour.${colour}`, change: { colour } })),
]
/** One menu: what a link is, what a node is, what colour tells. */
function Options({ choice, onChoice }: OptionsProps) {
  const chosen = [`mode.${choice.mode}`, `kind.${choice.kind}`, `colour.${choice.colour}`]
  return (
    <MenuTrigger>
      <AriaButton className={menu.word}>
        {string(`network.mode.${choice.mode}`)}
        <ChevronDown aria-hidden="true" size={13} />
      </AriaButton>
      <Popover placement="bottom end">
        <Menu
          className={menu.menu}
          aria-label={string('network.options')}
          selectionMode="multiple"
          selectedKeys={chosen}
          onAction={(key) => {
            const option = OPTIONS.find(({ id }) => id === key)
            if (option) onChoice({ ...choice, ...option.change })
          }}
        >
          {OPTIONS.map(({ id }) => (
            <MenuItem key={id} id={id} className={menu.item}>
              {({ isSelected }) => (
                <>
                  <span className={menu.check}>{isSelected ? '✓' : ''}</span>
                  {string(`network.${id}`)}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

async function take(kind: 'svg' | 'png'): Promise<void> {
  const drawing = document.querySelector<SVGSVGElement>('[data-export="network"]')
  if (!drawing) return done(string('balance.noPicture'))
  const blob = kind === 'svg' ? new Blob([svgOf(drawing)], { type: 'image/svg+xml' }) : await pngOf(drawing)
  offerBlob(`network.${kind}`, blob)
}
function useTaking(there: boolean): void {
  const commands = useMemo<readonly Command[]>(
    () =>
      (['svg', 'png'] as const).map((kind) => ({
        id: `network.${kind}`,
        run: () => void take(kind).catch(fail),
        enabled: () => there,
      })),
    [there],
  )
  useCommands(commands)
}
function TakeMenu() {
  return (
    <MenuTrigger>
      <IconButton label={string('network.take')}>
        <Download aria-hidden="true" />
      </IconButton>
      <Popover placement="bottom end">
        <Menu
          className={menu.menu}
          aria-label={string('network.take')}
          onAction={(key) => void take(key === 'svg' ? 'svg' : 'png').catch(fail)}
        >
          {(['svg', 'png'] as const).map((kind) => (
            <MenuItem key={kind} id={kind} className={menu.item}>
              {string(`balance.takes.${kind}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
