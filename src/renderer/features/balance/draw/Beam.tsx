// The beam: the net of each power on the axis, its spread, what hangs from it, and how even the shares are.
import { string } from '../../../state/window/strings'
import { codeOf, figureWords, plain, spreadWords } from '../words'
import styles from './Draw.module.css'
import { HANG_TOP, onAxis } from './geometry'
import { boxWidth, type Hung } from './hang'
import { type Layout, paintOf } from './layout'

const TICKS = [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1]

export function Beam({ layout }: { readonly layout: Layout }) {
  const { geometry, hung } = layout
  const { axis, twoLines } = geometry
  const zero = onAxis(axis, 0)
  const hanging = hung.filter(({ x }) => x !== undefined)
  return (
    <g>
      <Axis axis={axis} />
      <path d={`M${axis[0]} 34H${axis[1]}`} className={styles.beam} />
      <path d={`M${zero} 35l9 16h-18z`} className={styles.ink} />
      <text x={16} y={38} className={styles.title}>
        {string('balance.beam')}
      </text>
      {string(twoLines ? 'balance.beamWordsShort' : 'balance.beamWords')
        .split('\n')
        .map((line, i) => (
          <text key={line} x={16} y={56 + 16 * i} className={styles.quiet}>
            {line}
          </text>
        ))}
      {hanging.map((one) => (
        <Line key={one.power} one={one} layout={layout} />
      ))}
      {hung.map((one) => (
        <Hanging key={one.power} one={one} layout={layout} />
      ))}
      {hanging.map(({ power, x }) => (
        <path key={power} d={`M${x} 30v8`} className={styles.notch} />
      ))}
      <Shares layout={layout} />
    </g>
  )
}

function Axis({ axis }: { readonly axis: readonly [number, number] }) {
  const x = (value: number) => onAxis(axis, value)
  return (
    <g>
      {TICKS.map((value) => (
        <path key={value} d={`M${x(value)} ${value % 0.5 === 0 ? 27 : 30}V34`} className={styles.tick} />
      ))}
      <text x={axis[0] - 6} y={22} className={styles.quiet}>
        {string('balance.worsens')}
      </text>
      {[-0.5, 0, 0.5].map((value) => (
        <text key={value} x={x(value)} y={22} textAnchor="middle" className={styles.quiet}>
          {value === 0 ? '0' : value < 0 ? '−0.5' : '+0.5'}
        </text>
      ))}
      <text x={axis[1] + 6} y={22} textAnchor="end" className={styles.quiet}>
        {string('balance.improves')}
      </text>
    </g>
  )
}

interface Part {
  readonly one: Hung
  readonly layout: Layout
}
/** Spread on the axis, and the line down to what hangs. */
function Line({ one, layout }: Part) {
  const { index } = one.cell
  if (index.kind !== 'value') return null
  const paint = paintOf(layout.colour, one.power)
  const [low, high] = [onAxis(layout.geometry.axis, index.low), onAxis(layout.geometry.axis, index.high)]
  return (
    <g stroke={paint}>
      <path d={`M${low} 34H${Math.max(high, low + 1)}`} strokeWidth={6} />
      <path d={`M${one.x} 34V${HANG_TOP + layout.geometry.hang * one.row}`} strokeWidth={1.2} />
    </g>
  )
}

function Hanging({ one, layout }: Part) {
  const { cell, power, row, words, x, side, from, to } = one
  const { twoLines, hang } = layout.geometry
  const y = HANG_TOP + hang * row
  const width = boxWidth(cell)
  const paint = paintOf(layout.colour, power)
  const ends = x !== undefined && side === 'left'
  const at = ends ? to : from
  const anchor = ends ? 'end' : 'start'
  return (
    <g>
      {x === undefined ? (
        <rect x={layout.geometry.axis[0]} y={y + 3} width={8} height={8} fill="none" stroke={paint} strokeWidth={1.5} />
      ) : (
        <rect x={x - width / 2} y={y} width={width} height={13} fill={paint} />
      )}
      <text x={at} y={y + 11} textAnchor={anchor} className={styles.label}>
        <tspan className={styles.strong}>{words[0]}</tspan>
        <tspan dx={7}>{words[1]}</tspan>
        <tspan {...(twoLines ? { x: at, dy: 15 } : { dx: 10 })} className={styles.quiet}>
          {words[2]}
        </tspan>
      </text>
    </g>
  )
}

/** Least width of a share's code, so that no two touch. */
const CODE = 46
function Shares({ layout }: { readonly layout: Layout }) {
  const { balance, columns, colour } = layout
  const { x, y } = layout.shares
  const { powers } = balance.question
  const { evenness } = balance
  const width = layout.shares.width - 2 * (powers.length - 1)
  let from = x
  let labelled = x
  return (
    <g>
      <text x={x} y={y}>
        <tspan className={styles.strong}>{string('balance.evenness', { value: figureWords(evenness, plain) })}</tspan>
        <tspan dx={7}>{spreadWords(evenness, plain)}</tspan>
      </text>
      {powers.map((power, i) => {
        const share = balance.shares[i]
        if (share === undefined) return null
        const at = from
        from += share * width + 2
        const label = Math.max(at, labelled)
        labelled = label + CODE + 8
        return (
          <g key={power}>
            <rect
              x={at}
              y={y + 10}
              width={Math.max(share > 0 ? 1 : 0, share * width)}
              height={8}
              fill={paintOf(colour, i)}
            />
            <text x={label} y={y + 34} className={styles.second}>
              {`${codeOf(columns, power)} ${plain(share)}`}
            </text>
          </g>
        )
      })}
    </g>
  )
}
