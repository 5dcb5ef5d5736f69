import { branchOf, countTags } from '@renderer/state/ledger/facets'
import { toggleValues, viewStore } from '@renderer/state/view-store'
import { buildColumns } from '@shared/kernel/ledger'
import { beforeEach, expect, test } from 'vitest'
import { seedDictionaries, seedRecords } from '../../../builders/ledger'

const dictionaries = seedDictionaries()
const routes = dictionaries.tags[0]!
const pipelines = dictionaries.tags[1]!

beforeEach(() => viewStore.setState({ filters: [] }))

test('a tag counts every claim of its branch once', () => {
  const records = seedRecords(40).map((record, i) => ({
    ...record,
    tags: i < 6 ? [routes.id, pipelines.id] : i < 10 ? [pipelines.id] : [],
  }))
  const columns = buildColumns(records, dictionaries, 1)
  const visible = new Uint8Array(40).fill(1)
  const counts = countTags(columns, visible)
  expect(counts.get(routes.id)).toEqual({ visible: 10, total: 10 })
  expect(counts.get(pipelines.id)).toEqual({ visible: 10, total: 10 })
  expect(countTags(columns, new Uint8Array(40)).get(routes.id)).toEqual({ visible: 0, total: 10 })
})
test('a branch is the tag and all below it, and is chosen and left as one', () => {
  const branch = branchOf(dictionaries.tags, routes.id)
  expect(branch).toEqual([routes.id, pipelines.id])
  toggleValues('tag', branch)
  expect(viewStore.getState().filters).toMatchObject([{ field: 'tag', values: branch }])
  toggleValues('tag', branch)
  expect(viewStore.getState().filters).toEqual([])
})
