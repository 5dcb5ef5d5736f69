// Markdown: the canonical text is the file as written; the syntax tree only says which span plays which role.
import { canonicalise } from '@shared/kernel/anchor'
import type { Region } from '@shared/model/document'
import type { RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString as plainText } from 'mdast-util-to-string'
import type { FormatReading, Guessed } from '../reading'
import { authorsOfByline } from './byline'
import { frontMatter } from './front-matter'
import { titleGuess } from './guess'

/** Reads decoded Markdown. */
export function readMarkdown(decoded: string): FormatReading {
  const text = canonicalise(decoded)
  const front = frontMatter(text)
  const blocks = fromMarkdown(text.slice(front.length)).children
  const titleAt = blocks.findIndex((block) => block.type === 'heading' && block.depth === 1)
  const bylineAt = blocks.findIndex((block, i) => i <= titleAt + 2 && bylineOf(block) !== undefined)
  const regions: Region[] = front.length > 0 ? [{ span: { start: 0, end: front.length }, role: 'furniture' }] : []
  for (const [i, block] of blocks.entries()) {
    const region = regionOf(block, front.length)
    if (!region) continue
    const role = i === titleAt ? 'title' : i === bylineAt ? 'byline' : undefined
    regions.push(role ? { span: region.span, role } : region)
  }
  return { text, regions, guessed: { ...statedBy(blocks[titleAt], blocks[bylineAt]), ...front.guessed } }
}

function statedBy(title: RootContent | undefined, byline: RootContent | undefined): Guessed {
  const authors = byline && bylineOf(byline)
  return { ...titleGuess(title && plainText(title)), ...(authors && { authors }) }
}

function bylineOf(block: RootContent): { name: string }[] | undefined {
  return block.type === 'paragraph' ? authorsOfByline(plainText(block)) : undefined
}

function regionOf(block: RootContent, base: number): Region | undefined {
  const start = block.position?.start.offset
  const end = block.position?.end.offset
  if (start === undefined || end === undefined || start >= end) return undefined
  const span = { start: base + start, end: base + end }
  return block.type === 'heading' ? { span, role: 'heading', level: block.depth } : { span, role: roleOf(block) }
}

function roleOf(block: RootContent): Region['role'] {
  switch (block.type) {
    case 'thematicBreak':
    case 'definition':
    case 'html':
      return 'furniture'
    case 'footnoteDefinition':
      return 'note'
    case 'paragraph':
      return block.children.every((child) => child.type === 'image' || child.type === 'imageReference')
        ? 'caption'
        : 'body'
    default:
      return 'body'
  }
}
