// Foreign text is printed as typed: no markup runs, nothing invisible is obeyed, what no font has is shown and named.
import { uncovered } from '@main/brief/coverage'
import { describe, expect, it } from 'vitest'
import { input } from './fixture'
import { print, typesetter } from './print'

const tight = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '')
/** Prints the strings as the texts of as many claims. */
const printAll = (texts: readonly string[]) =>
  print(input({ claims: texts.length, claimText: (n) => `Here: ${texts[n]}.` }))

const MARKUP = [
  '#panic("x") #read("/etc/passwd") #eval("1+1")',
  '$x^2$ *b* _i_ @ref <lab> `raw` // c /* d */',
  '<script>alert(1)</script><img src=x onerror=1>&amp;',
  '=HYPERLINK("http://x","y") -- --- ... "q" ~ \\u{41}',
  '[link](javascript:alert(1)) {{7*7}} %s %n',
]
describe('markup is printed as typed (X1)', async () => {
  const { read } = await printAll(MARKUP)
  it.each(MARKUP)('%j', (hostile) => {
    expect(tight(read.text)).toContain(tight(hostile))
  })
  it('in a title too, also in the file’s own', async () => {
    const { read: titled } = await print(input({ claims: 1, title: 'Balance #panic("t") <b>x</b> \u202Elive' }))
    expect(tight(titled.pages[0] ?? '')).toContain('Balance#panic("t")<b>x</b>U+202Elive')
    expect(titled.title).toBe('Balance #panic("t") <b>x</b> U+202Elive')
  })
})

const UNSEEN = [
  ['a right-to-left override', 'photo\u202Egnp.exe', 'photoU+202Egnp.exe'],
  ['an isolate', 'a\u2066b\u2069c', 'aU+2066bU+2069c'],
  ['a zero-width space', 'zero\u200Bwidth', 'zeroU+200Bwidth'],
  ['a soft hyphen', 'soft\u00ADhyphen', 'softU+00ADhyphen'],
  ['a bell', 'ring\u0007bell', 'ringU+0007bell'],
  ['a byte order mark', 'bom\uFEFFinside', 'bomU+FEFFinside'],
  ['a tag character', 'tag\u{E0041}ged', 'tagU+E0041ged'],
] as const
describe('what cannot be seen is a chip', async () => {
  const { read } = await printAll(UNSEEN.map(([, hostile]) => hostile))
  it.each(UNSEEN)('%s', (_, __, shown) => {
    expect(tight(read.text)).toContain(shown)
  })
})

const SCRIPTS = [
  ['Cyrillic', 'Қазақстан Республикасы'],
  ['Greek', 'Αλεξανδρούπολη'],
  ['polytonic Greek', 'ἀρχή'],
  ['Chinese', '霍尔果斯'],
  ['Latin with marks', 'Öskemen, Türkiye, Chișinău'],
  ['Arabic', 'قازاقستان'],
] as const
describe('scripts print and can be searched', async () => {
  const { read, rendered } = await printAll(SCRIPTS.map(([, name]) => name))
  it.each(SCRIPTS)('%s', (_, name) => {
    expect(tight(read.text)).toContain(tight(name))
  })
  it('without a missing glyph', () => {
    expect(rendered.problems).toEqual([])
  })
})

const MISSING = [
  ['Georgian', 'საქ', 'U+10E1'],
  ['an emoji', '🛢', 'U+1F6E2'],
  ['Hebrew', 'ישר', 'U+05D9'],
  ['Thai', 'ไทย', 'U+0E44'],
  ['a private one', '\uE000', 'U+E000'],
  ['a noncharacter', '\uFFFF', 'U+FFFF'],
] as const
describe('a glyph that no font has is shown, and named with its place', async () => {
  const { read, rendered, compiled } = await printAll(MISSING.map(([, word]) => word))
  it.each(MISSING)('%s', (_, word, code) => {
    const claim = compiled.data.extract.claims.find(({ text }) => String(text).includes(word))
    expect(read.text).toContain(code)
    expect(rendered.problems).toContainEqual({
      severity: 'warns',
      place: `claim ${claim?.number}, text`,
      detail: expect.stringContaining(code),
    })
  })
  it('sets a mark that its letter’s font lacks', async () => {
    const { rendered: marked } = await printAll(['a\u0363', 'Қ\u0331', '中\u0301', 'ا\u0301'])
    expect(marked.pages).toBeGreaterThan(2)
  })
  it('finds each once', () => {
    expect(uncovered('aა bა 中', typesetter().fonts.covers)).toEqual([0x10d0])
  })
})
