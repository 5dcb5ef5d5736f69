// Foreign text inside Markdown that we write: it stays text, fetches nothing and heads nothing.

/** A text as it reads, on one line: every sign that Markdown or HTML could take for its own is escaped. */
export const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]()#+!|<>&~]/g, (sign) => `\\${sign}`)
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-=])/, '\\$1')

/** Markdown that a person wrote, as a quotation: its emphasis and lists stay, its HTML and pictures are shown as words. */
export const quoted = (markdown: string): string =>
  markdown
    .replace(/\r\n?/g, '\n')
    .trimEnd()
    .replace(/</g, '\\<')
    .replace(/!\[/g, '\\!\\[')
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
