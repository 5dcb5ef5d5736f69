import { chipsOf, isOfCell, moveCell } from '@renderer/features/balance/cell-filter'
import { readChoice } from '@renderer/features/balance/choice'
import { periodsOf, yearEnds, yearRange, yearsWords } from '@renderer/features/balance/periods'
import { signed, spreadWords } from '@renderer/features/balance/words'
import { chip, viewStore } from '@renderer/state/view-store'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'

describe('what was chosen, as it comes back', () => {
  it('is sensible for whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const choice = readChoice(raw)
        expect(['domain', 'period', 'actor']).toContain(choice.rows)
        expect(readChoice(JSON.parse(JSON.stringify(choice)))).toEqual(choice)
      }),
    )
  })
  it('keeps a cell and a period', () => {
    const choice = {
      rows: 'period',
      lane: 'expected',
      colour: 'none',
      period: { earliest: 0, latest: 364 },
      cell: { row: { by: 'period', range: { earliest: 0, latest: 364 } }, power: 'p' },
    }
    expect(readChoice(choice)).toEqual(choice)
  })
})

describe('periods', () => {
  it('are at most five, follow each other and cover all years', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 0, max: 12_000 }), (first, span) => {
        const periods = periodsOf([first, first + span])
        expect(periods.length).toBeGreaterThan(0)
        expect(periods.length).toBeLessThanOrEqual(6)
        expect(periods[0]!.earliest).toBe(yearRange(first, first).earliest)
        expect(periods.at(-1)!.latest).toBe(yearRange(first, first + span).latest)
        for (const [i, { earliest }] of periods.entries()) if (i > 0) expect(earliest).toBe(periods[i - 1]!.latest + 1)
      }),
    )
  })
  it('are told by their first years and the last', () => {
    expect(yearEnds(periodsOf([1991, 2012]))).toEqual(['1991', '1996', '2001', '2006', '2012'])
    expect(yearsWords(yearRange(-1, 0))).toBe('2 BC–1 BC')
  })
})

describe('figures in words', () => {
  it('have a sign, two decimals, and their spread', () => {
    expect([signed(0.294), signed(-0.318), signed(0.001), signed(-0.001)]).toEqual(['+0.29', '−0.32', '0.00', '0.00'])
    expect(spreadWords({ kind: 'value', value: 0.71, low: 0.55, high: 1 })).toBe('+0.55 to +1.00')
    expect(spreadWords({ kind: 'value', value: 0.5, low: 0.5, high: 0.5 })).toBe('no swing')
  })
})

describe('a chosen cell', () => {
  beforeEach(() => viewStore.setState({ filters: [] }))
  const energy = { row: { by: 'domain', domain: 'energy' }, power: 'russia' } as const
  it('is chips of its row, of whom it bears on and of the types of its lane', () => {
    expect(chipsOf(energy, 'expected')).toEqual([
      { field: 'domain', values: ['energy'] },
      { field: 'effect', values: ['russia'] },
      { field: 'type', values: ['forecast'] },
    ])
  })
  it('takes its chips along, and leaves all others alone', () => {
    const own = { ...chip(), field: 'domain' as const, values: ['energy', 'trade'] }
    viewStore.setState({ filters: [own] })
    moveCell('observed', undefined, energy)
    expect(viewStore.getState().filters).toHaveLength(4)
    moveCell('observed', energy, { power: 'china' })
    expect(viewStore.getState().filters.map(({ field }) => field)).toEqual(['domain', 'effect', 'type'])
    moveCell('observed', { power: 'china' }, undefined)
    expect(viewStore.getState().filters).toEqual([own])
  })
  it('no longer owns a chip that was turned round, switched off or pinned', () => {
    moveCell('observed', undefined, energy)
    const [first] = viewStore.getState().filters
    for (const change of [{ negated: true }, { on: false }, { pinned: true }])
      expect(isOfCell({ ...first!, ...change }, energy, 'observed')).toBe(false)
    expect(isOfCell(first!, energy, 'observed')).toBe(true)
  })
})
