import { release } from '@main/exchange/corpus-json'
import type { CorpusObjects } from '@main/exchange/corpus-objects'
import { effectiveMarkings, withhold } from '@main/exchange/withhold'
import { tlpRank } from '@shared/kernel/grade'
import { TLP_LABELS, type Tlp } from '@shared/model/base/envelope'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seedClaims } from '../../builders/corpus'

const BASE = seedClaims(25, 5)
const SALT = '00112233445566778899aabbccddeeff'
const LISTS = ['sources', 'documents', 'anchors', 'entities', 'claims', 'tags', 'tagUses', 'forecasts'] as const

/** The base corpus with markings put on some of its objects. */
function marked(marks: readonly { list: (typeof LISTS)[number]; at: number; marking: Tlp }[]): CorpusObjects {
  const objects = structuredClone(BASE) as CorpusObjects
  for (const { list, at, marking } of marks) {
    const target = objects[list][at % Math.max(1, objects[list].length)]
    if (target) Object.assign(target, { marking })
  }
  return objects
}
const marks = fc.array(
  fc.record({ list: fc.constantFrom(...LISTS), at: fc.nat(40), marking: fc.constantFrom(...TLP_LABELS) }),
  { maxLength: 12 },
)
const idsOf = (objects: CorpusObjects) => LISTS.flatMap((list) => objects[list].map((object) => object.id as string))

describe('withholding', () => {
  it('D47 no marking is below that of an input', () =>
    fc.assert(
      fc.property(marks, (all) => {
        const objects = marked(all)
        const markings = effectiveMarkings(objects)
        const rank = (id: string) => tlpRank(markings.get(id)!)
        for (const anchor of objects.anchors) expect(rank(anchor.id)).toBeGreaterThanOrEqual(rank(anchor.documentId))
        for (const claim of objects.claims) {
          for (const id of claim.anchorIds) expect(rank(claim.id)).toBeGreaterThanOrEqual(rank(id))
        }
      }),
    ))
  it('D47 a document is not below the source that it names, marked on purpose or not', () => {
    const objects = marked([{ list: 'documents', at: 0, marking: 'TLP:CLEAR' }])
    const { id, sourceId } = objects.documents[0]!
    const markings = effectiveMarkings(objects)
    expect(markings.get(id)).toBe(markings.get(sourceId))
  })
  it('D48 no id of a withheld object is left anywhere, and nothing above the ceiling', () =>
    fc.assert(
      fc.property(marks, fc.constantFrom(...TLP_LABELS), (all, ceiling) => {
        const objects = marked(all)
        const markings = effectiveMarkings(objects)
        const kept = withhold(objects, ceiling)
        const here = new Set(idsOf(kept))
        const text = JSON.stringify(kept)
        for (const id of idsOf(objects)) {
          if (!here.has(id)) expect(text).not.toContain(id)
          else expect(tlpRank(markings.get(id)!)).toBeLessThanOrEqual(tlpRank(ceiling))
        }
      }),
      { numRuns: 40 },
    ))
  it('D4 a corpus whose texts are shared goes out whole', () => {
    const { objects, loss } = release(BASE, 'TLP:RED', SALT)
    expect(objects).toEqual(BASE)
    expect(loss).toEqual([])
  })
  it('D51 a text that is not shared goes out as hashes alone', () => {
    const closed = { ...BASE, documents: BASE.documents.map((document) => ({ ...document, shareText: false })) }
    const { objects, loss } = release(closed, 'TLP:RED', SALT)
    const text = JSON.stringify(objects)
    expect(text).not.toContain('"exact":')
    expect(text).not.toContain('"prefix":')
    for (const { text: words } of BASE.versions) expect(text).not.toContain(words!.slice(0, 60))
    expect(loss).toContainEqual({ what: 'quotations, now hashed', count: BASE.anchors.length })
  })
  it('D48 wordings of a withheld text go uncounted, D51 those of a text that is not shared are counted', () => {
    const [hidden, closed, ...rest] = seedClaims(90, 3).documents
    const base = seedClaims(90, 3)
    const words = (documentId: string) =>
      base.versions
        .find((version) => version.documentId === documentId)!
        .text!.split(/\s+/)
        .slice(0, 12)
        .join(' ')
    const [above, unshared] = [words(hidden!.id), words(closed!.id)]
    const grade = base.sources[0]!.grades[0]!
    const said = (...reasons: string[]) =>
      base.sources.map((source) => ({ ...source, grades: reasons.map((reason) => ({ ...grade, reason })) }))
    const documents = [
      { ...hidden!, marking: 'TLP:RED' as const },
      { ...closed!, shareText: false, retracted: { at: hidden!.createdAt, reason: `It said ${unshared}` } },
      ...rest,
    ]
    const out = (...reasons: string[]) =>
      release({ ...base, documents, sources: said(...reasons) }, 'TLP:AMBER+STRICT', SALT)
    const { objects, loss } = out(`It says ${above}`, `It says ${unshared}`)
    const reasons = [...objects.sources[0]!.grades, objects.documents[0]!.retracted!].map(({ reason }) => reason)
    for (const reason of reasons) expect(reason).toContain('[…]')
    expect(loss).toEqual(out('It says nothing', `It says ${unshared}`).loss)
    expect(loss).not.toEqual(out(`It says ${above}`, 'It says nothing').loss)
  })
  it('D48 D47 a time that quotes or is counted from something withheld goes whole, an assessment that rests on it too', () => {
    const [first, second] = BASE.claims
    const [anchor] = BASE.anchors
    const time = { edtf: '2011', mode: 'within', basis: 'computed', wording: 'a year after' } as const
    const relative = { anchor: { kind: 'claim', id: first!.id }, relation: 'after' } as const
    const claims = [
      { ...first!, marking: 'TLP:RED' as const },
      { ...second!, eventTime: { ...time, relative } },
      ...BASE.claims.slice(2).map((claim) => ({ ...claim, statementTime: { ...time, anchorId: anchor!.id } })),
    ]
    const anchors = BASE.anchors.map((one, i) => (i === 0 ? { ...one, marking: 'TLP:RED' as const } : one))
    const kept = withhold({ ...BASE, claims, anchors }, 'TLP:AMBER+STRICT')
    expect(kept.claims.length).toBeGreaterThan(5)
    for (const claim of kept.claims) expect(claim.statementTime?.wording ?? claim.eventTime?.wording).toBeUndefined()
  })
})
