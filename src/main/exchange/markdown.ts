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

/** A line whose turns of writing direction end with it: none reaches into what follows (UAX 9, X1 to X8). */
function ended(line: string): string {
  let open: string[] = []
  for (const [sign] of line.matchAll(/[\u202A-\u202E\u2066-\u2069]/g)) {
    const closer = CLOSERS[sign]
    if (closer) open.push(closer)
    else if (open.at(-1) === sign) open = open.slice(0, -1)
    else if (sign === '\u2069' && open.includes(sign)) open = open.slice(0, open.lastIndexOf(sign))
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
    // a backslash that stands there already escapes the sign, two are one that is escaped itself
    .replace(/\\*</g, (signs) => (signs.length % 2 ? signs.replace('<', '\\<') : signs))
    .replace(/!\[/g, '\\!\\[')
    .replace(/\](?=[(:[])/g, ']\\')
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${ended(line)}`))
    .join('\n')
