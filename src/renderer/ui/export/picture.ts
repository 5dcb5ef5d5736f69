// A drawing of the page as a file of its own: styles written into it, colours as every program reads them, no classes.

const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'paint-order',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
] as const
const FONT = "Inter, 'Inter Variable', 'Segoe UI', 'DejaVu Sans', sans-serif"
const NS = 'http://www.w3.org/2000/svg'

const known = new Map<string, string>()
/** A computed colour as `#rrggbb`, or with its opacity as `rgba()`; words that are no colour stay. */
function plainColour(colour: string): string {
  if (!/^(oklch|oklab|color|lab|lch|rgb|hsl)/.test(colour)) return colour
  const found = known.get(colour)
  if (found) return found
  const ctx = new OffscreenCanvas(1, 1).getContext('2d')
  if (!ctx) return colour
  ctx.fillStyle = colour
  ctx.fillRect(0, 0, 1, 1)
  const [r = 0, g = 0, b = 0, a = 255] = ctx.getImageData(0, 0, 1, 1).data
  const hex = `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`
  const plain = a === 255 ? hex : a === 0 ? 'none' : `rgba(${r},${g},${b},${(a / 255).toFixed(3)})`
  known.set(colour, plain)
  return plain
}

function writeStyles(from: Element, to: Element): void {
  const computed = getComputedStyle(from)
  for (const name of STYLES) {
    const value = computed.getPropertyValue(name)
    if (value !== '' && value !== 'normal' && value !== 'auto') to.setAttribute(name, plainColour(value))
  }
  for (const name of ['class', 'style', 'role', 'data-export', 'aria-hidden']) to.removeAttribute(name)
  for (let i = 0; i < from.children.length; i++) {
    const child = to.children[i]
    if (child) writeStyles(from.children[i] as Element, child)
  }
}

function standing(drawing: SVGSVGElement, fontFace = ''): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  writeStyles(drawing, copy)
  const { width, height } = drawing.viewBox.baseVal
  copy.setAttribute('xmlns', NS)
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  copy.setAttribute('font-family', FONT)
  const label = drawing.getAttribute('aria-label')
  copy.removeAttribute('aria-label')
  const ground = document.createElementNS(NS, 'rect')
  ground.setAttribute('width', '100%')
  ground.setAttribute('height', '100%')
  ground.setAttribute('fill', plainColour(groundOf(drawing)))
  copy.prepend(ground)
  if (fontFace) {
    const style = document.createElementNS(NS, 'style')
    style.textContent = fontFace
    copy.prepend(style)
  }
  if (label) {
    const title = document.createElementNS(NS, 'title')
    title.textContent = label
    copy.prepend(title)
  }
  return copy
}
/** The first ground behind the drawing that is painted. */
function groundOf(drawing: Element): string {
  for (let at: Element | null = drawing; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at)
    if (plainColour(backgroundColor) !== 'none') return backgroundColor
  }
  return '#ffffff'
}

/** The drawing as SVG text. */
export const svgOf = (drawing: SVGSVGElement): string => new XMLSerializer().serializeToString(standing(drawing))

/** The page's own interface font, so that a picture sets its words as the page does; empty where it is not to be had. */
async function fontFace(): Promise<string> {
  for (const sheet of document.styleSheets)
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue
      const source = /url\("?([^")]+latin-wght-normal[^")]*)"?\)/.exec(rule.cssText)?.[1]
      if (!source || source.includes('latin-ext') || !/inter/i.test(rule.style.getPropertyValue('font-family')))
        continue
      const answer = await fetch(new URL(source, sheet.href ?? document.baseURI))
      const data = await dataUrl(await answer.blob())
      return `@font-face{font-family:Inter;src:url(${data}) format("woff2");font-weight:100 900}`
    }
  return ''
}
const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((done, failed) => {
    const reader = new FileReader()
    reader.onload = () => done(String(reader.result))
    reader.onerror = () => failed(reader.error ?? new Error('unreadable'))
    reader.readAsDataURL(blob)
  })

/** The drawing as a PNG, `density` pixels a pixel. */
export async function pngOf(drawing: SVGSVGElement, density = 2): Promise<Blob> {
  const face = await fontFace().catch(() => '')
  const text = new XMLSerializer().serializeToString(standing(drawing, face))
  const image = new Image()
  image.src = await dataUrl(new Blob([text], { type: 'image/svg+xml' }))
  await image.decode()
  const { width, height } = drawing.viewBox.baseVal
  const canvas = new OffscreenCanvas(Math.ceil(width * density), Math.ceil(height * density))
  const ctx = canvas.getContext('2d')
  if (!ctx) throw new Error('no canvas')
  ctx.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.convertToBlob({ type: 'image/png' })
}
