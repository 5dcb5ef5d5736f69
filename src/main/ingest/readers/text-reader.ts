// Plain text: the canonical text is the file's own. Guesses a title and a byline where the first lines show them.
import { canonicalise } from '@shared/kernel/anchor'
import type { Region } from '@shared/model/document'
import type { FormatReading } from '../reading'
import { authorsOfByline } from './byline'

const TITLE_MAX = 150
const BYLINE_LOOK = 3

interface Line {
  readonly start: number
  readonly text: string
}

/** Reads decoded plain text. */
export function readText(decoded: string): FormatReading {
  const text = canonicalise(decoded)
  const head = headOf(text)
  const regions: Region[] = []
  if (head.title) regions.push(region(head.title, 'title'))
  if (head.byline) regions.push(region(head.byline, 'byline'))
  const bodyStart = regions.at(-1)?.span.end ?? 0
  regions.push(...bodyOf(text, bodyStart))
  const authors = head.byline && authorsOfByline(head.byline.text)
  return {
    text,
    regions,
    guessed: { ...(head.title && { title: head.title.text.trim() }), ...(authors && { authors }) },
  }
}

function region(line: Line, role: 'title' | 'byline'): Region {
  const lead = line.text.length - line.text.trimStart().length
  return { span: { start: line.start + lead, end: line.start + line.text.trimEnd().length }, role }
}

function bodyOf(text: string, from: number): Region[] {
  const rest = text.slice(from)
  if (rest.trim() === '') return []
  return [{ span: { start: from + rest.search(/\S/), end: from + rest.trimEnd().length }, role: 'body' }]
}

/** The first line is a title if it is short, does not end like a sentence, and a blank line or a byline follows. */
function headOf(text: string): { title?: Line; byline?: Line } {
  const lines = firstLines(text)
  const at = lines.findIndex((line) => line.text.trim() !== '')
  const title = lines[at]
  const next = lines[at + 1]
  if (!title || !next || title.text.trim().length > TITLE_MAX || /[.,;:]$/.test(title.text.trim())) return {}
  if (authorsOfByline(title.text)) return {}
  const following = lines.slice(at + 1).filter((line) => line.text.trim() !== '')
  const byline = following.slice(0, BYLINE_LOOK).find((line) => authorsOfByline(line.text))
  const blankAfter = next.text.trim() === '' && following.length > 0
  if (!blankAfter && byline !== next) return {}
  return byline ? { title, byline } : { title }
}

const HEAD_UNITS = 4000
function firstLines(text: string): Line[] {
  let start = 0
  return text
    .slice(0, HEAD_UNITS)
    .split('\n')
    .map((line) => {
      const entry = { start, text: line }
      start += line.length + 1
      return entry
    })
}
