import {
  changeFilter,
  chip,
  clearFilters,
  clearSelection,
  hover,
  putFilter,
  removeFilter,
  select,
  setLayout,
  toggleValue,
  viewStore,
} from '@renderer/state/view-store'
import type { EventFilter, ValueFilter } from '@shared/kernel/filter'
import { beforeEach, describe, expect, test, vi } from 'vitest'

const state = viewStore.getState
beforeEach(() => viewStore.setState(viewStore.getInitialState(), true))
const event = (): EventFilter => ({ ...chip(), field: 'event', from: 0, to: 9, certain: false, keepUndated: false })
const domain = (...values: string[]): ValueFilter => ({ ...chip(), field: 'domain', values })

describe('selection', () => {
  test('set replaces, names the view, and opens the Inspector', () => {
    select(['a'])
    select(['b', 'c'], 'set', 'map')
    expect(state()).toMatchObject({ selection: ['b', 'c'], selectedIn: 'map', inspectorOpen: true })
  })
  test('toggle adds what is missing at the end and takes away what is there', () => {
    select(['a', 'b'])
    select(['c'], 'toggle')
    expect(state().selection).toEqual(['a', 'b', 'c'])
    select(['b'], 'toggle')
    expect(state().selection).toEqual(['a', 'c'])
    select(['a', 'd'], 'toggle')
    expect(state().selection).toEqual(['c', 'd'])
  })
  test('extend keeps what was selected and ends with the last of the range', () => {
    select(['a', 'c'])
    select(['a', 'b'], 'extend')
    expect(state().selection).toEqual(['c', 'a', 'b'])
  })
  test('clearing closes the Inspector', () => {
    select(['a'])
    clearSelection()
    expect(state()).toMatchObject({ selection: [], inspectorOpen: false })
  })
  test('the same hover again tells nobody', () => {
    hover('a')
    const told = vi.fn()
    const stop = viewStore.subscribe(told)
    hover('a')
    expect(told).not.toHaveBeenCalled()
    hover(undefined)
    expect(told).toHaveBeenCalledOnce()
    stop()
  })
})

describe('filters', () => {
  test('a filter takes the place of the unpinned one on its field', () => {
    putFilter(event())
    const second = event()
    putFilter(second)
    expect(state().filters).toEqual([second])
  })
  test('a pinned chip stays; the new one stands beside it', () => {
    const kept = { ...event(), pinned: true }
    putFilter(kept)
    const second = event()
    putFilter(second)
    expect(state().filters).toEqual([kept, second])
  })
  test('a filter with a known id takes its own place, pinned or not', () => {
    const [kept, other] = [{ ...event(), pinned: true }, domain('trade')]
    putFilter(kept)
    putFilter(other)
    putFilter({ ...kept, to: 99 })
    expect(state().filters).toEqual([{ ...kept, to: 99 }, other])
  })
  test('word filters add up', () => {
    putFilter({ ...chip(), field: 'text', text: 'toll' })
    putFilter({ ...chip(), field: 'text', text: 'bridge' })
    expect(state().filters).toHaveLength(2)
  })
  test('changing and removing touch one chip; clearing leaves the pinned', () => {
    const [kept, other] = [{ ...event(), pinned: true }, domain('trade')]
    putFilter(kept)
    putFilter(other)
    changeFilter(other.id, { on: false, negated: true })
    expect(state().filters[1]).toMatchObject({ on: false, negated: true, values: ['trade'] })
    clearFilters()
    expect(state().filters).toEqual([kept])
    removeFilter(kept.id)
    expect(state().filters).toEqual([])
  })
  test('a facet adds its value, takes it away again, and goes with the last one', () => {
    toggleValue('domain', 'trade')
    toggleValue('domain', 'energy')
    expect(state().filters).toMatchObject([{ field: 'domain', values: ['trade', 'energy'], on: true }])
    toggleValue('domain', 'trade')
    expect(state().filters).toMatchObject([{ values: ['energy'] }])
    toggleValue('domain', 'energy')
    expect(state().filters).toEqual([])
  })
  test('a facet switches a chip that was off on again, and leaves pinned ones alone', () => {
    const kept = { ...domain('trade'), pinned: true }
    const off = { ...domain('energy'), on: false }
    viewStore.setState({ filters: [kept, off] })
    toggleValue('domain', 'trade')
    expect(state().filters).toMatchObject([
      { pinned: true, values: ['trade'] },
      { on: true, values: ['energy', 'trade'] },
    ])
  })
})

test('a layout ends full screen', () => {
  viewStore.setState({ maximised: 'map' })
  setLayout('review')
  expect(state()).toMatchObject({ layout: 'review', maximised: undefined })
})
