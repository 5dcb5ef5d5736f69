import { buildLayer } from '@main/exchange/build-layer'
import { contentOf } from '@main/exchange/layer-import'
import { stableId } from '@main/exchange/stable-id'
import { loadStarter } from '@main/exchange/starter/starter'
import { checkedLayer } from '@main/services/documents/check-layer'
import { canonicalise, leakIndex, leaks, prepareText, resolveLayer, tokenise } from '@shared/kernel/anchor'
import { describe, expect, it, test } from 'vitest'
import { article, layerText, passages, shippedLayer, starterFiles } from './support/starter-files'

const layer = shippedLayer()
const corpus = loadStarter(starterFiles())
const list = (name: string) => (layer.objects[name] ?? []) as { id: string; anchorIds?: string[] }[]

describe('the layer', () => {
  it('has 50 claims or more, each on one anchor of its own', () => {
    expect(list('claims').length).toBeGreaterThanOrEqual(50)
    const ids = list('claims').flatMap((claim) => claim.anchorIds ?? [])
    expect(ids.sort()).toEqual(layer.anchors.map((anchor) => anchor.id as string).sort())
  })
  it('D13 to D18, D24, D31 keeps the rules that the workbench holds a layer to', () => {
    expect(checkedLayer('shipped', layerText()).layer.title).toBe(layer.title)
  })
  it('D9 holds hashed quotes alone', () => {
    expect(layer.anchors.flatMap((anchor) => anchor.selectors).every((selector) => selector.type === 'hashed')).toBe(
      true,
    )
    expect(layerText()).not.toMatch(/"(exact|prefix|suffix)"/)
  })
  it('D5 shares its objects with the starter corpus, ids and content', () => {
    const { project: _project, anchors: _anchors, ...lists } = corpus
    const known = new Map(
      Object.values(lists)
        .flat()
        .map((object) => [object.id as string, object]),
    )
    for (const object of Object.values(layer.objects).flat()) {
      expect(contentOf(object)).toEqual(contentOf(known.get(String(object.id)) ?? {}))
    }
  })
  it('refers to nothing that it does not hold, but for what an assessment rested on', () => {
    const held = new Set(
      [...layer.documents, ...layer.anchors, ...Object.values(layer.objects).flat()].map((one) => String(one.id)),
    )
    const missing: string[] = []
    const visit = (value: unknown, key = ''): void => {
      if (key === 'basis') return
      if (typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/.test(value) && !held.has(value))
        missing.push(value)
      else if (value !== null && typeof value === 'object')
        for (const [name, item] of Object.entries(value)) visit(item, name)
    }
    visit(layer)
    expect(missing).toEqual([])
  })
  it('refuses a text that is not the one its passages were counted in', () => {
    const settings = { title: 'x', creator: 'x', salt: layer.salt, document: '@document/article' }
    expect(() => buildLayer(corpus, passages(), 'Another text.', settings)).toThrow(/not the one/)
  })
})

const variants: [string, (text: string) => string][] = [
  ['as it is', (text) => text],
  ['CRLF and a BOM', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ['wrapped at 60 columns', (text) => text.replace(/(.{30,60}) /g, '$1\n')],
  ['unwrapped', (text) => text.replace(/\s+/g, ' ')],
  [
    'quotes, dashes and spaces straightened',
    (text) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/—/g, ' -- ').replaceAll('\u00a0', ' '),
  ],
  ['paragraphs re-spaced', (text) => text.replace(/\n+/g, '\n\n\n')],
  ['blank lines dropped', (text) => text.replace(/\n{2,}/g, '\n')],
  ['indented', (text) => text.replace(/^/gm, '    ').replace(/$/gm, '  ')],
  ['with a foreword and an afterword', (text) => `A reprint.\n\n${text}\n\nAll rights reserved.\n`],
  ['soft hyphens', (text) => text.replace(/(\p{L}{4})(\p{L}{3})/gu, '$1\u00AD$2')],
  ['decomposed', (text) => text.normalize('NFD')],
  ['marks of the importer gone', (text) => text.replace(/^> /gm, '')],
]

describe.skipIf(article === undefined)(
  'with the article at hand (skipped without it: it is not in the repository)',
  () => {
    const text = canonicalise(article ?? '')
    const index = leakIndex(tokenise(text))

    it('D9 neither starter nor layer repeats eight words of it in a row', () => {
      const leaking: string[] = []
      const visit = (value: unknown): void => {
        if (typeof value === 'string' && leaks(index, value)) leaking.push(value)
        else if (value !== null && typeof value === 'object') Object.values(value).forEach(visit)
      }
      visit(layer)
      visit(corpus)
      expect(leaking).toEqual([])
    })
    it('is what make-layer makes of it', () => {
      const settings = { title: layer.title, creator: layer.creator, salt: layer.salt, document: '@document/article' }
      expect(JSON.parse(JSON.stringify(buildLayer(corpus, passages(), text, settings)))).toEqual(
        JSON.parse(layerText()),
      )
    })
    test.each(variants)('D10 every passage is found: %s', (name, change) => {
      const variant = canonicalise(change(text))
      const found = resolveLayer(prepareText(variant), layer)
      expect(found.resolved).toBe(found.total)
      expect(found.offered).toBe(true)
      const words = (source: string, { start, end }: { start: number; end: number }) =>
        tokenise(source.slice(start, end)).map((token) => token.text)
      for (const anchor of found.anchors) {
        const original = layer.anchors.find((one) => one.id === anchor.id)!.selectors
        expect(anchor.status).toBe(variant === text ? 'exact' : 'relocated')
        expect(anchor.spans.map((span) => words(variant, span))).toEqual(
          original.flatMap((selector) => (selector.type === 'hashed' ? [words(text, selector.span)] : [])),
        )
      }
      expect(found.anchors.length, name).toBe(layer.anchors.length)
    })
    it('each passage begins and ends with a word or the stop of an abbreviation', () => {
      for (const selector of layer.anchors.flatMap((anchor) => anchor.selectors)) {
        if (selector.type !== 'hashed') continue
        expect(text.slice(selector.span.start, selector.span.end)).toMatch(
          /^[\p{L}\d].*([\p{L}\d]|\p{Lu}\.\p{Lu}\.)$/su,
        )
      }
    })
    it('stands on the passage of its own claim', () => {
      const anchor = layer.anchors.find((one) => one.id === stableId('@anchor/article.us-first-recognition'))
      const [selector] = anchor?.selectors ?? []
      const span = selector?.type === 'hashed' ? selector.span : { start: 0, end: 0 }
      expect(text.slice(span.start, span.end)).toMatch(/first country/)
    })
  },
)
