// Foreign text inside Markdown that we write: it stays text, fetches nothing, leads nowhere and heads nothing.

const CLOSERS: Readonly<Record<string, string>> = {
  '\u202A': '\u202C',
  '\u202B': '\u202C',
  '\u202D': '\u202C',
  '\u202E': '\u202C',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
}

const ISOLATE_END = '\u2069'

/** A line whose turns of writing direction end with it: none reaches into what follows (UAX 9, X1 to X8). */
function ended(line: string): string {
  const open: string[] = []
  let isolates = 0
  for (const [sign] of line.matchAll(/[\u202A-\u202E\u2066-\u2069]/g)) {
    const closer = CLOSERS[sign]
    if (closer) open.push(closer)
    if (closer === ISOLATE_END) isolates += 1
    if (sign === ISOLATE_END && isolates > 0) {
      isolates -= 1
      while (open.pop() !== ISOLATE_END);
    } else if (sign === '\u202C' && open.at(-1) === sign) open.pop()
  }
  return line + open.toReversed().join('')
}

/** A text as it reads, on one line: every sign that Markdown or HTML could take for its own is escaped. */
export const escaped = (text: string): string =>
  ended(text.replace(/\s+/g, ' ').trim())
    .replace(/[\\`*_{}[\]()#+!|<>&~]/g, (sign) => `\\${sign}`)
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-=])/, '\\$1')

/**
 * Markdown that a person wrote, as a quotation: its emphasis and lists stay, its HTML, pictures and links are shown
 * as words, and it defines no link for what stands elsewhere.
 */
export const quoted = (markdown: string): string =>
  markdown
    .replace(/\r\n?/g, '\n')
    .trimEnd()
    .replace(/\\.|</gs, (signs) => (signs === '<' ? '\\<' : signs))
    .replace(/!\[/g, '\\!\\[')
    .replace(/\](?=[(:[])/g, ']\\')
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${ended(line)}`))
    .join('\n')
