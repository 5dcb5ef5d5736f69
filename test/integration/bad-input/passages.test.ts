// Passages that a text does not have, by every way in which a passage is given (D8).
import type { BadIds } from '../../support/bad-corpus'
import { type BadRow, badCorpus, refuses } from '../../support/bad-input'
import { claim } from './inputs'

const corpus = badCorpus()
type Spans = readonly { start: number; end: number }[]
const passage = (ids: BadIds, spans: Spans) => ({ documentId: ids.ship, spans })

const SPOILT: readonly (readonly [string, Spans, string, string])[] = [
  ['past the end', [{ start: 0, end: 999 }], 'ANCHOR_OUTSIDE', 'spans.0'],
  ['wholly outside', [{ start: 900, end: 999 }], 'ANCHOR_OUTSIDE', 'spans.0'],
  ['one unit past the end', [{ start: 0, end: 19 }], 'ANCHOR_OUTSIDE', 'spans.0'],
  ['that begins inside a surrogate pair', [{ start: 7, end: 10 }], 'ANCHOR_OUTSIDE', 'spans.0'],
  ['that ends inside a surrogate pair', [{ start: 0, end: 7 }], 'ANCHOR_OUTSIDE', 'spans.0'],
  [
    'of overlapping spans',
    [
      { start: 0, end: 5 },
      { start: 4, end: 6 },
    ],
    'ANCHOR_OUTSIDE',
    'spans.1',
  ],
  [
    'of spans out of order',
    [
      { start: 8, end: 10 },
      { start: 0, end: 3 },
    ],
    'ANCHOR_OUTSIDE',
    'spans.1',
  ],
  [
    'of one span twice',
    [
      { start: 0, end: 3 },
      { start: 0, end: 3 },
    ],
    'ANCHOR_OUTSIDE',
    'spans.1',
  ],
  ['that is empty', [{ start: 3, end: 3 }], 'ANCHOR_OUTSIDE', 'spans.0'],
  ['that runs backwards', [{ start: 5, end: 3 }], 'ANCHOR_OUTSIDE', 'spans.0'],
  ['that begins before the text', [{ start: -1, end: 3 }], 'INVALID_FIELD', 'spans.0.start'],
  ['at half a unit', [{ start: 0.5, end: 3 }], 'INVALID_FIELD', 'spans.0.start'],
  ['at no number', [{ start: 0, end: Number.NaN }], 'INVALID_FIELD', 'spans.0.end'],
  ['without a span', [], 'INVALID_FIELD', 'spans'],
]
const WAYS: readonly (readonly [string, string, (ids: BadIds, spans: Spans) => unknown, string])[] = [
  ['a new claim', 'claims.create', (ids, spans) => claim({ anchors: [passage(ids, spans)] })(ids), 'anchors.0'],
  ['a claim', 'claims.addAnchor', (ids, spans) => ({ id: ids.fact, anchor: passage(ids, spans) }), 'anchor'],
  ['a note', 'notes.create', (ids, spans) => ({ anchor: passage(ids, spans), body: 'Look.' }), 'anchor'],
  [
    'evidence',
    'evidence.add',
    (ids, spans) => ({ claimId: ids.fact, item: { anchor: passage(ids, spans) }, stance: 'supports' }),
    'item.anchor',
  ],
  [
    'an outcome',
    'forecasts.resolve',
    (ids, spans) => ({ claimId: ids.forecast, outcome: 'yes', passages: [passage(ids, spans)] }),
    'passages.0',
  ],
  [
    'a link',
    'evidence.linkPassages',
    (ids, spans) => ({
      claimId: ids.fact,
      passage: passage(ids, [{ start: 0, end: 3 }]),
      counterpart: passage(ids, spans),
      stance: 'supports',
    }),
    'counterpart',
  ],
]
for (const [way, operation, input, field] of WAYS)
  refuses(
    `D8 ${way} with a passage`,
    corpus,
    SPOILT.map(
      ([name, spans, code, place]): BadRow => [
        name,
        operation,
        (ids) => input(ids, spans),
        code as BadRow[3],
        `${field}.${place}`,
      ],
    ),
  )

refuses('D13 nothing to stand on', corpus, [
  ['a stated claim without a passage', 'claims.create', claim({ anchors: [] }), 'ANCHOR_MISSING', 'anchors'],
  [
    'an inferred claim without a passage or a note',
    'claims.create',
    claim({ anchors: [], reading: 'inferred' }),
    'ANCHOR_MISSING',
    'anchors',
  ],
  [
    'an inferred claim with an empty note',
    'claims.create',
    claim({ anchors: [], reading: 'inferred', note: ' ' }),
    'ANCHOR_MISSING',
    'anchors',
  ],
  [
    'the only note of an inferred claim taken away',
    'claims.update',
    (ids) => ({ id: ids.inferred, changes: { reading: 'stated' } }),
    'ANCHOR_MISSING',
    'anchors',
  ],
  [
    'a suggestion for a passage outside',
    'suggest.passage',
    (ids) => ({ documentId: ids.ship, span: { start: 0, end: 999 } }),
    'ANCHOR_OUTSIDE',
    'span',
  ],
])
