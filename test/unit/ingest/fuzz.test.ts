import { readDocument } from '@main/ingest/read-document'
import { Reading } from '@main/ingest/reading'
import { Failure } from '@shared/contract/errors'
import { canonicalise, checkSpans } from '@shared/kernel/anchor'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const HTML = [
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<b>',
  '<h1>',
  '</h1>',
  '<html>',
  '<body>',
  '</body>',
  '<head>',
  '<title>',
  '</title>',
  '<pre>',
  '</pre>',
  '<br>',
  '<li>',
  '<table>',
  '<tr>',
  '<td>',
  '<script>',
  '</script>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<svg>',
  '<p hidden>',
  '<a href="javascript:x">',
  '<meta charset=koi8-r>',
  '<x-y is="z">',
  '&amp;',
  '&#0;',
  '&#xD800;',
  '&#xFEFF;',
  '&bogus;',
  '<',
  '>',
  '"',
  "='",
  'By Ann Lee',
]
const MARKDOWN = [
  '# ',
  '\n# ',
  '## ',
  '\n',
  '\n\n',
  '> ',
  '- ',
  '1. ',
  '    ',
  '```',
  '~~~',
  '*',
  '**',
  '_',
  '[a](b)',
  '[a]: b',
  '![a](b)',
  '[^1]: ',
  '---\n',
  'title: x\n',
  '***',
  '<div>',
  '\\',
  '`',
  '|',
  'By Ann Lee',
]
const ODD = [
  '\0',
  '\uD83D',
  '\u{1F469}',
  '\u0301',
  '\r\n',
  '\r',
  '\uFEFF',
  '\u00AD',
  '\u200B',
  '\u00a0',
  '\u2028',
  'שלום',
  'word',
  ' ',
  '’',
]
const SEED = 20260725

const soup = (parts: readonly string[]) =>
  fc.array(fc.constantFrom(...parts, ...ODD), { maxLength: 60 }).map((some) => some.join(''))
const encodings = fc.constantFrom('utf8', 'utf16le', 'latin1')

/** Reads; whatever comes is a sound reading or a declared failure that names the file. */
function readsSoundly(name: string, bytes: Uint8Array) {
  let reading: Reading
  try {
    reading = readDocument({ name, bytes })
  } catch (error) {
    expect(error).toBeInstanceOf(Failure)
    expect(error).toHaveProperty('data.name', name)
    return
  }
  expect(canonicalise(reading.text)).toBe(reading.text)
  const spans = reading.regions.map((region) => region.span)
  expect(spans.length === 0 || checkSpans(reading.text, spans) === undefined).toBe(true)
  expect(Reading.safeParse(reading).success).toBe(true)
}

describe('I1 fuzzed files', () => {
  it.each([
    ['a.html', HTML],
    ['a.md', MARKDOWN],
    ['a.txt', [...MARKDOWN, ...HTML]],
    ['a', HTML],
  ])('%s: pieces in any order and encoding read soundly or fail by name', (name, parts) => {
    fc.assert(
      fc.property(soup(parts), encodings, (text, encoding) => {
        readsSoundly(name, new Uint8Array(Buffer.from(text, encoding)))
      }),
      { seed: SEED, numRuns: 400 },
    )
  })

  it.each(['a.html', 'a.md', 'a.txt', 'a.pdf', 'a'])('%s: any bytes at all', (name) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        readsSoundly(name, bytes)
      }),
      { seed: SEED, numRuns: 300 },
    )
  })

  it.each([2, 3])('UTF-16 with lone halves and a cut last byte (%i)', (offset) => {
    const wide = Buffer.from('\uFEFFWords \uD83D\uDC69 and halves \uDC69\uD83D.', 'utf16le')
    readsSoundly('a.txt', new Uint8Array(wide.subarray(0, wide.length - offset)))
  })

  it.each([
    ['deep.html', '<div>'.repeat(20_000)],
    ['unclosed.html', '<p>word'.repeat(20_000)],
    ['attributes.html', `<p ${'a="b" '.repeat(20_000)}>x`],
    ['comment.html', `<p>x<!--${'-'.repeat(200_000)}`],
    ['json.html', `<script type="application/ld+json">${'['.repeat(100_000)}</script><p>x`],
    ['quotes.md', '>'.repeat(100_000)],
    ['list.md', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i * 2)}- x`).join('\n')],
    ['links.md', '[a]('.repeat(50_000)],
    ['emphasis.md', 'a**b'.repeat(50_000)],
    ['ticks.md', Array.from({ length: 700 }, (_, i) => '`'.repeat(i)).join(' ')],
    ['yaml.md', `---\na: ${'['.repeat(19_000)}\n---\nx`],
    ['aliases.md', '---\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\nx'],
    ['line.txt', 'word '.repeat(1_000_000)],
    ['line.md', 'word '.repeat(1_000_000)],
    ['line.html', `<p>${'word '.repeat(1_000_000)}`],
    ['byline.txt', `Title\n\nBy ${'A'.repeat(3000)}\n`],
    ['names.txt', `Title\nBy ${'Ann Lee, '.repeat(22)}\n`],
  ])('%s: nesting, length and repetition', (name, text) => {
    readsSoundly(name, new TextEncoder().encode(text))
  })
})
