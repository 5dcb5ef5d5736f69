// The picture: one drawing with the cells over it, the slider of periods, and what a hovered cell is made of.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { string } from '../../state/window/strings'
import styles from './Balance.module.css'
import { type CellChoice, sameCell } from './choice'
import type { Figures } from './desk/compute'
import { Beam } from './draw/Beam'
import drawStyles from './draw/Draw.module.css'
import { type Layout, layoutOf } from './draw/layout'
import { Matrix } from './draw/Matrix'
import { Periods } from './draw/Periods'
import { Grid } from './Grid'
import { rangeKey } from './Head'
import { Player } from './Player'
import { Pop } from './Pop'
import { summaryOf } from './summary'
import type { BalanceView } from './use-balance'

/** Pixels at the default font size, and how many each is now. */
function useRoom(): readonly [React.RefObject<HTMLDivElement | null>, width: number, scale: number] {
  const frame = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<readonly [number, number]>([0, 1])
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const measure = () => {
      const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
      setSize([element.clientWidth, scale])
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [])
  return [frame, size[0], size[1]]
}

/** How long a pointer rests on a cell before it explains itself. */
const REST = 250
function useHovered() {
  const [hovered, setHovered] = useState<{ readonly cell: CellChoice; readonly at: DOMRect }>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const onHover = (cell: CellChoice | undefined, at?: DOMRect) => {
    clearTimeout(timer.current)
    if (!cell || !at) setHovered(undefined)
    else timer.current = setTimeout(() => setHovered({ cell, at }), REST)
  }
  return [hovered, onHover] as const
}

interface Props {
  readonly view: BalanceView
  readonly figures: Figures
}
export function Drawing({ view, figures }: Props) {
  const { choice, choose, chooseCell, updating } = view
  const [frame, room, scale] = useRoom()
  const [hovered, onHover] = useHovered()
  const { columns, balance, byPeriod, periods } = figures
  const layout = useMemo(
    () => (room > 0 ? layoutOf(columns, balance, byPeriod.lines, room / scale, choice.colour) : undefined),
    [columns, balance, byPeriod, room, scale, choice.colour],
  )
  const chosen = periods.findIndex((range) => rangeKey(range) === rangeKey(choice.period))
  const summary = useMemo(() => summaryOf(figures), [figures])
  return (
    <div ref={frame} className={styles.frame} aria-busy={updating}>
      {layout && (
        <div style={{ width: layout.geometry.width * scale, position: 'relative' }}>
          <Picture layout={layout} scale={scale} period={chosen < 0 ? undefined : chosen} summary={summary} />
          <Grid
            layout={layout}
            scale={scale}
            chosen={choice.cell}
            onChoose={chooseCell}
            onHover={onHover}
            label={string('balance.grid')}
          />
          {periods.length > 1 && (
            <Player
              periods={periods}
              at={chosen}
              onPeriod={(period) => choose({ period })}
              style={{
                left: 12 * scale,
                top: (layout.geometry.height - 46) * scale,
                width: (layout.geometry.left - 20) * scale,
              }}
            />
          )}
        </div>
      )}
      {hovered && !sameCell(hovered.cell, choice.cell) && <Pop figures={figures} cell={hovered.cell} at={hovered.at} />}
    </div>
  )
}

interface PictureProps {
  readonly layout: Layout
  readonly scale: number
  /** Index of the period that is shown. */
  readonly period: number | undefined
  readonly summary: string
}
function Picture({ layout, scale, period, summary }: PictureProps) {
  const { width, height } = layout.geometry
  return (
    <svg
      className={drawStyles.svg}
      width={width * scale}
      height={height * scale}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={summary}
      data-export="balance"
    >
      <Beam layout={layout} />
      <Matrix layout={layout} />
      <Periods layout={layout} {...(period !== undefined && { chosen: period })} />
    </svg>
  )
}
