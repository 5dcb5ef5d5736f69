// Writes running text and block breaks into a canonical text, with one region a block. Knows no HTML.
import type { Region } from '@shared/model/document'

/** What kind of break separates two blocks: a new line or an empty line. */
export type Break = 1 | 2
export type Role = Pick<Region, 'role' | 'level'>

export interface BlockWriter {
  /** Running text: white space is folded to single spaces; no-break spaces stay. */
  flow(text: string): void
  /** Text as it is, line breaks included. */
  verbatim(text: string): void
  /** A forced new line; two in a row make an empty line. */
  lineBreak(): void
  /** Ends the block at hand; the next text starts after the largest break asked for. */
  end(size: Break): void
  finish(): { text: string; regions: Region[] }
}

/** @param role answers the role of the block that starts now */
export function blockWriter(role: () => Role): BlockWriter {
  const parts: string[] = []
  const regions: Region[] = []
  let length = 0
  let pending = 0
  let space = false
  let open: { start: number; role: Role } | undefined

  const write = (text: string) => {
    const lead = open ? ' '.repeat(Number(space)) : '\n'.repeat(length > 0 ? pending : 0)
    open ??= { start: length + lead.length, role: role() }
    pending = 0
    space = false
    parts.push(lead, text)
    length += lead.length + text.length
  }
  const end = (size: Break) => {
    if (open) regions.push({ span: { start: open.start, end: length }, ...open.role })
    open = undefined
    space = false
    pending = Math.max(pending, size)
  }
  return {
    flow(text) {
      const words = clean(text, length === 0).replace(/[ \t\n\f]+/g, ' ')
      const bare = words.replace(/^ | $/g, '')
      space ||= words.startsWith(' ')
      if (bare !== '') write(bare)
      space ||= bare !== '' && words.endsWith(' ')
    },
    verbatim(text) {
      const whole = clean(text, length === 0)
      if (whole !== '') write(whole)
    },
    lineBreak() {
      if (open) end(1)
      else pending = Math.min(2, pending + 1)
    },
    end,
    finish() {
      end(1)
      return { text: parts.join(''), regions }
    },
  }
}

/** Canonical characters; marks that would open the text go. */
function clean(text: string, opening: boolean): string {
  const canonical = text.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD').toWellFormed()
  return opening ? canonical.replace(/^\uFEFF+/, '') : canonical
}
