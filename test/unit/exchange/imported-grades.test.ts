import { withImportedGrades } from '@main/exchange/imported-grades'
import { describe, expect, it } from 'vitest'

const grades = (...list: object[]) => withImportedGrades('sources', { name: 'Bureau', grades: list }).grades

describe('D30 reliabilities of another program', () => {
  it('letters stay; a number alone is no grade, what is no letter is F, a deceptive one E: flagged in the reason', () => {
    expect(
      grades(
        { reliability: 'b', reason: 'record' },
        { reliability: 4, reason: 'score' },
        { reliability: 'Deceptive' },
        { reliability: 'G', reason: 'x' },
      ),
    ).toEqual([
      { reliability: 'B', reason: 'record' },
      { reliability: 'F', reason: 'score (imported: 4 is no letter from A to F)' },
      { reliability: 'E', reason: 'imported: "Deceptive" is no letter from A to F' },
      { reliability: 'F', reason: 'x (imported: "G" is no letter from A to F)' },
    ])
  })
  it('also in an override of evidence; anything else is left alone', () => {
    expect(withImportedGrades('evidence', { id: 'e', reliabilityOverride: { grade: '7', reason: 'r' } })).toEqual({
      id: 'e',
      reliabilityOverride: { grade: 'F', reason: 'r (imported: "7" is no letter from A to F)' },
    })
    const claim = { grades: [{ reliability: 9 }] }
    expect(withImportedGrades('claims', claim)).toBe(claim)
    expect(withImportedGrades('sources', { grades: 'none' })).toEqual({ grades: 'none' })
    expect(withImportedGrades('sources', { grades: [null] })).toEqual({ grades: [null] })
  })
})
