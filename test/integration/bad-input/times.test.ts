// Dates that contradict each other or themselves, wherever a date is written.
import { type BadRow, badCorpus, refuses } from '../../support/bad-input'
import { changed, claim, forecast, time } from './inputs'

const corpus = badCorpus()
const backwards = time('2001/1999')

const clocks: readonly BadRow[] = [
  [
    'D24 an event that ends before it begins',
    'claims.create',
    claim({ eventTime: backwards }),
    'TIME_INVALID',
    'eventTime.edtf',
  ],
  [
    'D24 a statement that ends before it begins',
    'claims.create',
    claim({ statementTime: backwards }),
    'TIME_INVALID',
    'statementTime.edtf',
  ],
  [
    'D24 a changed event that ends before it begins',
    'claims.update',
    changed({ eventTime: backwards }),
    'TIME_INVALID',
    'eventTime.edtf',
  ],
  [
    'D24 a changed statement that ends before it begins',
    'claims.update',
    changed({ statementTime: backwards }),
    'TIME_INVALID',
    'statementTime.edtf',
  ],
  [
    'D24 a month that no year has',
    'claims.create',
    claim({ eventTime: time('1997-13') }),
    'TIME_INVALID',
    'eventTime.edtf',
  ],
  [
    'D24 a day that no month has',
    'claims.create',
    claim({ eventTime: time('1997-02-30') }),
    'TIME_INVALID',
    'eventTime.edtf',
  ],
  ['D24 a bare decade', 'claims.create', claim({ eventTime: time('199') }), 'TIME_INVALID', 'eventTime.edtf'],
  ['D24 the 2012 draft', 'claims.create', claim({ eventTime: time('199u') }), 'TIME_INVALID', 'eventTime.edtf'],
  [
    'D24 a set that runs backwards',
    'claims.create',
    claim({ eventTime: time('[1999..1997]') }),
    'TIME_INVALID',
    'eventTime.edtf',
  ],
  ['D24 no date at all', 'claims.create', claim({ eventTime: time('soon') }), 'TIME_INVALID', 'eventTime.edtf'],
  ['D24 an empty date', 'claims.create', claim({ eventTime: time('') }), 'INVALID_FIELD', 'eventTime.edtf'],
  [
    'D27 a fact that begins after it was said',
    'claims.create',
    claim({ eventTime: time('2005'), statementTime: time('1998') }),
    'TIME_INVALID',
    'eventTime',
  ],
  [
    'D27 a causal claim that begins after it was said',
    'claims.create',
    claim({ type: 'causal', eventTime: time('2005'), statementTime: time('1998') }),
    'TIME_INVALID',
    'eventTime',
  ],
  [
    'D27 a fact that begins after its document',
    'claims.create',
    claim({ eventTime: time('2005') }),
    'TIME_INVALID',
    'eventTime',
  ],
  [
    'D27 a fact moved after its document',
    'claims.update',
    changed({ eventTime: time('2005') }),
    'TIME_INVALID',
    'eventTime',
  ],
  [
    'D27 a fact said before it began',
    'claims.update',
    changed({ statementTime: time('1990') }),
    'TIME_INVALID',
    'eventTime',
  ],
  [
    'D27 a forecast that ends before it was said',
    'claims.create',
    forecast({}, { eventTime: time('1990'), statementTime: time('1998') }),
    'TIME_INVALID',
    'eventTime',
  ],
  [
    'D26 a time that counts from nothing',
    'claims.create',
    claim({
      eventTime: {
        mode: 'within',
        basis: 'stated',
        relative: { anchor: { kind: 'claim', id: '01890000-0000-7000-8000-00000000dead' }, relation: 'before' },
      },
    }),
    'INVALID_FIELD',
    'eventTime.relative.anchor',
  ],
  [
    'D26 a time that counts from itself',
    'claims.update',
    (ids) =>
      changed({
        eventTime: {
          mode: 'within',
          basis: 'stated',
          relative: { anchor: { kind: 'claim', id: ids.fact }, relation: 'before' },
        },
      })(ids),
    'INVALID_FIELD',
    'eventTime.relative.anchor',
  ],
  [
    'D26 an offset that runs backwards',
    'claims.create',
    (ids) =>
      claim({
        eventTime: {
          mode: 'within',
          basis: 'stated',
          relative: {
            anchor: { kind: 'document-date', id: ids.harbour },
            relation: 'before',
            offset: { n: [9, 2], unit: 'week' },
          },
        },
      })(ids),
    'TIME_INVALID',
    'eventTime.relative.offset',
  ],
  [
    'D24 bulk: a time that ends before it begins',
    'bulk.apply',
    (ids) => ({ ids: [ids.fact], operation: { kind: 'redate', eventTime: backwards } }),
    'TIME_INVALID',
    'eventTime.edtf',
  ],
  [
    'D27 bulk: a fact moved after its document',
    'bulk.apply',
    (ids) => ({ ids: [ids.fact], operation: { kind: 'redate', shift: { n: 20, unit: 'year' } } }),
    'TIME_INVALID',
    'eventTime',
  ],
  [
    'D24 a publication that ends before it begins',
    'documents.update',
    (ids) => ({ id: ids.harbour, changes: { published: '2001/1999' } }),
    'TIME_INVALID',
    'published',
  ],
  [
    'D24 a publication that is no date',
    'documents.update',
    (ids) => ({ id: ids.harbour, changes: { published: 'last year' } }),
    'TIME_INVALID',
    'published',
  ],
]
const horizons: readonly BadRow[] = [
  [
    'D24 a horizon that ends before it begins',
    'claims.create',
    forecast({ horizon: backwards }),
    'TIME_INVALID',
    'forecast.horizon.edtf',
  ],
  [
    'D24 a horizon that is no date',
    'claims.create',
    forecast({ horizon: time('soon') }),
    'TIME_INVALID',
    'forecast.horizon.edtf',
  ],
  [
    'D24 a review that is no date',
    'claims.create',
    forecast({ reviewAt: '2031-02-30' }),
    'TIME_INVALID',
    'forecast.reviewAt',
  ],
  [
    'an outcome in the future',
    'forecasts.resolve',
    (ids) => ({ claimId: ids.forecast, outcome: 'yes', resolvedAt: '2999-01-01T00:00:00.000Z', note: 'So.' }),
    'INVALID_FIELD',
    'resolvedAt',
  ],
  [
    'an outcome on no day',
    'forecasts.resolve',
    (ids) => ({ claimId: ids.forecast, outcome: 'yes', resolvedAt: '2025-13-41T00:00:00.000Z', note: 'So.' }),
    'INVALID_FIELD',
    'resolvedAt',
  ],
  [
    'an outcome at no time',
    'forecasts.resolve',
    (ids) => ({ claimId: ids.forecast, outcome: 'yes', resolvedAt: 'yesterday', note: 'So.' }),
    'INVALID_FIELD',
    'resolvedAt',
  ],
]
refuses('three clocks', corpus, clocks)
refuses('horizons and outcomes', corpus, horizons)
