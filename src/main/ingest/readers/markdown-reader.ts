// Markdown: the canonical text is the file as written; its blocks only say which span plays which role.
import { canonicalise } from '@shared/kernel/anchor'
import type { Region } from '@shared/model/document'
import type { FormatReading, Guessed } from '../reading'
import { authorsOfByline } from './byline'
import { frontMatter } from './front-matter'
import { titleGuess } from './guess'
import { isImages, type MarkdownBlock, markdownBlocks, plainWords } from './markdown-blocks'

const FOOTNOTE = /^\[\^[^\]\s]{1,40}\]:/
/** How many blocks after the title a byline may stand. */
const BYLINE_LOOK = 2

/** Reads decoded Markdown. */
export function readMarkdown(decoded: string): FormatReading {
  const text = canonicalise(decoded)
  const front = frontMatter(text)
  const body = text.slice(front.length)
  const blocks = markdownBlocks(body)
  const titleAt = blocks.findIndex((block) => block.level === 1)
  const bylineAt = blocks.findIndex((block, i) => i <= titleAt + BYLINE_LOOK && authorsIn(block) !== undefined)
  const regions: Region[] = front.length > 0 ? [{ span: { start: 0, end: front.length }, role: 'furniture' }] : []
  const starts = lineStarts(body)
  for (const [i, block] of blocks.entries()) {
    const span = spanOf(body, starts, block, front.length)
    const role = i === titleAt ? 'title' : i === bylineAt ? 'byline' : roleOf(block)
    if (span) regions.push(role === 'heading' ? { span, role, level: block.level } : { span, role })
  }
  return { text, regions, guessed: { ...statedBy(blocks[titleAt], blocks[bylineAt]), ...front.guessed } }
}

function statedBy(title: MarkdownBlock | undefined, byline: MarkdownBlock | undefined): Guessed {
  const authors = byline && authorsIn(byline)
  return { ...titleGuess(title && plainWords(title.content)), ...(authors && { authors }) }
}

function authorsIn(block: MarkdownBlock): { name: string }[] | undefined {
  return block.kind === 'paragraph' ? authorsOfByline(plainWords(block.content)) : undefined
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function spanOf(text: string, starts: readonly number[], block: MarkdownBlock, base: number) {
  const from = starts[block.from] ?? text.length
  const raw = text.slice(from, starts[block.to] ?? text.length)
  const lead = raw.search(/\S/)
  return lead < 0 ? undefined : { start: base + from + lead, end: base + from + raw.trimEnd().length }
}

function roleOf(block: MarkdownBlock): Region['role'] {
  switch (block.kind) {
    case 'heading':
      return 'heading'
    case 'hr':
    case 'html_block':
      return 'furniture'
    case 'paragraph':
      if (FOOTNOTE.test(block.content)) return 'note'
      return isImages(block.content) ? 'caption' : 'body'
    default:
      return 'body'
  }
}
