// DESIGN 4: whatever a client sends, an operation answers with a declared code, writes whole or nothing, and pollutes nothing.
import { ORPCError } from '@orpc/server'
import { workbenchContract } from '@shared/contract'
import { expect, test } from 'vitest'
import { type Random, random } from '../builders/random'
import { type SmallCorpus, smallCorpus } from '../support/small-corpus'

const SEED = 20_251_126
const ROUNDS = 4_000
const TEXTS = [
  ...['', ' ', '\0', 'a\0b', '\ud800', 'x\udc00y', '__proto__', 'constructor', "'; drop table claim; --", '\u202e'],
  ...[
    '"',
    '"*',
    'a" OR b',
    'NEAR(a b)',
    'body:a',
    '*',
    '^a',
    '-a',
    'a AND',
    '{a b}:c',
    '(((((',
    'a*b*',
    '%',
    '_',
    '\\',
  ],
  ...['\ufdd0\ufdd1', '(a+)+$', '<img src=x onerror=alert(1)>', '=1+1', '../../etc/passwd', 'x'.repeat(100_000)],
  ...['type:', 'type:fact OR', 'before:9999999999', ':::', 'type:"', '1e999', '新疆 %', '2024-99-99', '9'.repeat(500)],
]
const NUMBERS = [Number.NaN, Infinity, -Infinity, -1, -0, 1.5, 2 ** 53, 1e308, 0, 5]
const PROTOTYPES = ['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}']
const JUNK = [undefined, null, true, [], {}, [null], [[[]]], 10n, Array(1_000).fill('x'), ...NUMBERS, ...TEXTS]

/** The value with parts of it left out, doubled or put in place of something that does not belong there. */
function distorted(value: unknown, dice: Random): unknown {
  if (dice.chance(0.02)) return JSON.parse(dice.pick(PROTOTYPES))
  if (dice.chance(0.1)) return dice.pick(JUNK)
  if (typeof value === 'string') return dice.chance(0.25) ? dice.pick(TEXTS) : value
  if (typeof value === 'number') return dice.chance(0.3) ? dice.pick(NUMBERS) : value
  if (Array.isArray(value)) return [...value, ...(dice.chance(0.1) ? value : [])].map((item) => distorted(item, dice))
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(() => !dice.chance(0.07))
  return Object.fromEntries(kept.map(([key, item]) => [key, distorted(item, dice)]))
}

/** A sound input of each operation, made anew for each round. */
function inputs({ ids, ports }: SmallCorpus, dice: Random): Record<string, () => unknown> {
  const id = () => dice.pick(Object.values(ids))
  const text = () => dice.pick(TEXTS)
  const file = () => ports.hand(dice.pick(['a.txt', 'b.md', 'c.html', '__proto__']), `${text()} words ${dice.int(1e6)}`)
  const span = () => ({ start: dice.int(30), end: 1 + dice.int(40) })
  const time = { edtf: '1997', mode: 'within', basis: 'stated' }
  const target = () => ({ kind: dice.pick(['claim', 'document', 'entity', 'tag', 'brief']), id: id() })
  const claim = () => ({
    ...{ text: 'A claim', type: 'fact', domain: 'trade', reading: 'inferred', note: 'because', tagIds: [ids.tag] },
    anchors: [{ documentId: ids.harbour, spans: [span()] }],
    actors: [{ entityId: ids.polity, role: 'beneficiary', strength: 2 }],
    places: [{ placeId: ids.place, role: 'site', order: 1 }],
    quantities: [{ value: 3, low: 1, high: 2, unit: 'km' }],
    ...(dice.chance(0.5) && { eventTime: time }),
    sourceLikelihood: { scale: 'icd203', term: 'likely', row: 1, p: 0.5, basis: 'stated', wording: 'likely' },
  })
  const csl = () => ports.hand('m.json', dice.pick(['{"title":"x"}', '{', 'null', '[]', ...PROTOTYPES]))
  const sections = () => [
    {
      heading: 'h',
      blocks: [
        { type: 'text', text: text(), claimIds: [ids.fact] },
        { type: 'table', where: text() },
      ],
    },
  ]
  const together = () =>
    dice.pick<object>([
      { kind: 'set', fields: { domain: 'energy', marking: null, plover: 'AGREE' } },
      { kind: 'tag', add: [ids.tag], remove: [ids.childTag] },
      { kind: 'grade', credibility: 2, confidence: 'low', confidenceReason: text(), rationale: text() },
      { kind: 'redate', eventTime: time },
      { kind: 'redate', shift: { n: dice.int(1e9), unit: 'decade' } },
      { kind: 'actor', action: 'add', entityId: ids.polity, role: 'mediator', strength: 2 },
      { kind: 'replace', role: 'place', from: ids.place, to: id(), inRole: text() },
      { kind: 'merge', into: id() },
    ])
  return {
    'project.update': () => ({ title: text(), powerIds: [ids.polity], defaultMarking: 'TLP:RED' }),
    'project.setAnalyst': () => ({ name: text(), initials: 'AF' }),
    'documents.get': () => ({ id: id() }),
    'documents.import': () => ({ files: [file()], ...(dice.chance(0.4) && { csl: csl() }), layer: 'none' }),
    'documents.paste': () => ({ text: `${text()} ${dice.int(1e6)}`, title: text() }),
    'documents.applyLayer': () => ({ id: id(), layerId: text() }),
    'documents.update': () => ({
      id: ids.harbour,
      changes: { title: text(), published: '1997', url: text(), csl: { a: [1] }, source: { name: text() } },
    }),
    'documents.deletePreview': () => ({ id: id() }),
    'claims.list': () => ({ where: text() }),
    'claims.create': claim,
    'claims.update': () => ({ id: ids.fact, changes: { text: text(), eventTime: time, actors: [], tagIds: [] } }),
    'claims.addAnchor': () => ({ id: ids.fact, anchor: { documentId: ids.ridge, spans: [span()] } }),
    'claims.deletePreview': () => ({ ids: [id()] }),
    'bulk.preview': () => ({ ids: [ids.fact], operation: together() }),
    'bulk.apply': () => ({ ids: [ids.fact, ids.inferred], operation: together(), skip: true }),
    'evidence.add': () => ({
      claimId: ids.fact,
      item: dice.pick([
        { anchor: { documentId: ids.harbour, spans: [span()] } },
        { claimId: id() },
        { documentId: ids.ridge },
      ]),
      ...{ stance: 'supports', credibility: 3, credibilityReason: text(), access: 'firsthand', lineage: 'original' },
      reliabilityOverride: { grade: 'B', reason: text() },
    }),
    'evidence.linkPassages': () => ({
      ...(dice.chance(0.5) ? { claimId: ids.fact } : { claim: { text: text(), type: 'fact', domain: 'trade' } }),
      passage: { documentId: ids.harbour, spans: [span()] },
      counterpart: { documentId: ids.ridge, spans: [span()] },
      ...{ stance: 'refutes', lineage: { type: 'cites', upstream: 'passage' } },
    }),
    'relations.list': () => ({ claimId: ids.fact, type: 'supports', unresolved: false }),
    'relations.add': () => ({ from: ids.fact, to: id(), type: dice.pick(['restates', 'contradicts']), note: text() }),
    'entities.search': () => ({ query: text(), kinds: ['place'], limit: 12 }),
    'entities.create': () => ({
      kind: 'place',
      name: text(),
      point: { lat: 1, lon: 2 },
      codes: { iso3166: dice.pick(['KZ', text()]) },
    }),
    'entities.fromGazetteer': () => ({ gazetteerId: text() }),
    'entities.update': () => ({ id: ids.place, changes: { name: text(), links: [{ type: 'part-of', to: id() }] } }),
    'tags.create': () => ({ name: text(), parentId: ids.tag, colour: '#123456' }),
    'tags.update': () => ({ id: ids.tag, changes: { name: text(), ...(dice.chance(0.5) && { parentId: id() }) } }),
    'tags.apply': () => ({ tagId: ids.tag, targets: [target()] }),
    'notes.create': () => ({ target: target(), body: text() }),
    'history.list': () => ({ before: 5, limit: 10 }),
    'search.query': () => ({ query: text(), limit: 10 }),
    'search.claims': () => ({ query: text() }),
    'suggest.passage': () => ({ documentId: ids.harbour, span: span() }),
    'ledger.records': () => ({ ids: [id(), id()] }),
    'briefs.create': () => ({ title: text(), where: text(), sections: sections() }),
    'briefs.update': () => ({ id: ids.brief, changes: { title: text(), sections: sections() } }),
    'briefs.print': () => ({ briefId: ids.brief, ceiling: 'TLP:RED' }),
    'exchange.export': () => ({ format: dice.pick(['csv', 'json']), ceiling: 'TLP:CLEAR' }),
  }
}

type Operations = Record<string, Record<string, (input: unknown) => Promise<unknown>>>
type Declared = Record<string, Record<string, { readonly '~orpc': { readonly errorMap: object } }>>

test(`${ROUNDS} hostile inputs, seed ${SEED}`, async () => {
  const corpus = await smallCorpus()
  const dice = random(SEED)
  const made = inputs(corpus, dice)
  const names = Object.keys(made)
  const wrong: string[] = []
  const answered = new Set<string>()
  for (let i = 0; i < ROUNDS; i++) {
    const name = dice.pick(names)
    const [branch = '', operation = ''] = name.split('.')
    const input = dice.chance(0.3) ? made[name]?.() : distorted(made[name]?.(), dice)
    try {
      await (corpus.client as unknown as Operations)[branch]?.[operation]?.(input)
      answered.add(name)
    } catch (error) {
      const { code } = error as { code?: string }
      const declared = (workbenchContract as unknown as Declared)[branch]?.[operation]?.['~orpc'].errorMap ?? {}
      const sound = error instanceof ORPCError && (error.code in declared || error.code === 'BAD_REQUEST')
      if (!sound || ['INTERNAL', 'CORPUS_DAMAGED', 'STORE_FAILED'].includes(code ?? ''))
        wrong.push(`${name} ${error} ${JSON.stringify(input)?.slice(0, 200)}`)
    }
  }
  expect(wrong).toEqual([])
  expect(corpus.ports.incidents).toEqual([])
  expect('polluted' in {}).toBe(false)
  expect(await corpus.client.project.check({})).toEqual({ ok: true, problems: [] })
  // what only a sound input reaches was reached too
  expect(names.filter((name) => !answered.has(name))).toEqual(['documents.applyLayer', 'entities.fromGazetteer'])
})
