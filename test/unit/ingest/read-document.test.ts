import { readFileSync } from 'node:fs'
import { MAX_FILE_BYTES, readDocument } from '@main/ingest/read-document'
import { Reading } from '@main/ingest/reading'
import { Failure } from '@shared/contract/errors'
import { canonicalise, checkSpans } from '@shared/kernel/anchor'
import { describe, expect, it, test } from 'vitest'

const bytesOf = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/documents/${name}`, import.meta.url)))
const read = (name: string) => readDocument({ name, bytes: bytesOf(name) })
const utf8 = (text: string) => new TextEncoder().encode(text)
const readText = (text: string, name = 'a.txt') => readDocument({ name, bytes: utf8(text) })
const failure = (name: string, bytes: Uint8Array) => {
  try {
    readDocument({ name, bytes })
  } catch (error) {
    if (error instanceof Failure) return [error.code, error.data.name]
    throw error
  }
  return undefined
}
const parts = ({ text, regions }: Reading) => regions.map(({ role, span }) => [role, text.slice(span.start, span.end)])

describe('plain text', () => {
  it('D7 the text of a clean LF file is the file, byte for byte', () => {
    const bytes = bytesOf('ferry-toll.txt')
    const reading = readDocument({ name: 'ferry-toll.txt', bytes })
    expect(utf8(reading.text)).toEqual(bytes)
    expect(reading).toMatchObject({
      mediaType: 'text/plain',
      encoding: { label: 'utf-8', basis: 'valid' },
      importer: { name: 'text' },
      guessed: {
        title: 'The Ferry Toll and the Two Towns',
        authors: [{ name: 'Ines Okafor' }, { name: 'Piet van Laar' }],
      },
    })
    expect(parts(reading).map(([role]) => role)).toEqual(['title', 'byline', 'body'])
    expect(reading.text).toContain('\n> Map of the estuary\nUndermarl depends')
    expect(reading.text).toContain('does—\u00a0 its')
  })

  test.each([
    ['A title\n\nBody follows here.', 'A title', undefined],
    ['\n\n  A title  \n\nBody.', 'A title', undefined],
    ['A title\nBy Ann Lee\nBody.', 'A title', ['Ann Lee']],
    [
      'A title\n\nA subtitle, too\n\nby Ann Lee, Bo Ray & Cy Fox Jr.\n\nBody.',
      'A title',
      ['Ann Lee', 'Bo Ray', 'Cy Fox Jr'],
    ],
    ['A title\n\nBy Ann Lee, Jr. and Bo Ray, Staff Writer\n\nBody.', 'A title', ['Ann Lee, Jr.', 'Bo Ray']],
    ['A title\n\nBy the sea there was a town.\n\nBody.', 'A title', undefined],
    ['A first sentence of a text.\n\nAnd another.', undefined, undefined],
    ['Dear Sir,\n\nI write to you.', undefined, undefined],
    ['Wrapped text that\ngoes on here.', undefined, undefined],
    ['Only one line', undefined, undefined],
    [`${'long '.repeat(40)}\n\nBody.`, undefined, undefined],
  ])('title and authors are guessed where the first lines show them: %j', (text, title, names) => {
    expect(readText(text).guessed).toEqual({
      ...(title && { title }),
      ...(names && { authors: names.map((name) => ({ name })) }),
    })
  })
})

describe('encodings', () => {
  test.each([
    ['crlf.txt', 'utf-8', 'valid', 'First line\n\nSecond line\nthird\n'],
    ['with-nul.txt', 'utf-8', 'valid', 'A nul\uFFFD in a line\n'],
    ['bom-utf8.txt', 'utf-8', 'mark', 'Marked text\n'],
    ['bom-utf16le.txt', 'utf-16le', 'mark', 'Wide text – and a lone half \uFFFD.\n'],
    ['windows-1252.txt', 'windows-1252', 'guessed', 'The board’s “toll” — café prices\n'],
    ['declared-koi8-r.html', 'koi8-r', 'declared', 'Паром закрыт.'],
    [
      'right-to-left.txt',
      'utf-8',
      'valid',
      readFileSync(new URL('../../fixtures/documents/right-to-left.txt', import.meta.url), 'utf8'),
    ],
  ])('%s is %s (%s)', (name, label, basis, text) => {
    expect(read(name)).toMatchObject({ text, encoding: { label, basis } })
  })

  it('UTF-16 without a mark is seen by its zero bytes', () => {
    const bytes = new Uint8Array(Buffer.from('Wide text without a mark', 'utf16le'))
    expect(readDocument({ name: 'a.txt', bytes })).toMatchObject({
      text: 'Wide text without a mark',
      encoding: { label: 'utf-16le', basis: 'guessed' },
    })
  })

  it('an encoding that does not exist is not believed', () => {
    const bytes = new Uint8Array(Buffer.from('<html><meta charset="no-such"><p>caf\xe9</p></html>', 'latin1'))
    expect(readDocument({ name: 'a.html', bytes })).toMatchObject({ text: 'café', encoding: { basis: 'guessed' } })
  })
})

describe('formats', () => {
  test.each([
    ['a.txt', '<!doctype html><p>x</p>', 'text'],
    ['a', '<!doctype html><p>x</p>', 'html'],
    ['a', '<!-- saved --><html><p>x</p></html>', 'html'],
    ['a.unknown', 'words', 'text'],
    ['A.MD', '# x', 'markdown'],
    ['a.b/c', 'words', 'text'],
    ['constructor.__proto__', 'words', 'text'],
  ])('%s that holds %j is %s', (name, text, format) => {
    expect(readText(text, name).importer.name).toBe(format)
  })

  it('a stated media type decides where the name does not', () => {
    expect(readDocument({ name: 'page', mediaType: 'text/html; charset=utf-8', bytes: utf8('<p>x</p>') }).text).toBe(
      'x',
    )
  })

  test.each([
    ['empty.txt', bytesOf('empty.txt'), 'FILE_EMPTY'],
    ['blank.txt', utf8(' \n\uFEFF\n'), 'FILE_EMPTY'],
    ['blank.html', utf8('<html><body><script>x</script></body></html>'), 'FILE_EMPTY'],
    ['binary.txt', bytesOf('binary.txt'), 'FILE_BINARY'],
    ['disguised.txt', bytesOf('disguised.txt'), 'FORMAT_UNSUPPORTED'],
    ['a.docx', utf8('words'), 'FORMAT_UNSUPPORTED'],
    ['a.txt', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'FORMAT_UNSUPPORTED'],
    ['a.txt', new Uint8Array([0xff, 0xfe, 0, 0, 65, 0, 0, 0]), 'FORMAT_UNSUPPORTED'],
    ['large.txt', new Uint8Array(MAX_FILE_BYTES + 1), 'FILE_TOO_LARGE'],
  ])('%s fails with its name and a declared code', (name, bytes, code) => {
    expect(failure(name, bytes)).toEqual([code, name])
  })
})

describe('Markdown', () => {
  it('the text stays as written, regions say what is what, front matter states the rest', () => {
    const reading = read('ferry-notes.md')
    expect(utf8(reading.text)).toEqual(bytesOf('ferry-notes.md'))
    expect(parts(reading).slice(1)).toEqual([
      ['title', '# Notes on the *ferry*'],
      ['byline', 'By Ines Okafor and Piet van Laar'],
      ['body', 'The tariff rose in **March**; see [the board](https://example.org/board "page").'],
      ['heading', '## What the board says'],
      ['body', '> It would have fallen anyway.'],
      ['body', '- one boat\n- two towns'],
      ['caption', '![A map of the estuary](map.png)'],
      ['note', "[^1]: The board's own count."],
      ['furniture', '***'],
      ['body', '```\ntoll  =  2.40\n```'],
    ])
    expect(reading.guessed).toEqual({
      title: 'Notes on the ferry',
      authors: [{ name: 'Ines Okafor' }, { name: 'Piet van Laar' }],
      published: '2009-03-14',
      publisher: 'Marl Quarterly',
      language: 'en-GB',
    })
  })

  it('without front matter the first heading is the title', () => {
    expect(readText('# Toll *and* temper\n\nBy Ann Lee\n\nText.', 'a.md').guessed).toEqual({
      title: 'Toll and temper',
      authors: [{ name: 'Ann Lee' }],
    })
  })

  test.each([
    ['---\na: [b\n---\ntext', 0],
    ['---\ntitle: &a [*a, *a]\n---\ntext', 0],
    ['---\n__proto__: {polluted: true}\n---\ntext', 0],
    ['---\ndate: 2009-02-30\nlang: not a tag\n---\ntext', 0],
  ])('odd front matter states nothing and harms nothing: %j', (text, fields) => {
    const reading = readText(text, 'a.md')
    expect(Object.keys(reading.guessed)).toHaveLength(fields)
    expect(parts(reading)[0]?.[0]).toBe('furniture')
    expect({}).not.toHaveProperty('polluted')
  })
})

describe('HTML', () => {
  it('gives the readable part with its blocks and what the head states', () => {
    const reading = read('ferry.html')
    expect(parts(reading).map(([role, words]) => [role, words?.slice(0, 32)])).toEqual([
      ['title', 'The Ferry Toll and the Two Towns'],
      ['byline', 'By Ines Okafor'],
      ['body', 'For most of a century the two to'],
      ['heading', 'The numbers'],
      ['body', 'Crossings fell by 11.5\u00a0% in the '],
      ['body', 'noon boat'],
      ['body', 'night boat'],
      ['body', 'toll  =  2.40\nvans  =  1.10'],
      ['caption', 'The estuary in 2009'],
      ['body', 'What happens next depends on the'],
      ['body', 'If the county closes it, both to'],
    ])
    expect(reading.guessed).toEqual({
      title: 'The Ferry Toll and the Two Towns',
      authors: [{ name: 'Ines Okafor' }],
      published: '2011-06-03',
      publisher: 'Marl Quarterly',
      language: 'en-GB',
    })
    expect(reading.text).not.toMatch(/Home|All rights|canary/)
  })

  it('X1 markup, scripts and hidden parts are dropped; what reads as markup stays text', () => {
    const reading = read('hostile.html')
    expect(reading.text).toBe('Seen & <b>kept</b>\uFFFD\uFFFD')
    expect(reading.guessed.title).toBe('<script>x</script><img src=x onerror=alert(1)>')
    expect(globalThis).not.toHaveProperty('canaryRan')
    expect({}).not.toHaveProperty('polluted')
  })

  test.each([
    ['<p>a<p>b', 'a\n\nb'],
    ['<p>a</p>\n<p>b</p>', 'a\n\nb'],
    ['text <b>bold</b>er <i> x </i>y', 'text bolder x y'],
    ['a<br>b<br><br>c', 'a\nb\n\nc'],
    ['<ul><li>a<li>b</ul>', 'a\nb'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    ['<pre> a\r\n  b</pre>c', ' a\n  b\n\nc'],
    ['<html><p>no body</p></html>', 'no body'],
    ['<!doctype html><title>t</title><p>no html</p>', 'no html'],
    ['&#xFEFF;<p>x&#13;y</p>', 'x y'],
    ['<p>a</p><script>b</script><style>c</style><p>d</p>', 'a\n\nd'],
  ])('%j reads as %j', (html, text) => {
    expect(readText(html, 'a.html').text).toBe(text)
  })
})

test.each([
  'ferry-toll.txt',
  'ferry-notes.md',
  'ferry.html',
  'crlf.txt',
  'surrogate-pairs.txt',
  'hostile.html',
  'one-line.txt',
  'repeated-quotes.txt',
])('D7 D8 the reading of %s is canonical, with regions that lie in it', (name) => {
  const reading = read(name)
  expect(canonicalise(reading.text)).toBe(reading.text)
  expect(
    checkSpans(
      reading.text,
      reading.regions.map((region) => region.span),
    ),
  ).toBeUndefined()
  expect(Reading.safeParse(reading).success).toBe(true)
})
