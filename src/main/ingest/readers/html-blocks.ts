// From an HTML tree to readable text: which elements make blocks, which are skipped, which role a block plays.
import type { Region } from '@shared/model/document'
import { type Break, blockWriter, type Role } from './block-writer'
import { CDATA, ELEMENT, type HtmlNode, TEXT, walk } from './html-dom'

const SKIPPED = new Set(
  'script style template noscript head title svg math iframe object embed canvas video audio select button input textarea datalist dialog'.split(
    ' ',
  ),
)
const BLOCKS: ReadonlyMap<string, Break> = new Map([
  ...'p div section article main header footer nav aside h1 h2 h3 h4 h5 h6 ul ol dl table blockquote figure figcaption caption pre hr address details summary form fieldset center body'
    .split(' ')
    .map((name) => [name, 2] as const),
  ...'li dt dd tr option legend'.split(' ').map((name) => [name, 1] as const),
])
const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['figcaption', { role: 'caption' }],
  ['caption', { role: 'caption' }],
  ['nav', { role: 'furniture' }],
  ['footer', { role: 'furniture' }],
  ['aside', { role: 'furniture' }],
  ...[1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, { role: 'heading', level }] as const),
])
const CELLS = new Set(['td', 'th'])

/** Readable text of a tree, block by block, with the role of each block. */
export function blocksOf(root: HtmlNode): { text: string; regions: Region[] } {
  const roles: Role[] = [{ role: 'body' }]
  const writer = blockWriter(() => roles.at(-1) ?? { role: 'body' })
  let preformatted = 0

  const enter = (node: HtmlNode): boolean => {
    if (node.nodeType === TEXT || node.nodeType === CDATA) {
      if (preformatted > 0) writer.verbatim(node.textContent ?? '')
      else writer.flow(node.textContent ?? '')
      return false
    }
    const name = node.localName ?? ''
    if (node.nodeType !== ELEMENT || isSkipped(node)) return false
    if (name === 'br') writer.lineBreak()
    const size = BLOCKS.get(name)
    if (size) writer.end(size)
    if (CELLS.has(name)) writer.flow(' ')
    const role = ROLES.get(name)
    if (role) roles.push(role)
    if (name === 'pre') preformatted++
    return true
  }
  const leave = (node: HtmlNode): void => {
    if (node.nodeType !== ELEMENT || isSkipped(node)) return
    const name = node.localName ?? ''
    const size = BLOCKS.get(name)
    if (size) writer.end(size)
    if (ROLES.has(name)) roles.pop()
    if (name === 'pre') preformatted--
  }
  walk(root, enter, leave)
  return writer.finish()
}

function isSkipped(node: HtmlNode): boolean {
  if (SKIPPED.has(node.localName ?? '')) return true
  const style = node.getAttribute?.('style')
  return node.getAttribute?.('hidden') != null || (style != null && /display\s*:\s*none/i.test(style))
}
