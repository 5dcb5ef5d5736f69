// One link: a bent line from disc to disc, as wide as its clusters are many, solid and filled for acts and gains,
// dashed and hollow for losses.
import type { LedgerColumns } from '@shared/kernel/ledger'
import type { Disc } from './layout'
import type { Link } from './links'
import styles from './Network.module.css'
import { linkWords } from './words'

interface Props {
  readonly columns: LedgerColumns
  readonly link: Link
  readonly discs: readonly Disc[]
  readonly most: number
  readonly paint: string
  readonly faint: boolean
  readonly chosen: boolean
  readonly onChoose: () => void
}
/** How far a line bends off the straight way, as a share of its length: there and back do not cover each other. */
const BEND = { acts: 0.14, favours: 0.12, disfavours: 0.24 }

/** The line between two discs' edges, its head at the end. */
export function pathOf(from: Disc, to: Disc, bend: number, width: number) {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const [mx, my] = [(from.x + to.x) / 2 - dy * bend, (from.y + to.y) / 2 + dx * bend]
  const towards = (a: { x: number; y: number }, b: { x: number; y: number }, by: number) => {
    const far = Math.hypot(b.x - a.x, b.y - a.y) || 1
    return { x: a.x + ((b.x - a.x) / far) * by, y: a.y + ((b.y - a.y) / far) * by }
  }
  const bent = { x: mx, y: my }
  const size = 5 + width
  const start = towards(from, bent, from.r + 1)
  const tip = towards(to, bent, to.r + 2)
  const neck = towards(to, bent, to.r + 2 + size)
  const [nx, ny] = [((neck.y - tip.y) / size) * (size * 0.45), ((tip.x - neck.x) / size) * (size * 0.45)]
  return {
    line: `M${start.x} ${start.y}Q${mx} ${my} ${neck.x} ${neck.y}`,
    head: `M${tip.x} ${tip.y}L${neck.x + nx} ${neck.y + ny}L${neck.x - nx} ${neck.y - ny}Z`,
  }
}

export function Arrow({ columns, link, discs, most, paint, faint, chosen, onChoose }: Props) {
  const from = discs.find(({ entity }) => entity === link.from)
  const to = discs.find(({ entity }) => entity === link.to)
  if (!from || !to) return null
  const width = 1 + 5 * Math.sqrt(link.clusters / most)
  const { line, head } = pathOf(from, to, BEND[link.bearing ?? 'acts'], width)
  const loses = link.bearing === 'disfavours'
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same by keys in the list twin
    <g opacity={faint ? 0.18 : 1} onClick={onChoose} className={styles.link}>
      <title>{linkWords(columns, link)}</title>
      {chosen && <path d={line} className={styles.casing} strokeWidth={width + 5} />}
      <path
        d={line}
        fill="none"
        stroke={paint}
        strokeWidth={width}
        {...(loses && { strokeDasharray: `${width * 2} ${width * 1.4}` })}
      />
      <path d={head} stroke={paint} fill={paint} {...(loses && { className: styles.hollow })} />
      <path d={line} className={styles.reach} />
    </g>
  )
}
