// The matrix: a column a power, a row a domain, period or actor; in each cell index, spread, origins, bar and squares.
import type { BalanceCell, BalanceLine, BalanceRow } from '@shared/kernel/balance'
import { DOMAIN_LETTER } from '@shared/model/base/vocabulary'
import { formatNumber, string } from '../../../state/window/strings'
import { figureWords, originWords, powerWords, rowWords, signed, spreadWords } from '../words'
import styles from './Draw.module.css'
import { columnAxis, type Geometry, onAxis } from './geometry'
import { widthOf } from './hang'
import { type Layout, paintOf } from './layout'
import { Squares } from './Squares'

export function Matrix({ layout }: { readonly layout: Layout }) {
  const { geometry, lines } = layout
  const { width, height, beam, head, row, left, column } = geometry
  return (
    <g>
      <path d={`M0 ${beam}H${width}`} className={styles.ruleStrong} />
      <Heads layout={layout} />
      {lines.map((line, i) => (
        <g key={rowWords(layout.columns, line.row)}>
          <path d={`M0 ${head + i * row}H${width}`} className={styles.rule} />
          <RowHead layout={layout} line={line} y={head + i * row} />
          {line.cells.map((cell, at) => (
            <Cell key={cell.power} layout={layout} cell={cell} row={line.row} at={at} y={head + i * row} />
          ))}
        </g>
      ))}
      {layout.balance.question.powers.map((power, i) => (
        <path key={power} d={`M${left + i * column} ${beam + 0.5}V${height}`} className={styles.rule} />
      ))}
    </g>
  )
}

function Heads({ layout }: { readonly layout: Layout }) {
  const { geometry, columns, balance, colour, unit } = layout
  const y = geometry.beam
  const { powers, polity } = balance.question
  return (
    <g>
      {powers.map((power, i) => {
        const axis = columnAxis(geometry, i)
        const x = geometry.left + i * geometry.column + 12.5
        return (
          <g key={power}>
            <rect x={x} y={y + 11.5} width={10} height={10} fill={paintOf(colour, i)} />
            <text x={x + 16} y={y + 20.5} className={styles.title}>
              {fitting(powerWords(columns, power, polity), geometry.column - 36, 7.4)}
            </text>
            {[-1, 0, 1].map((value) => (
              <text key={value} x={onAxis(axis, value)} y={y + 38.5} textAnchor="middle" className={styles.quiet}>
                {value === 0 ? '0' : value < 0 ? '−1' : '+1'}
              </text>
            ))}
          </g>
        )
      })}
      <rect x={16} y={y + 13.5} width={7} height={7} className={styles.keyFor} />
      <rect x={62.6} y={y + 14.1} width={5.8} height={5.8} className={styles.keyAgainst} />
      <rect x={16.6} y={y + 31.1} width={5.8} height={5.8} className={styles.unassessed} />
      <text x={30} y={y + 21.5} className={styles.second}>
        {string('balance.for')}
      </text>
      <text x={75} y={y + 21.5} className={styles.second}>
        {string('balance.against')}
      </text>
      <text x={30} y={y + 38.5} className={styles.second}>
        {string('balance.unassessed')}
      </text>
      {unit > 1 && (
        <text x={16} y={y + 55.5} className={styles.quiet}>
          {string(geometry.compact ? 'balance.unitShort' : 'balance.unit', { count: formatNumber(unit) })}
        </text>
      )}
    </g>
  )
}

interface HeadProps {
  readonly layout: Layout
  readonly line: BalanceLine
  readonly y: number
}
/** Words that fit a width of pixels at 13 px, else cut. */
const fitting = (text: string, room: number, per = 6.9): string =>
  text.length * per <= room ? text : `${text.slice(0, Math.max(1, Math.floor(room / per) - 1))}…`

function RowHead({ layout, line: { row, clusters }, y }: HeadProps) {
  const { geometry, columns, colour } = layout
  const domain = row.by === 'domain' ? row.domain : undefined
  const x = domain ? 40 : 16
  const hue = domain && colour === 'domain' ? `var(--domain-${domain}-ink)` : undefined
  return (
    <g>
      {domain && (
        <>
          <rect x={16.5} y={y + 10} width={15} height={15} rx={1} className={styles.chip} style={{ stroke: hue }} />
          <text x={24} y={y + 21.8} textAnchor="middle" className={styles.letter} style={{ fill: hue }}>
            {DOMAIN_LETTER[domain]}
          </text>
        </>
      )}
      <text x={x} y={y + 22} className={styles.name}>
        {fitting(rowWords(columns, row), geometry.left - x - 6)}
      </text>
      <text x={x} y={y + 39} className={styles.quiet}>
        {string('balance.clusters', { count: clusters })}
      </text>
    </g>
  )
}

interface CellProps {
  readonly layout: Layout
  readonly cell: BalanceCell
  readonly row: BalanceRow
  readonly at: number
  readonly y: number
}
function Cell({ layout, cell, row, at, y }: CellProps) {
  const { geometry, colour } = layout
  const axis = columnAxis(geometry, at)
  const zero = onAxis(axis, 0)
  const left = geometry.left + at * geometry.column + (geometry.compact ? 8 : 12.5)
  const right = geometry.left + (at + 1) * geometry.column - (geometry.compact ? 8 : 15.5)
  const paint = paintOf(colour, at, row.by === 'domain' ? row.domain : undefined)
  const { favouring, against, unassessed, contested } = cell.counts
  if (favouring + against + unassessed === 0) {
    return (
      <text x={left} y={y + 18.5} className={styles.quiet}>
        {string('balance.noClaims')}
      </text>
    )
  }
  return (
    <g>
      <path d={`M${zero} ${y + 22.5}V${y + 51.5}`} className={styles.ruleStrong} />
      <Figure cell={cell} x={left} y={y + 18.5} />
      <Bar cell={cell} axis={axis} y={y} paint={paint} />
      <Squares counts={cell.counts} unit={layout.unit} step={layout.step} zero={zero} y={y + 42.5} paint={paint} />
      <Origins cell={cell} compact={geometry.compact} left={left} right={right} y={y} />
      {contested && !geometry.compact && <Contested layout={layout} cell={cell} left={left} right={right} y={y} />}
    </g>
  )
}

/** Whether the origins find room at the end of the figure's line. */
function originsFit({ index, counts }: BalanceCell, room: number): boolean {
  const figure =
    index.kind === 'value'
      ? widthOf(signed(index.value), true, 13) + 7 + widthOf(spreadWords(index))
      : widthOf(figureWords(index))
  return figure + widthOf(originWords(counts)) + 1 <= room
}

interface OriginsProps {
  readonly cell: BalanceCell
  readonly compact: boolean
  readonly left: number
  readonly right: number
  readonly y: number
}
/** The origins: at the end of the figure's line; where that is full on the free side of the bar; narrow, in a line. */
function Origins({ cell, compact, left, right, y }: OriginsProps) {
  const { index, counts } = cell
  const words = originWords(counts)
  if (compact) {
    return (
      <text x={left} y={y + 65} className={styles.quiet}>
        {words}
        {counts.contested && <tspan className={styles.inkText}>{`, ${string('balance.contested')}`}</tspan>}
      </text>
    )
  }
  const fits = originsFit(cell, right - left)
  const atRight = fits || (index.kind === 'value' && index.value < 0)
  return (
    <text
      x={atRight ? right : left}
      y={fits ? y + 18.5 : y + 32}
      textAnchor={atRight ? 'end' : 'start'}
      className={styles.quiet}
    >
      {words}
    </text>
  )
}

function Figure({ cell: { index }, x, y }: { readonly cell: BalanceCell; readonly x: number; readonly y: number }) {
  if (index.kind !== 'value') {
    return (
      <text x={x} y={y} className={styles.quiet}>
        {figureWords(index)}
      </text>
    )
  }
  return (
    <text x={x} y={y}>
      <tspan className={styles.figure}>{signed(index.value)}</tspan>
      <tspan dx={7}>{spreadWords(index)}</tspan>
    </text>
  )
}

interface BarProps {
  readonly cell: BalanceCell
  readonly axis: readonly [number, number]
  readonly y: number
  readonly paint: string
}
/** From 0 to the index: solid for, hollow against; under it the whisker of the spread. */
function Bar({ cell: { index }, axis, y, paint }: BarProps) {
  if (index.kind !== 'value') return null
  const zero = onAxis(axis, 0)
  const at = onAxis(axis, index.value)
  const [low, high] = [onAxis(axis, index.low), onAxis(axis, index.high)]
  return (
    <g>
      {index.value >= 0 ? (
        <rect x={zero} y={y + 24.5} width={at - zero} height={8} fill={paint} className={styles.moving} />
      ) : (
        <rect
          x={at + 0.75}
          y={y + 25.25}
          width={Math.max(0, zero - at - 0.75)}
          height={6.5}
          stroke={paint}
          className={styles.hollow}
        />
      )}
      {high - low > 0.4 && (
        <path d={`M${low} ${y + 36.5}H${high}M${low} ${y + 34}v5M${high} ${y + 34}v5`} className={styles.whisker} />
      )}
    </g>
  )
}

interface ContestedProps {
  readonly layout: { readonly geometry: Geometry; readonly unit: number }
  readonly cell: BalanceCell
  readonly left: number
  readonly right: number
  readonly y: number
}
/** The word stands beside the squares, else on the free side of the bar. */
function Contested({ layout, cell, left, right, y }: ContestedProps) {
  const { favouring, unassessed } = cell.counts
  const squares = Math.ceil(favouring / layout.unit) + Math.ceil(unassessed / layout.unit)
  const room = Math.floor((layout.geometry.column / 2 - 80) / 8)
  const beside = squares <= room
  const falls = cell.index.kind === 'value' && cell.index.value < 0
  return (
    <text
      x={beside || falls ? right : left}
      y={y + (beside || !originsFit(cell, right - left) ? 47.5 : 36)}
      textAnchor={beside || falls ? 'end' : 'start'}
      className={styles.inkText}
    >
      {string('balance.contested')}
    </text>
  )
}
