import { readChoice } from '@renderer/features/balance/choice'
import { figuresOf, whyOf } from '@renderer/features/balance/desk/compute'
import { assembled, frameOf, piecesOf } from '@renderer/features/balance/desk/parts'
import { describe, expect, it } from 'vitest'
import { seedLedger } from '../../../builders/ledger'

const columns = seedLedger(400)
const shown = Uint8Array.from({ length: columns.count }, (_, row) => (row % 5 === 0 ? 0 : 1))

describe('the columns that are sent beside the page', () => {
  const copy = structuredClone(assembled(structuredClone(frameOf(columns)), structuredClone(piecesOf(columns))))
  it.each(['domain', 'period', 'actor'])('answer as the whole ledger does, by %s', (rows) => {
    const choice = { ...readChoice({ rows }), period: { earliest: 9000, latest: 14_000 } }
    const [whole, part] = [figuresOf(columns, shown, choice)!, figuresOf(copy, shown.slice(), choice)!]
    expect(part.balance).toEqual(whole.balance)
    expect(part.byPeriod).toEqual(whole.byPeriod)
    expect(part.periods).toEqual(whole.periods)
    for (const power of whole.balance.question.powers) expect(whyOf(part, { power })).toEqual(whyOf(whole, { power }))
  })
})
