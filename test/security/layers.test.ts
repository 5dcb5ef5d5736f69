// A layer file is foreign input: whatever it holds, it is applied whole or refused as LAYER_INVALID, and nothing else.
import { describe, expect, test } from 'vitest'
import { fixtureId } from '../builders/random'
import { newWorkbench, type OpenWorkbench } from '../support/corpus-file'
import { failureOf } from '../support/failures'
import { LAYER_DOCUMENT, ownLayer } from '../support/own-layer'

const TEXT = 'The harbour council met in the spring.\nA second line was to carry grain from the upland stores.\n'
const SPANS = [
  { start: 4, end: 37 },
  { start: 39, end: 64 },
]
const WORDS = ['A spring session took place.', 'Cereals move by rail.']
const AT = '2025-05-01T00:00:00.000Z'
const base = { createdAt: AT, createdBy: fixtureId(0x23, 1), modifiedAt: AT, rev: 1 }
const id = (n: number) => fixtureId(0x40, n)
const CLAIM = fixtureId(0x21, 1)

// biome-ignore lint/suspicious/noExplicitAny: what is attacked with has no type
type Hostile = any
interface Own {
  readonly id: string
  readonly currentVersionId: string
}
type Change = (layer: Hostile, own: Own) => unknown
const put = (object: Hostile, fields: object) => Object.assign(object, fields)

const note = (extra: object) => ({ id: id(3), ...base, body: 'x', target: { kind: 'claim', id: id(7) }, ...extra })
const quote = { type: 'quote', exact: 'The harbour council', prefix: '', suffix: '' }
const anchor = (extra: object) => ({ id: id(30), ...base, spans: [{ start: 1, end: 2 }], selectors: [quote], ...extra })
const furtherDocument = (layer: Hostile, extra: object) => {
  layer.documents.push({ ...layer.documents[0], id: id(60), textSha256: '1'.repeat(64) })
  layer.objects.documents = [{ id: id(60), ...base, title: 'X', currentVersionId: id(62), sourceId: id(61), ...extra }]
}
const deep = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`)

const REFUSED: readonly [string, Change][] = [
  ['words instead of hashes', (l) => put(l.anchors[0], { selectors: [quote] })],
  ['an empty span', (l) => put(l.anchors[0].selectors[0], { span: { start: 50, end: 1 } })],
  ['two anchors of one id', (l) => l.anchors.push(l.anchors[0])],
  ['two claims of one id', (l) => l.objects.claims.push(l.objects.claims[0])],
  ['a claim on an anchor that is nowhere', (l) => put(l.objects.claims[0], { anchorIds: [id(99)] })],
  ['an actor that is nowhere', (l) => put(l.objects.claims[0], { actors: [{ entityId: id(70), role: 'subject' }] })],
  ['a balance of nobody', (l) => put(l.objects.claims[0], { balanceOf: id(43) })],
  ['a tag below none', (l) => put(l.objects, { tags: [{ id: id(1), ...base, name: 't', parentId: id(9) }] })],
  ['a note on nothing', (l) => put(l.objects, { notes: [note({})] })],
  [
    'a note on an object of another kind',
    (l) => put(l.objects, { notes: [note({ target: { kind: 'tag', id: CLAIM } })] }),
  ],
  [
    'evidence of nothing',
    (l) => {
      const item = { kind: 'anchor', id: id(55) }
      l.objects.evidence = [{ id: id(10), ...base, claimId: CLAIM, item, stance: 'supports', credibility: 1 }]
    },
  ],
  [
    'lineage to nothing',
    (l) => {
      const from = { kind: 'document', id: LAYER_DOCUMENT }
      const to = { kind: 'origin', id: id(99) }
      l.objects.lineageLinks = [{ id: id(11), ...base, from, to, type: 'cites', basis: 'stated' }]
    },
  ],
  [
    'an anchor of its own far outside another document',
    (l, own) => {
      const place = { documentId: own.id, versionId: own.currentVersionId, spans: [{ start: 1e6, end: 2e6 }] }
      l.objects.anchors = [anchor(place)]
      l.objects.claims[0].anchorIds = [id(30)]
    },
  ],
  [
    'a document that takes another one’s version',
    (l, own) => {
      l.objects.sources = [{ id: id(61), ...base, name: 'S' }]
      furtherDocument(l, { currentVersionId: own.currentVersionId })
    },
  ],
  ['a document of no source', (l) => furtherDocument(l, {})],
  ['a list that no layer carries', (l) => put(l.objects, { analystz: [] })],
  ['a record nested beyond measure', (l) => put(l.documents[0].csl, { note: deep(400) })],
]

const HARMLESS: readonly [string, Change][] = [
  ['cuts that reach far beyond the words', (l) => edges(l, { start: 9e15, end: -9e15 })],
  ['cuts that turn the passage round', (l) => edges(l, { start: -500, end: 500 })],
  ['keys that name prototypes', (l) => put(l.documents[0], { csl: JSON.parse('{"title":"x","__proto__":{"bad":1}}') })],
  ['half characters', (l) => put(l.objects.claims[0], { text: 'half \ud800' })],
  [
    'tags in a circle',
    (l) => {
      const tag = (n: number, parent: number) => ({ id: id(n), ...base, name: `t${n}`, parentId: id(parent) })
      l.objects.tags = [tag(1, 2), tag(2, 1)]
      l.objects.tagUses = [{ id: id(3), ...base, tagId: id(1), target: { kind: 'claim', id: CLAIM } }]
    },
  ],
  [
    'entities in a circle',
    (l) => {
      const place = (n: number, to: number) => ({ ...base, id: id(n), kind: 'place', name: `P${n}`, links: [link(to)] })
      const link = (to: number) => ({ type: 'located-in', to: id(to) })
      l.objects.entities = [place(1, 2), place(2, 1)]
      l.objects.claims[0].places = [{ placeId: id(1), role: 'site' }]
    },
  ],
  [
    'times that rest on each other',
    (l) => {
      const after = (n: number) => ({ anchor: { kind: 'claim', id: fixtureId(0x21, n) }, relation: 'after' })
      for (const [i, claim] of l.objects.claims.entries())
        claim.eventTime = { mode: 'within', basis: 'computed', relative: after(2 - i) }
    },
  ],
]
function edges(layer: Hostile, trim: object): void {
  layer.documents[0].textSha256 = '0'.repeat(64)
  for (const { selectors } of layer.anchors) Object.assign(selectors[0], { trim, textSha256: '0'.repeat(64) })
}

/** A corpus with a claim of its own, and the import of the layer's text with the changed layer. */
async function attack(change: Change) {
  const open = await newWorkbench()
  const own = (await open.client.documents.paste({ text: 'A text of my own stands here.' })).documents[0]!
  const anchors = [{ documentId: own.id, spans: [{ start: 2, end: 6 }] }]
  await open.client.claims.create({ text: 'My own.', type: 'fact', domain: 'trade', anchors })
  const layer = JSON.parse(ownLayer(TEXT, { spans: SPANS, texts: WORDS })) as Hostile
  change(layer, own)
  const files = [open.ports.hand('papers.txt', TEXT)]
  const importing = () =>
    open.client.documents.import({ files, layer: open.ports.hand('l.json', JSON.stringify(layer)) })
  return { ...open, importing }
}

/** Every way of reading answers, and the file is sound. */
async function readAll({ client, workbench, ports }: OpenWorkbench) {
  await Promise.all([client.documents.list(), client.entities.list(), client.tags.list(), workbench.bytes('ledger')])
  await client.search.query({ query: 'spring' })
  for (const format of ['csv', 'json'] as const) await client.exchange.export({ format, ceiling: 'TLP:RED' })
  await client.briefs.print({})
  expect(await client.project.check({})).toEqual({ ok: true, problems: [] })
  expect(ports.incidents).toEqual([])
  return (await client.claims.list({})).claims.map((claim) => claim.text)
}

describe('refused whole', () => {
  test.each(REFUSED)('%s', async (_, change) => {
    const open = await attack(change)
    expect((await failureOf(open.importing())).code).toBe('LAYER_INVALID')
    expect(await readAll(open)).toEqual(['My own.'])
    expect((await open.client.documents.list()).documents).toHaveLength(1)
  })
})
describe('applied without harm', () => {
  test.each(HARMLESS)('%s', async (_, change) => {
    const open = await attack(change)
    await open.importing()
    expect(await readAll(open)).toHaveLength(3)
    expect('bad' in {}).toBe(false)
    await open.client.history.undo()
    expect(await readAll(open)).toEqual(['My own.'])
  })
})
