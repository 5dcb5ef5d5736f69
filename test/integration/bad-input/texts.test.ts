// Texts that are empty, too long or hold what no text may, and keys that are names of a prototype.
import { expect, it } from 'vitest'
import { type BadRow, badCorpus, callByName, refuses } from '../../support/bad-input'
import { bulk, changed, claim, entity, forecast } from './inputs'

const corpus = badCorpus()
const long = (n: number) => 'x'.repeat(n)

const lengths: readonly BadRow[] = [
  ['a claim without words', 'claims.create', claim({ text: '' }), 'INVALID_FIELD', 'text'],
  ['a claim of spaces', 'claims.create', claim({ text: ' \n\t ' }), 'INVALID_FIELD', 'text'],
  ['a claim of 601 characters', 'claims.create', claim({ text: long(601) }), 'INVALID_FIELD', 'text'],
  ['a claim emptied', 'claims.update', changed({ text: '' }), 'INVALID_FIELD', 'changes.text'],
  ['a claim lengthened', 'claims.update', changed({ text: long(601) }), 'INVALID_FIELD', 'changes.text'],
  ['a forecast without a question', 'claims.create', forecast({ question: '' }), 'INVALID_FIELD', 'forecast.question'],
  [
    'a forecast of a blank question',
    'claims.create',
    forecast({ question: ' ' }),
    'INVALID_FIELD',
    'forecast.question',
  ],
  [
    'a forecast of a blank criterion',
    'claims.create',
    forecast({ criterion: ' ' }),
    'INVALID_FIELD',
    'forecast.criterion',
  ],
  ['an entity without a name', 'entities.create', entity({ name: '' }), 'INVALID_FIELD', 'name'],
  ['an entity of a blank name', 'entities.create', entity({ name: ' ' }), 'INVALID_FIELD', 'name'],
  ['an entity of a name of 301 characters', 'entities.create', entity({ name: long(301) }), 'INVALID_FIELD', 'name'],
  ['an entity renamed to nothing', 'entities.rename', (ids) => ({ id: ids.polity, name: '' }), 'INVALID_FIELD', 'name'],
  [
    'an entity renamed to spaces',
    'entities.rename',
    (ids) => ({ id: ids.polity, name: '  ' }),
    'INVALID_FIELD',
    'name',
  ],
  [
    'an entity of an empty alias',
    'entities.create',
    entity({ aliases: [{ text: '', language: 'en', type: 'other' }] }),
    'INVALID_FIELD',
    'aliases.0.text',
  ],
  ['an entity of no language', 'entities.create', entity({ language: 'x' }), 'INVALID_FIELD', 'language'],
  [
    'an entity of a code that is none',
    'entities.create',
    entity({ codes: { iso3166: 'KAZ' } }),
    'INVALID_FIELD',
    'codes.iso3166',
  ],
  [
    'an entity beyond the pole',
    'entities.create',
    entity({ point: { lat: 91, lon: 0 } }),
    'INVALID_FIELD',
    'point.lat',
  ],
  [
    'an entity nowhere',
    'entities.create',
    entity({ point: { lat: Number.NaN, lon: 0 } }),
    'INVALID_FIELD',
    'point.lat',
  ],
  ['a tag without a name', 'tags.create', () => ({ name: ' ' }), 'INVALID_FIELD', 'name'],
  ['a tag of a name of 121 characters', 'tags.create', () => ({ name: long(121) }), 'INVALID_FIELD', 'name'],
  ['a tag of no colour', 'tags.create', () => ({ name: 'red', colour: 'red' }), 'INVALID_FIELD', 'colour'],
  [
    'a note without words',
    'notes.create',
    (ids) => ({ target: { kind: 'claim', id: ids.fact }, body: ' \n' }),
    'INVALID_FIELD',
    'body',
  ],
  [
    'a note of a million and one characters',
    'notes.create',
    (ids) => ({ target: { kind: 'claim', id: ids.fact }, body: long(1_000_001) }),
    'INVALID_FIELD',
    'body',
  ],
  ['a note emptied', 'notes.update', (ids) => ({ id: ids.note, body: ' ' }), 'INVALID_FIELD', 'body'],
  ['a note on nothing', 'notes.create', () => ({ body: 'Look.' }), 'INVALID_FIELD', 'target'],
  [
    'a memo that is open',
    'notes.update',
    (ids) => ({ id: ids.note, kind: 'memo', state: 'open' }),
    'INVALID_FIELD',
    'state',
  ],
  ['a source without a name', 'sources.create', () => ({ name: '', kind: 'outlet' }), 'INVALID_FIELD', 'name'],
  ['a source of a blank name', 'sources.create', () => ({ name: ' ', kind: 'outlet' }), 'INVALID_FIELD', 'name'],
  [
    'a source of a blank new name',
    'sources.update',
    (ids) => ({ id: ids.source, changes: { name: ' ' } }),
    'INVALID_FIELD',
    'changes.name',
  ],
  ['an origin of a blank name', 'origins.create', () => ({ name: ' ' }), 'INVALID_FIELD', 'name'],
  [
    'a document without a title',
    'documents.update',
    (ids) => ({ id: ids.harbour, changes: { title: '' } }),
    'INVALID_FIELD',
    'changes.title',
  ],
  [
    'a document of a blank title',
    'documents.update',
    (ids) => ({ id: ids.harbour, changes: { title: ' ' } }),
    'INVALID_FIELD',
    'changes.title',
  ],
  ['a pasted text without words', 'documents.paste', () => ({ text: '' }), 'INVALID_FIELD', 'text'],
  [
    'a reason of 2,001 characters',
    'claims.downgrade',
    (ids) => ({ id: ids.fact, to: 'TLP:CLEAR', reason: long(2001) }),
    'INVALID_FIELD',
    'reason',
  ],
  [
    'a bulk rationale of spaces',
    'bulk.apply',
    bulk({ kind: 'grade', credibility: 3, rationale: ' ' }),
    'INVALID_FIELD',
    'operation.rationale',
  ],
  ['an analyst without a name', 'project.setAnalyst', () => ({ name: ' ' }), 'INVALID_FIELD', 'name'],
  ['a project without a title', 'project.update', () => ({ title: '' }), 'INVALID_FIELD', 'title'],
  ['a project of a blank title', 'project.update', () => ({ title: ' ' }), 'INVALID_FIELD', 'title'],
]
const shapes: readonly BadRow[] = [
  ['nothing', 'claims.create', () => undefined, 'INVALID_FIELD', 'input'],
  ['a list', 'claims.create', () => [], 'INVALID_FIELD', 'input'],
  ['a type that is none', 'claims.create', claim({ type: 'rumour' }), 'INVALID_FIELD', 'type'],
  ['a domain that is none', 'claims.create', claim({ domain: '__proto__' }), 'INVALID_FIELD', 'domain'],
  [
    'a role that is none',
    'claims.create',
    (ids) => claim({ actors: [{ entityId: ids.polity, role: 'constructor' }] })(ids),
    'INVALID_FIELD',
    'actors.0.role',
  ],
  ['an id that is none', 'claims.get', () => ({ id: '__proto__' }), 'INVALID_FIELD', 'id'],
  [
    'an id in capitals',
    'claims.get',
    (ids) => ({ id: ids.fact.toUpperCase().replace(/^0/, 'A') }),
    'INVALID_FIELD',
    'id',
  ],
  ['an id that is no text', 'claims.update', () => ({ id: 7, changes: {} }), 'INVALID_FIELD', 'id'],
  [
    'a key that hides an item',
    'evidence.add',
    (ids) =>
      JSON.parse(`{"claimId":"${ids.fact}","stance":"supports","item":{"__proto__":{"claimId":"${ids.third}"}}}`),
    'INVALID_FIELD',
    'item',
  ],
  [
    'keys that nest without end',
    'documents.update',
    (ids) => ({ id: ids.harbour, changes: { csl: JSON.parse(`${'{"a":'.repeat(60)}1${'}'.repeat(60)}`) } }),
    'INVALID_FIELD',
    'changes.csl',
  ],
]
refuses('texts', corpus, lengths)
refuses('shapes', corpus, shapes)

const HELD = 'The \u202Ecouncil\u202C \u2066met\u2069 \u0000here \uD800 now.'
it('direction marks, NUL and half a pair are kept as text, U+FFFD for half a pair, and can be undone', async () => {
  const before = await corpus.state()
  const made = (await callByName(corpus.client(), 'claims.create', claim({ text: HELD })(corpus.ids()))) as {
    claim: { id: string; text: string }
  }
  const stored = (await corpus.client().claims.get({ id: made.claim.id as never })).claim.text
  expect(stored).toBe(made.claim.text)
  expect(stored).toBe(HELD.toWellFormed())
  await corpus.client().history.undo()
  expect((await corpus.state()).rows).toEqual(before.rows)
})
it('keys that are names of a prototype stay data: nothing is inherited by anything', async () => {
  const csl = JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"note":"kept"}')
  await corpus.client().documents.update({ id: corpus.ids().harbour as never, changes: { csl } })
  const input = JSON.parse(`{"text":"Plain.","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}`)
  await callByName(corpus.client(), 'claims.create', claim(input)(corpus.ids()))
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
  const { document } = await corpus.client().documents.get({ id: corpus.ids().harbour as never })
  expect(document.csl).toMatchObject({ note: 'kept' })
  expect(Reflect.get(document.csl, 'polluted')).toBeUndefined()
  expect(corpus.incidents()).toEqual([])
})
