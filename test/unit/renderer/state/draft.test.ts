import { type Draft, missingOf } from '@renderer/state/corpus/draft'
import { expect, test } from 'vitest'

const draft = (values: Draft['values']): Draft => ({
  documentId: 'd',
  spans: [],
  quote: '',
  values,
  suggestions: [],
  proposals: [],
})
const forecast = (question: string, criterion: string): Draft['values'] => ({
  text: 'Tolls will double',
  type: 'forecast',
  forecast: { question, criterion, horizonBasis: 'none', resolvable: 'yes' },
})

test.each([
  ['nothing yet', {}, ['text']],
  ['blank text', { text: ' \n' }, ['text']],
  ['a fact with text', { text: 'A ferry runs' }, []],
  ['a forecast alone', { text: 'Tolls will double', type: 'forecast' }, ['forecast']],
  ['a forecast without criterion', forecast('Do they?', ''), ['forecast']],
  ['a forecast without question', forecast('', 'By the register'), ['forecast']],
  ['a testable forecast', forecast('Do they?', 'By the register'), []],
  ['an untestable forecast without text', { type: 'forecast' }, ['text', 'forecast']],
] as const)('what is missing of a draft (D15): %s', (_, values, missing) =>
  expect(missingOf(draft(values as Draft['values']))).toEqual(missing),
)
