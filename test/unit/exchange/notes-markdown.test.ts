// D48, S1: a note, a title or a name written out as Markdown breaks out of nothing, whatever stands in it.
import { escaped, quoted } from '@main/exchange/markdown'
import { notesMarkdown } from '@main/exchange/notes-markdown'
import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, it } from 'vitest'

const markdown = new MarkdownIt({ html: true })
const pieces = [
  ...['<script>x</script>', '<!--', '-->', '<img src=x>', '<http://x.example>', '\\', '\\\\', '`', '```', '~~~'],
  ...['![a](http://x.example/p.png)', '![a][b]', '[a](javascript:alert)', '[a][b]', '[b]: http://x.example', '[b]'],
  ...['# Head', '## Claim: C-1', '===', '---', '> ', '- ', '1. ', '    ', '\t', '\n', '\r\n', '\n\n', '\u2028', '&lt;'],
  ...[
    '|',
    '*',
    '_',
    '![',
    '](',
    '!',
    '[',
    ']',
    '(',
    ')',
    ':',
    '<',
    '>',
    '\u202E',
    '\u2066',
    '\u2069',
    '\u202C',
    'word',
  ],
]
const foreign = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 }).map((all) => all.join(''))
const note = fc.record({
  ...{ kind: fc.constant('memo' as const), modifiedAt: fc.constant('2025-03-01T09:00:00.000Z'), author: foreign },
  body: foreign.filter((text) => text.trim() !== ''),
  subject: fc.record({ kind: fc.constant('document' as const), title: foreign }),
})

const tokensOf = (text: string) => markdown.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])])
/** What a fetch, a jump or markup would come of. */
const LIVE = new Set(['html_block', 'html_inline', 'image', 'link_open'])
const live = (text: string) => tokensOf(text).filter(({ type }) => LIVE.has(type)).length
const openTurns = (line: string) =>
  [...line].reduce((open, sign) => open + (/[\u202A\u202B\u202D\u202E]/.test(sign) ? 1 : 0), 0) -
  [...line].filter((sign) => sign === '\u202C').length

describe('notes as Markdown', () => {
  it('breaks out of no quotation and no heading, and shows HTML, pictures and links as words', () =>
    fc.assert(
      fc.property(fc.array(note, { minLength: 1, maxLength: 3 }), (notes) => {
        const text = notesMarkdown(notes, { title: 'Notes', marking: 'TLP:CLEAR' })
        const top = markdown.parse(text, {}).filter(({ level, type }) => level === 0 && type.endsWith('_open'))
        const titles = new Set(notes.map(({ subject }) => escaped(subject.title)))
        const count = (type: string) => top.filter((token) => token.type === type).length
        expect(live(text)).toBe(0)
        expect(count('heading_open')).toBe(1 + titles.size)
        expect(count('blockquote_open')).toBe(notes.length)
        expect(count('paragraph_open')).toBe(1 + notes.length)
        expect(top).toHaveLength(2 + titles.size + 2 * notes.length)
      }),
      { numRuns: 2000 },
    ))
  it.each([
    '\\<img src=x onerror=alert(1)>',
    '\\\\<script>alert(1)</script>',
    '\\\\\\<!-- gone -->',
    '[Kay]: javascript:alert(1)\n\n[Kay]',
    '[a\nb]: http://x.example\n\n[a b]',
    '[![a](http://x.example/p.png)](http://x.example)',
    '[good](<javascript:alert(1)>)',
  ])('%j is words', (body) => expect(live(quoted(body))).toBe(0))
  it('keeps emphasis and lists', () => {
    const types = tokensOf(quoted('*one*\n\n- two')).map(({ type }) => type)
    expect(types).toEqual(expect.arrayContaining(['em_open', 'bullet_list_open']))
  })
  it.each(['\u202Eabc', 'a\u2066b\u202Ec', '\u202Ea\u202C', '\u2067a\u2069b'])(
    '%j ends its turns of direction with its line',
    (text) => {
      for (const line of [escaped(text), ...quoted(`${text}\n${text}`).split('\n')]) {
        expect(openTurns(line)).toBe(0)
        expect(line.split(/[\u2066-\u2068]/).length).toBe(line.split('\u2069').length)
      }
      expect(escaped(text)).toContain(text)
    },
  )
  it.each(['\\', '[', '](', '<', '\u202E', '\u2066\u202C', '\u2069', ' \n'])(
    '%j a hundred thousand times over',
    (piece) => {
      expect(live(quoted(`${piece.repeat(100_000 / piece.length)}<b>`))).toBe(0)
      expect(escaped(piece.repeat(50_000)).length).toBeLessThan(400_000)
    },
  )
  it('a hundred thousand isolates, opened and closed', () => {
    const text = '\u2066'.repeat(50_000) + '\u2069'.repeat(50_000)
    expect(escaped(text)).toBe(text)
  })
})
