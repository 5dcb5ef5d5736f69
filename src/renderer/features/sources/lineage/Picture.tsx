// Who has it from whom, as a picture: roots above with a double edge, settled ones with a dot. Its list twin stands below.
import type { LineageNode, LineageView } from '@shared/contract/corpus/lineage'
import { string } from '../../../state/window/strings'
import styles from '../Sources.module.css'
import { BOX, layoutOf, linesOf, type Placed } from './layout'

export function Picture({ view }: { readonly view: LineageView }) {
  const layout = layoutOf(view)
  const places = new Map(layout.boxes.map((box) => [box.id, box]))
  const roots = view.nodes.filter((node) => node.root)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a picture wider than the panel must be reachable by key
    <section className={styles.picture} tabIndex={0} aria-label={string('lineage.picture')}>
      <svg
        width={layout.width}
        height={layout.height}
        role="img"
        aria-label={string('lineage.pictureWords', {
          nodes: view.nodes.length,
          links: view.links.length,
          roots: roots.map((node) => node.name).join(', '),
        })}
      >
        <defs>
          <marker id="lineage-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M0 0L8 4L0 8z" className={styles.arrow} />
          </marker>
        </defs>
        <Edges view={view} places={places} />
        {view.nodes.map((node) => {
          const place = places.get(node.id)
          return place && <Box key={node.id} node={node} place={place} own={node.id === view.documentId} />
        })}
      </svg>
    </section>
  )
}

interface EdgesProps {
  readonly view: LineageView
  readonly places: ReadonlyMap<string, Placed>
}
function Edges({ view: { links }, places }: EdgesProps) {
  return links.map((link) => {
    const [from, to] = [places.get(link.from.id), places.get(link.to.id)]
    if (!from || !to) return null
    const same = link.type === 'same-origin'
    return (
      <path
        key={link.id}
        d={same && from.y < to.y ? pathOf(to, from) : pathOf(from, to)}
        className={`${styles.edge} ${same || link.basis === 'inferred' ? styles.inferred : ''}`}
        markerEnd={same ? undefined : 'url(#lineage-arrow)'}
      >
        <title>{string(`lineage.types.${link.type}`)}</title>
      </path>
    )
  })
}

/** From the upper edge of a box to the lower edge of one above; between neighbours straight; back down along the right. */
function pathOf(from: Placed, to: Placed): string {
  const [a, b] = [from.x + BOX.width / 2, to.x + BOX.width / 2]
  if (from.y > to.y) {
    const bend = BOX.down / 2
    const [start, end] = [from.y, to.y + BOX.height]
    return `M${a} ${start}C${a} ${start - bend} ${b} ${end + bend} ${b} ${end}`
  }
  if (from.y === to.y) {
    const [left, right] = from.x < to.x ? [from, to] : [to, from]
    const gap = right.x - left.x - BOX.width
    const [start, end] = from === left ? [left.x + BOX.width, right.x] : [right.x, left.x + BOX.width]
    const y = from.y + BOX.height / 2 + (from === left ? -5 : 5)
    return gap <= BOX.across
      ? `M${start} ${y}L${end} ${y}`
      : `M${a} ${from.y + BOX.height}q${(b - a) / 2} 26 ${b - a} 0`
  }
  const [start, end] = [from.x + BOX.width, to.x + BOX.width]
  const side = Math.max(start, end) + BOX.across + 4
  return `M${start} ${from.y + BOX.height / 2}C${side} ${from.y + BOX.height / 2} ${side} ${to.y + BOX.height / 2} ${end} ${to.y + BOX.height / 2}`
}

interface BoxProps {
  readonly node: LineageNode
  readonly place: Placed
  readonly own: boolean
}
function Box({ node, place: { x, y }, own }: BoxProps) {
  const lines = linesOf(node.name, node.kind === 'origin' ? 16 : 18)
  const kind = [
    styles.box,
    node.kind === 'origin' ? styles.originBox : '',
    own ? styles.ownBox : '',
    node.fallen ? styles.fallenBox : '',
    node.circular ? styles.circularBox : '',
  ].join(' ')
  return (
    <g transform={`translate(${x} ${y})`} className={kind}>
      <title>{node.name}</title>
      <rect width={BOX.width} height={BOX.height} rx={node.kind === 'origin' ? BOX.height / 2 : 3} />
      {node.root && (
        <rect
          x={3}
          y={3}
          width={BOX.width - 6}
          height={BOX.height - 6}
          rx={node.kind === 'origin' ? BOX.height / 2 - 3 : 2}
        />
      )}
      {node.settled && <circle cx={BOX.width - 26} cy={BOX.height - 12} r={3} />}
      <text x={10} y={lines.length > 1 ? 19 : 27} className={node.retracted ? styles.retracted : undefined}>
        {lines.map((line, i) => (
          <tspan key={line} x={node.kind === 'origin' ? 14 : 10} dy={i === 0 ? 0 : 14}>
            {line}
          </tspan>
        ))}
      </text>
      {node.reliability && (
        <text x={BOX.width - 16} y={BOX.height - 8} className={styles.boxLetter}>
          {node.reliability}
        </text>
      )}
    </g>
  )
}
