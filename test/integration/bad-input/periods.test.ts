// Periods of the registry and of grades that end before they begin, or are none.
import { type BadRow, badCorpus, refuses } from '../../support/bad-input'
import { entity, time } from './inputs'

const corpus = badCorpus()
const backwards = time('2001/1999')
const alias = (from: string, to: string) => ({ text: 'The Board', language: 'en', type: 'former', from, to })
const registry: readonly BadRow[] = [
  [
    'D24 a life that ends before it begins',
    'entities.create',
    entity({ time: backwards }),
    'INVALID_FIELD',
    'time.edtf',
  ],
  [
    'D24 a changed life that ends before it begins',
    'entities.update',
    (ids) => ({ id: ids.polity, changes: { time: backwards } }),
    'INVALID_FIELD',
    'time.edtf',
  ],
  [
    'D24 an alias that ends before it begins',
    'entities.create',
    entity({ aliases: [alias('2001', '1999')] }),
    'INVALID_FIELD',
    'aliases.0.to',
  ],
  [
    'D24 an alias from no date',
    'entities.create',
    entity({ aliases: [alias('long ago', '1999')] }),
    'INVALID_FIELD',
    'aliases.0.from',
  ],
  [
    'D24 the second alias that ends before it begins',
    'entities.update',
    (ids) => ({ id: ids.polity, changes: { aliases: [alias('1990', '1991'), alias('2001', '1999')] } }),
    'INVALID_FIELD',
    'aliases.1.to',
  ],
  [
    'D24 a link that ends before it begins',
    'entities.create',
    (ids) => entity({ links: [{ type: 'part-of', to: ids.outer, from: '2001', until: '1999' }] })(),
    'INVALID_FIELD',
    'links.0.until',
  ],
  [
    'D24 a link until no date',
    'entities.create',
    (ids) => entity({ links: [{ type: 'part-of', to: ids.outer, until: '1999-02-30' }] })(),
    'INVALID_FIELD',
    'links.0.until',
  ],
  [
    'D24 the part of a split that ends before it begins',
    'entities.split',
    (ids) => ({ id: ids.polity, part: { kind: 'polity', name: 'Upper Upland', time: backwards } }),
    'INVALID_FIELD',
    'time.edtf',
  ],
]
const grade = (from: string, to: string) => (ids: { source: string }) => ({
  id: ids.source,
  reliability: 'B',
  reason: 'So.',
  from,
  to,
})
const grades: readonly BadRow[] = [
  ['a grade that ends before it begins', 'sources.grade', grade('2001', '1999'), 'TIME_INVALID', 'to'],
  [
    'D24 a grade from a time that ends before it begins',
    'sources.grade',
    grade('2001/1999', ''),
    'TIME_INVALID',
    'from',
  ],
  ['D24 a grade until no date', 'sources.grade', grade('1999', 'soon'), 'TIME_INVALID', 'to'],
  [
    'a preview of a grade that ends before it begins',
    'sources.gradePreview',
    grade('2001', '1999'),
    'TIME_INVALID',
    'to',
  ],
  [
    'the same asked of its impact',
    'impact.preview',
    (ids) => ({ kind: 'grade', ...grade('2001', '1999')(ids) }),
    'TIME_INVALID',
    'to',
  ],
]

refuses('the registry', corpus, registry)
refuses('grades', corpus, grades)
