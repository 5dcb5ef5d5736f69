// The picture of the network: discs by weight, bent arrows by clusters, names where they fit. Keys go from disc to disc.
import { CODES, type LedgerColumns } from '@shared/kernel/ledger'
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useView } from '../../state/view-store'
import { string } from '../../state/window/strings'
import { Arrow } from './Arrow'
import { isPut, type NetworkChoice, nodeFilter, pairOf } from './choice'
import { type Disc, labelsOf, type Spot, spotsOf } from './layout'
import type { Link, Links, Node } from './links'
import styles from './Network.module.css'
import { nameAt, nodeWords } from './words'

interface Props {
  readonly columns: LedgerColumns
  readonly top: Pick<Links, 'nodes' | 'links'>
  readonly choice: NetworkChoice
  readonly summary: string
  readonly onNarrow: (pair: ReturnType<typeof pairOf>) => void
}
const SIDE = 70
const HEAD = 28

/** Layout as of the last links; the one before stays until the next is worked out. */
function useSpots({ nodes, links }: Props['top']): ReadonlyMap<number, Spot> | undefined {
  const [spots, setSpots] = useState<ReadonlyMap<number, Spot>>()
  useEffect(() => {
    const stop = new AbortController()
    void spotsOf(nodes, links, stop.signal).then((found) => found && setSpots(found))
    return () => stop.abort()
  }, [nodes, links])
  return spots
}
function useSize() {
  const frame = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }))
    observer.observe(element)
    setSize({ width: element.clientWidth, height: element.clientHeight })
    return () => observer.disconnect()
  }, [])
  return [frame, size] as const
}

function discsOf(
  columns: LedgerColumns,
  nodes: readonly Node[],
  spots: ReadonlyMap<number, Spot>,
  size: { width: number; height: number },
) {
  const most = nodes[0]?.clusters ?? 1
  return nodes.flatMap((node): Disc[] => {
    const spot = spots.get(node.entity)
    if (!spot) return []
    const r = 4 + 9 * Math.sqrt(node.clusters / most)
    const x = size.width / 2 + spot.x * Math.max(20, size.width / 2 - SIDE)
    const y = size.height / 2 + spot.y * Math.max(20, size.height / 2 - HEAD)
    return [{ ...node, x, y, r, name: nameAt(columns, node.entity) }]
  })
}

/** The disc nearest in the direction of an arrow key. */
function towards(discs: readonly Disc[], from: number, key: string): number | undefined {
  const way = ({ ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const)[key]
  const here = discs[from]
  if (key === 'Home') return 0
  if (key === 'End') return discs.length - 1
  if (!way || !here) return undefined
  let best: number | undefined
  let least = Number.POSITIVE_INFINITY
  for (const [i, { x, y }] of discs.entries()) {
    const along = (x - here.x) * way[0] + (y - here.y) * way[1]
    const across = Math.abs((x - here.x) * way[1]) + Math.abs((y - here.y) * way[0])
    if (i === from || along <= 1) continue
    const far = along + 2 * across
    if (far < least) [best, least] = [i, far]
  }
  return best
}

export function Plot(props: Props) {
  const { columns, top } = props
  const spots = useSpots(top)
  const [frame, size] = useSize()
  const [over, setOver] = useState<number>()
  const discs = useMemo(
    () => (spots && size.width > 0 ? discsOf(columns, top.nodes, spots, size) : []),
    [columns, top, spots, size],
  )
  const labels = useMemo(() => labelsOf(discs.map(withWidth), size), [discs, size])
  const unnamed = labels.filter((label) => label === undefined).length
  return (
    <div className={styles.stage} ref={frame}>
      <Picture {...props} size={size} discs={discs} labels={labels} over={over} />
      <Discs {...props} discs={discs} onOver={setOver} />
      {unnamed > 0 && <p className={styles.unnamed}>{string('network.unnamed', { count: unnamed })}</p>}
    </div>
  )
}
const withWidth = (disc: Disc) => ({ ...disc, width: disc.name.length * 6.4 })

interface PictureProps extends Props {
  readonly size: { readonly width: number; readonly height: number }
  readonly discs: readonly Disc[]
  readonly labels: ReturnType<typeof labelsOf>
  readonly over: number | undefined
}
function Picture({ columns, top, choice, summary, onNarrow, size, discs, labels, over }: PictureProps) {
  const filters = useView((s) => s.filters)
  const lit = (link: Link) => over === undefined || link.from === over || link.to === over
  return (
    <svg
      className={styles.svg}
      width={size.width}
      height={size.height}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={summary}
      data-export="network"
    >
      {top.links.map((link) => (
        <Arrow
          key={link.key}
          columns={columns}
          link={link}
          discs={discs}
          most={top.links[0]?.clusters ?? 1}
          paint={choice.colour === 'domain' ? `var(--domain-${CODES.domain[link.domain]})` : 'var(--ink-2)'}
          faint={!lit(link)}
          chosen={isPut(filters, pairOf(columns, link, choice))}
          onChoose={() => onNarrow(pairOf(columns, link, choice))}
        />
      ))}
      {discs.map(({ entity, x, y, r }) => (
        <circle key={entity} cx={x} cy={y} r={r} className={styles.disc} />
      ))}
      {discs.map(({ entity, name }, i) => {
        const label = labels[i]
        if (!label) return null
        return (
          <text key={entity} x={label.x} y={label.y} textAnchor={label.anchor} className={styles.name}>
            {name}
          </text>
        )
      })}
    </svg>
  )
}

interface DiscsProps extends Props {
  readonly discs: readonly Disc[]
  readonly onOver: (entity: number | undefined) => void
}
/** The discs as what is chosen: one tab stop, arrows go to the nearest. */
function Discs({ columns, top, choice, onNarrow, discs, onOver }: DiscsProps) {
  const filters = useView((s) => s.filters)
  const [at, setAt] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  const here = Math.min(at, Math.max(0, discs.length - 1))
  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.ctrlKey || event.altKey ? undefined : towards(discs, here, event.key)
    if (next === undefined) return
    event.preventDefault()
    setAt(next)
    box.current?.querySelector<HTMLElement>(`[data-disc="${next}"]`)?.focus()
  }
  return (
    <div ref={box} role="listbox" aria-label={string('network.nodes')} onKeyDown={onKeyDown} tabIndex={-1}>
      {discs.map((disc, i) => (
        <DiscButton
          key={disc.entity}
          disc={disc}
          at={i}
          stop={i === here}
          words={nodeWords(columns, disc, top.links)}
          chosen={isPut(filters, nodeFilter(columns, disc.entity, choice))}
          onChoose={() => {
            setAt(i)
            onNarrow(nodeFilter(columns, disc.entity, choice))
          }}
          onOver={onOver}
        />
      ))}
    </div>
  )
}

interface DiscProps {
  readonly disc: Disc
  readonly at: number
  readonly stop: boolean
  readonly words: string
  readonly chosen: boolean
  readonly onChoose: () => void
  readonly onOver: (entity: number | undefined) => void
}
function DiscButton({ disc, at, stop, words, chosen, onChoose, onOver }: DiscProps) {
  const reach = Math.max(12, disc.r + 2)
  return (
    <div
      role="option"
      tabIndex={stop ? 0 : -1}
      data-disc={at}
      data-autofocus={stop || undefined}
      aria-selected={chosen}
      aria-label={words}
      title={words}
      className={styles.hit}
      style={{ left: disc.x - reach, top: disc.y - reach, width: 2 * reach, height: 2 * reach }}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onChoose()
      }}
      onFocus={() => onOver(disc.entity)}
      onBlur={() => onOver(undefined)}
      onPointerEnter={() => onOver(disc.entity)}
      onPointerLeave={() => onOver(undefined)}
    />
  )
}
