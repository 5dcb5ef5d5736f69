// A canvas that writes SVG: the calls of the map's painters as paths and texts. Text is escaped; nothing is linked.
import type { Painter } from '../draw/painter'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** Text as SVG text or an attribute's value; characters that XML forbids are left out. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\P{Cc}]|[\uFFFE\uFFFF]/gu, '')
    .replaceAll(/[&<>"']/g, (c) => ESCAPES[c] ?? c)

const short = (value: number): string => String(Math.round(value * 100) / 100)
const WEIGHT = /^(italic )?(\d+) (\d+(?:\.\d+)?)px (.*)$/
const ANCHORS: Readonly<Record<string, string>> = { center: 'middle', right: 'end', end: 'end' }

export interface SvgPainter extends Painter {
  /** The document so far; its origin is the left top corner. */
  readonly document: (width: number, height: number, title: string) => string
}

export function svgPainter(): SvgPainter {
  const out: string[] = []
  let path = ''
  let dash: readonly number[] = []
  let clips = 0
  const open: number[] = []
  const colour = (style: Painter['fillStyle']): string => escapeXml(typeof style === 'string' ? style : 'none')
  const state = {
    fillStyle: '#000' as Painter['fillStyle'],
    strokeStyle: '#000' as Painter['strokeStyle'],
    lineWidth: 1,
    lineJoin: 'round' as CanvasLineJoin,
    globalAlpha: 1,
    font: '400 12px sans-serif',
    letterSpacing: '0px',
    textAlign: 'start' as CanvasTextAlign,
    textBaseline: 'alphabetic' as CanvasTextBaseline,
  }
  let kept: number[] = []
  const alpha = () => (state.globalAlpha === 1 ? '' : ` opacity="${short(state.globalAlpha)}"`)
  const strokes = () =>
    `stroke="${colour(state.strokeStyle)}" stroke-width="${short(state.lineWidth)}" stroke-linejoin="round"` +
    (dash.length > 0 ? ` stroke-dasharray="${dash.map(short).join(' ')}"` : '')
  const text = (words: string, x: number, y: number, paint: string) => {
    const [, italic, weight = '400', size = '12', family = 'sans-serif'] = WEIGHT.exec(state.font) ?? []
    const anchor = ANCHORS[state.textAlign] ?? 'start'
    const font = `font-family="${escapeXml(family)}" font-size="${size}" font-weight="${weight}"${italic ? ' font-style="italic"' : ''}`
    const spacing = state.letterSpacing === '0px' ? '' : ` letter-spacing="${escapeXml(state.letterSpacing)}"`
    out.push(
      `<text x="${short(x)}" y="${short(y)}" text-anchor="${anchor}" ${font}${spacing} ${paint}${alpha()}>${escapeXml(words)}</text>`,
    )
  }
  const move = (letter: 'M' | 'L', x: number, y: number) => {
    path += `${path === '' ? 'M' : letter}${short(x)} ${short(y)}`
  }
  return Object.assign(state, {
    beginPath: () => {
      path = ''
    },
    moveTo: (x: number, y: number) => move('M', x, y),
    lineTo: (x: number, y: number) => move('L', x, y),
    closePath: () => {
      if (path !== '') path += 'Z'
    },
    arc: (x: number, y: number, r: number) => {
      const radius = short(r)
      path += `M${short(x - r)} ${short(y)}a${radius} ${radius} 0 1 0 ${short(2 * r)} 0a${radius} ${radius} 0 1 0 ${short(-2 * r)} 0Z`
    },
    roundRect: (x: number, y: number, w: number, h: number, radii?: Parameters<Painter['roundRect']>[4]) => {
      const r = typeof radii === 'number' ? Math.min(radii, w / 2, h / 2) : 0
      const corner = `${short(r)} ${short(r)} 0 0 1`
      path += `M${short(x + r)} ${short(y)}h${short(w - 2 * r)}a${corner} ${short(r)} ${short(r)}v${short(h - 2 * r)}a${corner} ${short(-r)} ${short(r)}h${short(2 * r - w)}a${corner} ${short(-r)} ${short(-r)}v${short(2 * r - h)}a${corner} ${short(r)} ${short(-r)}Z`
    },
    fill: (rule?: CanvasFillRule | Path2D) => {
      if (path !== '')
        out.push(
          `<path d="${path}" fill="${colour(state.fillStyle)}"${rule === 'evenodd' ? ' fill-rule="evenodd"' : ''}${alpha()}/>`,
        )
    },
    stroke: () => {
      if (path !== '') out.push(`<path d="${path}" fill="none" ${strokes()}${alpha()}/>`)
    },
    clip: () => {
      const id = `c${++clips}`
      out.push(`<clipPath id="${id}"><path d="${path}" clip-rule="evenodd"/></clipPath><g clip-path="url(#${id})">`)
      open.push(open.pop()! + 1)
    },
    save: () => {
      open.push(0)
      kept.push(state.globalAlpha, state.lineWidth)
    },
    restore: () => {
      out.push('</g>'.repeat(open.pop() ?? 0))
      const [alphaBefore = 1, widthBefore = 1] = kept.slice(-2)
      kept = kept.slice(0, -2)
      state.globalAlpha = alphaBefore
      state.lineWidth = widthBefore
    },
    setLineDash: (next: Iterable<number>) => {
      dash = [...next]
    },
    fillRect: (x: number, y: number, w: number, h: number) => {
      out.push(
        `<rect x="${short(x)}" y="${short(y)}" width="${short(w)}" height="${short(h)}" fill="${colour(state.fillStyle)}"/>`,
      )
    },
    fillText: (words: string, x: number, y: number) => text(words, x, y, `fill="${colour(state.fillStyle)}"`),
    strokeText: (words: string, x: number, y: number) => text(words, x, y, `fill="none" ${strokes()}`),
    document: (width: number, height: number, title: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(width)} ${short(height)}" role="img"><title>${escapeXml(title)}</title>${out.join('')}</svg>`,
  })
}
