// The one file that touches markdown-it: top-level blocks of Markdown by line, and the plain words of one block.
// Inline syntax of a whole text is never parsed: no region needs it, and hostile nesting would cost minutes.
import MarkdownIt from 'markdown-it'

/** A top-level block: its kind as markdown-it names it, its lines (half-open), heading level and raw content. */
export interface MarkdownBlock {
  readonly kind: string
  readonly from: number
  readonly to: number
  readonly level?: number
  readonly content: string
}

const INLINE_MAX = 2000
const blocks = new MarkdownIt('commonmark').disable(['inline'])
const inline = new MarkdownIt('commonmark')

/** The top-level blocks of a text in order; link definitions are no blocks. */
export function markdownBlocks(text: string): MarkdownBlock[] {
  const found: MarkdownBlock[] = []
  const tokens = blocks.parse(text, {})
  for (const [i, token] of tokens.entries()) {
    if (token.level !== 0 || token.nesting < 0 || !token.map) continue
    const level = token.type === 'heading_open' ? Number(token.tag.slice(1)) : undefined
    const content = tokens[i + 1]?.type === 'inline' ? tokens[i + 1]!.content : ''
    found.push({ kind: token.type.replace(/_open$/, ''), from: token.map[0], to: token.map[1], level, content })
  }
  return found
}

/** A block's words without markup, of at most 2,000 units; an image gives its description. */
export function plainWords(content: string): string {
  const [token] = inline.parseInline(content.slice(0, INLINE_MAX), {})
  const words = (token?.children ?? []).map((child) => (child.type.endsWith('break') ? ' ' : child.content))
  return words.join('').replace(/\s+/g, ' ').trim()
}

/** True if a block holds images and nothing else. */
export function isImages(content: string): boolean {
  if (!content.startsWith('!') || content.length > INLINE_MAX) return false
  const [token] = inline.parseInline(content, {})
  return (token?.children ?? []).every((child) => child.type === 'image' || child.content.trim() === '')
}
