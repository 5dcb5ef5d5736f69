import { AuthoringError } from '@main/exchange/starter/authoring'
import { loadStarter } from '@main/exchange/starter/starter'
import { describe, expect, it, test } from 'vitest'
import { starterFiles } from './support/starter-files'

type Edit = Record<string, (value: Record<string, unknown>[]) => void>
function broken(edit: Edit): Record<string, string> {
  const files = starterFiles()
  for (const [name, change] of Object.entries(edit)) {
    const list = JSON.parse(files[name] ?? '[]') as Record<string, unknown>[]
    change(list)
    files[name] = JSON.stringify(list)
  }
  return files
}
const first = (change: (object: Record<string, unknown>) => void) => (list: Record<string, unknown>[]) =>
  change(list[0]!)
const failure = (files: Record<string, string>): AuthoringError => {
  try {
    loadStarter(files)
  } catch (error) {
    if (error instanceof AuthoringError) return error
    throw error
  }
  throw new Error('loaded')
}
const quote = (words: string) =>
  first((claim) => Object.assign(claim, { anchors: [{ document: '@document/synopsis', quote: words }] }))

describe('an authoring error names file and key', () => {
  const cases: [string, Edit, RegExp][] = [
    [
      'an unknown reference',
      {
        'claims-trade.json': first((c) =>
          Object.assign(c, { actors: [{ entityId: '@entity/nowhere', role: 'subject' }] }),
        ),
      },
      /@entity\/nowhere/,
    ],
    ['a key declared twice', { 'claims-trade.json': (list) => void list.push(list[0]!) }, /declared twice/],
    [
      'a key of another kind',
      { 'claims-trade.json': first((c) => Object.assign(c, { id: '@entity/trade' })) },
      /not a key of claims/,
    ],
    ['an object without a key', { 'claims-trade.json': first((c) => delete c.id) }, /no key/],
    ['a quote that is not there', { 'claims-trade.json': quote('gold and frankincense') }, /not in the text/],
    ['a quote that is not unique', { 'claims-trade.json': quote('Kazakhstan') }, /more than once/],
    [
      'a field that the model has not',
      { 'claims-trade.json': first((c) => Object.assign(c, { colour: 'red' })) },
      /colour/i,
    ],
    [
      'a value outside a vocabulary',
      { 'claims-trade.json': first((c) => Object.assign(c, { domain: 'commerce' })) },
      /domain/,
    ],
    [
      'a text that is missing',
      { 'documents.json': first((d) => Object.assign(d, { text: 'texts/none.txt' })) },
      /texts\/none\.txt/,
    ],
    [
      'a heading that is missing',
      { 'documents.json': first((d) => Object.assign(d, { headings: ['None'] })) },
      /no heading "None"/,
    ],
  ]
  test.each(cases)('%s', (_name, edit, message) => {
    const error = failure(broken(edit))
    expect(error.file).toBe(Object.keys(edit)[0])
    expect(error.message).toMatch(message)
    expect(error.message).toContain(error.key)
  })
  it('a file that is not JSON', () => {
    expect(failure({ ...starterFiles(), 'tags.json': '[' })).toMatchObject({ file: 'tags.json' })
  })
})

it('loads the same objects every time', () => {
  expect(JSON.stringify(loadStarter(starterFiles()))).toBe(JSON.stringify(loadStarter(starterFiles())))
})
