import { checkClocks, dayOf } from '@shared/kernel/time'
import { describe, expect, it } from 'vitest'

const at = (edtf: string) => ({ edtf, mode: 'within' as const, basis: 'stated' as const })

describe('checkClocks', () => {
  it.each([
    ['fact', '2012', '2009-08-15', ['event-after-statement']],
    ['causal', '2009-09/2010', '2009-08', ['event-after-statement']],
    ['fact', '2009', '2009-08-15', []],
    ['judgement', '2012', '2009', []],
    ['forecast', '2008', '2009', ['event-before-statement']],
    ['forecast', '../2012', '2009', []],
    ['forecast', '2009', '2009-08-15', []],
    ['fact', '../2012', '2009', []],
  ] as const)('T16 D27 %s about %s said in %s', (type, event, statement, expected) => {
    expect(checkClocks({ type, event: at(event), statement })).toEqual(expected)
  })
  it('T16 D27 warns of a statement later than access, and asks nothing of what is not dated', () => {
    expect(checkClocks({ type: 'fact', statement: '2012', accessDay: dayOf(2011, 6, 1) })).toEqual([
      'statement-after-access',
    ])
    expect(checkClocks({ type: 'fact', statement: '2011', accessDay: dayOf(2011, 6, 1) })).toEqual([])
    expect(checkClocks({ type: 'fact', event: { mode: 'within', basis: 'computed' } })).toEqual([])
  })
})
