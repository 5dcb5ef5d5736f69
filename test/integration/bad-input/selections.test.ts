// Filters that are not understood, selections of nothing, and moments that the history does not have.
import { expect } from 'vitest'
import { NOBODY } from '../../support/bad-corpus'
import { type BadRow, badCorpus, refuses } from '../../support/bad-input'

const corpus = badCorpus()
const WHERES: readonly (readonly [string, string])[] = [
  ['a key that is none', 'colour:blue'],
  ['a value that is none', 'type:rumour'],
  ['a constructor', 'constructor:1'],
  ['a year that is none', 'before:soon'],
  ['a span that ends before it begins', 'event:2001/1999'],
]
const READERS: readonly (readonly [string, (where: string) => unknown])[] = [
  ['claims.list', (where) => ({ where })],
  ['forecasts.list', (where) => ({ where })],
  ['forecasts.calibration', (where) => ({ where })],
  ['agreement.measure', (where) => ({ where })],
  ['notes.list', (where) => ({ where })],
  ['gaps.list', (where) => ({ where })],
  ['collections.create', (where) => ({ name: 'New', where })],
]
for (const [operation, input] of READERS)
  refuses(
    `filters of ${operation}`,
    corpus,
    WHERES.map(
      ([name, where]): BadRow => [
        name,
        operation,
        () => input(where),
        'FILTER_INVALID',
        () => ({ field: 'where', detail: expect.any(String) as never }),
      ],
    ),
  )

refuses('collections', corpus, [
  ['a collection of no filter', 'collections.create', () => ({ name: 'New', where: '' }), 'INVALID_FIELD', 'where'],
  [
    'a collection of a blank filter',
    'collections.create',
    () => ({ name: 'New', where: '  ' }),
    'FILTER_INVALID',
    'where',
  ],
  [
    'a collection of itself',
    'collections.update',
    (ids) => ({ id: ids.collection, changes: { where: 'in:trade' } }),
    'FILTER_INVALID',
    'where',
  ],
  [
    'a collection of one that is not there',
    'collections.create',
    () => ({ name: 'New', where: 'in:nowhere' }),
    'FILTER_INVALID',
    'where',
  ],
  [
    'a changed filter that is none',
    'collections.update',
    (ids) => ({ id: ids.collection, changes: { where: 'colour:blue' } }),
    'FILTER_INVALID',
    'where',
  ],
])

refuses('selections', corpus, [
  ['nothing to change', 'bulk.apply', () => ({ ids: [], operation: { kind: 'delete' } }), 'INVALID_FIELD', 'ids'],
  ['nothing to ask about', 'bulk.preview', () => ({ ids: [], operation: { kind: 'delete' } }), 'INVALID_FIELD', 'ids'],
  ['nothing to delete', 'claims.delete', () => ({ ids: [] }), 'INVALID_FIELD', 'ids'],
  [
    'an id that is none',
    'bulk.apply',
    () => ({ ids: ['C-1'], operation: { kind: 'delete' } }),
    'INVALID_FIELD',
    'ids.0',
  ],
  [
    'one that is there and one that is not',
    'bulk.apply',
    (ids) => ({ ids: [ids.fact, NOBODY], operation: { kind: 'delete' } }),
    'NOT_FOUND',
    'ids.1',
  ],
  [
    'an operation that is none',
    'bulk.apply',
    (ids) => ({ ids: [ids.fact], operation: { kind: 'explode' } }),
    'INVALID_FIELD',
    'operation.kind',
  ],
  [
    'no tag to give',
    'bulk.apply',
    (ids) => ({ ids: [ids.fact], operation: { kind: 'tag' } }),
    'INVALID_FIELD',
    'operation.add',
  ],
  [
    'no field to set',
    'bulk.apply',
    (ids) => ({ ids: [ids.fact], operation: { kind: 'set', fields: {} } }),
    'INVALID_FIELD',
    'operation.fields',
  ],
  ['no target to tag', 'tags.apply', (ids) => ({ tagId: ids.tag, targets: [] }), 'INVALID_FIELD', 'targets'],
  ['an empty search', 'search.query', () => ({ query: '' }), 'INVALID_FIELD', 'query'],
])

refuses('history', corpus, [
  [
    'a claim restored to before it was',
    'history.restore',
    (ids) => ({ id: ids.resolved, sequence: 1 }),
    'INVALID_FIELD',
    'sequence',
  ],
  [
    'the same asked beforehand',
    'history.restorePreview',
    (ids) => ({ id: ids.resolved, sequence: 1 }),
    'INVALID_FIELD',
    'sequence',
  ],
  [
    'a claim restored to what is not yet',
    'history.restore',
    (ids) => ({ id: ids.fact, sequence: 999_999 }),
    'INVALID_FIELD',
    'sequence',
  ],
  [
    'a claim restored to nothing',
    'history.restore',
    (ids) => ({ id: ids.fact, sequence: 0 }),
    'INVALID_FIELD',
    'sequence',
  ],
  ['a claim that never was', 'history.restore', () => ({ id: NOBODY, sequence: 3 }), 'NOT_FOUND', 'id'],
  [
    'an entity restored as a claim',
    'history.restore',
    (ids) => ({ id: ids.polity, sequence: ids.sequence }),
    'NOT_FOUND',
    'id',
  ],
  ['the story of nothing', 'history.ofClaim', () => ({ id: NOBODY }), 'NOT_FOUND', 'id'],
  ['a change set that is not yet', 'history.get', () => ({ sequence: 999_999 }), 'NOT_FOUND', 'sequence'],
  ['an undo back to the future', 'history.undoTo', () => ({ sequence: 999_999 }), 'INVALID_FIELD', 'sequence'],
  ['an undo back to half a change set', 'history.undoTo', () => ({ sequence: 1.5 }), 'INVALID_FIELD', 'sequence'],
  ['an undo back to before the beginning', 'history.undoTo', () => ({ sequence: -1 }), 'INVALID_FIELD', 'sequence'],
  ['a redo of nothing', 'history.redo', () => undefined, 'NOTHING_TO_REDO', () => ({})],
])
