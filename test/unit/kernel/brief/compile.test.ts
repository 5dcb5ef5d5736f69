// What is printed, numbered and withheld. Rules BR of kernel/brief/SPEC.md, D of the domain reference.
import { blocking, compileBrief } from '@shared/kernel/brief/compile'
import type { Block, BriefData } from '@shared/kernel/brief/data'
import type { BriefInput } from '@shared/kernel/brief/input'
import { TLP_LABELS } from '@shared/model/base/envelope'
import { AnchorId, ClaimId, DocumentId, SourceId } from '@shared/model/base/ids'
import { Claim } from '@shared/model/claim'
import { Entity } from '@shared/model/entity'
import { Tag, TagUse } from '@shared/model/tag'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BODY, brief, id, input, stamp } from '../../brief/fixture'

const blocks = (data: BriefData): readonly Block[] => data.sections.flatMap((section) => section.blocks)
const of = <K extends Block['kind']>(data: BriefData, kind: K) =>
  blocks(data).filter((block): block is Extract<Block, { kind: K }> => block.kind === kind)
const rows = (data: BriefData) => of(data, 'table').flatMap((block) => block.groups.flatMap((group) => group.claims))
const withClaim = (base: BriefInput, n: number, change: object): BriefInput => ({
  ...base,
  claims: base.claims.map((item, index) =>
    index === n ? { ...item, claim: Claim.parse({ ...item.claim, ...change }) } : item,
  ),
})

describe('the default template', () => {
  const { data, problems, marking, claims } = compileBrief(input())
  it('BR5 numbers claims by domain and time, and says so everywhere the same', () => {
    expect(rows(data).map(({ n }) => n)).toEqual([1, 2, 3, 4, 5])
    expect(rows(data).map(({ when }) => when)).toEqual([
      'c. 1991 – 2012',
      '12 May 1997',
      '1997',
      'since 2006',
      '2026–2030',
    ])
    expect(claims).toBe(5)
  })
  it('D35 gives every claim its standing, D25 its time at the stored precision', () => {
    for (const row of rows(data)) expect(['established', 'reported', 'inference']).toContain(row.standing)
  })
  it('BR6 prints a dash for what is not known', () => {
    expect(rows(data).map(({ grade }) => grade)).toEqual(['B2', 'B2', 'B2', 'B2', 'B–'])
  })
  it('BR14 states confidence in a sentence of its own', () => {
    const [first] = of(data, 'judgements')[0]?.items ?? []
    const last = first?.text.at(-1)
    expect(last).toEqual({ t: ' Confidence is moderate: the record is long but one-sided.' })
    expect(first).toMatchObject({ term: 'very likely', lo: 80, hi: 95, confidence: 'moderate' })
  })
  it('orders sections and finds nothing wrong', () => {
    expect(data.sections.map(({ heading }) => heading)).toEqual([
      'Bottom line',
      'Key judgements',
      'Place and time',
      'Claims',
      'Source text with marks',
      'Sources',
      'Scales and method',
    ])
    expect(problems).toEqual([])
    expect(marking).toBe('TLP:GREEN')
  })
  it.each([
    ['held then', { from: '1995', until: '1999' }, [{ code: 'RU', value: 2 }]],
    ['held before', { until: '1995' }, []],
    ['holds since', { from: '2001' }, []],
  ])('D22 an actor acts for the polity of the time that a claim is about: %s', (_, limits, effects) => {
    const government = (one: Entity) => (one.id === id(14) ? { links: [{ ...one.links[0]!, ...limits }] } : {})
    const base = input()
    const entities = base.entities.map((one) => Entity.parse({ ...one, ...government(one) }))
    const agreed = rows(compileBrief({ ...base, entities }).data).find(({ text }) =>
      JSON.stringify(text).includes('1997'),
    )
    expect(agreed?.effects).toEqual(effects)
  })
  it('counts effects on the powers only, by the polity that an actor acts for', () => {
    expect(rows(data)[0]?.effects).toEqual([{ code: 'RU', value: 2 }])
  })
  it('BR20 gives equal output for equal input', () => {
    expect(JSON.stringify(compileBrief(input()))).toBe(JSON.stringify(compileBrief(input())))
  })
})

describe('withholding', () => {
  it('BR1 keeps what is at most the ceiling, for every pair of labels', () => {
    for (const marking of TLP_LABELS) {
      for (const ceiling of TLP_LABELS) {
        const allowed = TLP_LABELS.indexOf(marking) <= TLP_LABELS.indexOf(ceiling)
        const { claims } = compileBrief(
          input({ marking, documentMarking: marking, ceiling, defaultMarking: 'TLP:CLEAR' }),
        )
        expect([marking, ceiling, claims]).toEqual([marking, ceiling, allowed ? 5 : 0])
      }
    }
  })
  it('BR1 raises a claim to the marking of the document it quotes', () => {
    const { claims, withheld } = compileBrief(input({ marking: 'TLP:CLEAR', documentMarking: 'TLP:AMBER' }))
    expect(claims).toBe(0)
    expect(withheld.filter(({ kind }) => kind === 'claim')).toHaveLength(5)
  })
  it('BR1, D48 raises a claim to the marking of the entity whose balance it overrides', () => {
    const fields = { kind: 'organisation', name: 'Zephyrine bureau', marking: 'TLP:RED' }
    const entity = Entity.parse({ id: id(777), ...stamp, ...fields })
    const base = withClaim(input(), 0, { balanceOf: entity.id })
    const { claims, data } = compileBrief({ ...base, entities: [...base.entities, entity] })
    expect(claims).toBe(4)
    expect(JSON.stringify(data)).not.toContain(entity.id)
  })
  it('BR1 obeys a signed downgrade', () => {
    const downgrade = { to: 'TLP:GREEN', reason: 'published since', by: id(1), at: stamp.createdAt }
    const base = withClaim(input({ documentMarking: 'TLP:GREEN' }), 0, { marking: 'TLP:RED', downgrade })
    const { claims, data } = compileBrief(base)
    expect(claims).toBe(5)
    expect(JSON.stringify(data)).not.toContain('published since')
  })
  it('BR2, D48 leaves no trace of withheld claims, entities, tags or documents', () => {
    const secret = 'Zephyrine'
    const entity = Entity.parse({
      id: id(777),
      ...stamp,
      kind: 'organisation',
      name: `${secret} bureau`,
      marking: 'TLP:RED',
    })
    const tag = Tag.parse({ id: id(778), ...stamp, name: `${secret} tag`, marking: 'TLP:RED' })
    const use = TagUse.parse({ id: id(779), ...stamp, tagId: id(778), target: { kind: 'claim', id: id(1001) } })
    const base = withClaim(input(), 0, { text: `${secret} did it.`, marking: 'TLP:RED' })
    const linked = {
      ...base,
      entities: [
        ...base.entities.map((one) => ({ ...one, links: [{ type: 'member-of', to: entity.id } as const] })),
        entity,
      ],
      tags: [tag],
      tagUses: [use],
    }
    const { data, figures, loss } = compileBrief(linked)
    const printed = JSON.stringify([data, figures, loss])
    for (const trace of [secret, id(777), id(778), id(1000)]) expect(printed).not.toContain(trace)
    expect(rows(data).map(({ n }) => n)).toEqual([1, 2, 3, 4])
  })
  it('BR2 equals a brief of the included objects alone (D48)', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TLP_LABELS), { minLength: 12, maxLength: 12 }), (labels) => {
        const base = input({ claims: 12 })
        const marked = labels.reduce((all, marking, n) => withClaim(all, n, { marking }), base)
        const allowed = new Set(labels.flatMap((label, n) => (TLP_LABELS.indexOf(label) <= 1 ? [id(1000 + n)] : [])))
        const alone = { ...marked, claims: marked.claims.filter(({ claim }) => allowed.has(claim.id)) }
        const seen = ({ data, figures, loss }: ReturnType<typeof compileBrief>) => [data, figures, loss]
        expect(seen(compileBrief(marked))).toEqual(seen(compileBrief(alone)))
      }),
      { numRuns: 25 },
    )
  })
  it('BR2 drops reliability and origins that rest on a withheld item', () => {
    const base = input({ claims: 2 })
    const hidden = Claim.parse({ ...base.claims[1]?.claim, marking: 'TLP:RED' })
    const claims = base.claims.map((item, n) =>
      n === 0 ? { ...item, itemIds: [hidden.id] } : { ...item, claim: hidden },
    )
    const { data } = compileBrief({ ...base, claims })
    expect(rows(data)[0]).toMatchObject({ grade: '–2', origins: '–' })
  })
  it('BR2 drops them also where the item is a passage of a withheld document', () => {
    const base = input()
    const [first] = base.documents
    const [anchor] = base.anchors
    if (!first || !anchor) throw new Error('the fixture has a document')
    const source = { ...first.source, id: SourceId.parse(id(101)) }
    const document = { ...first.document, id: DocumentId.parse(id(201)), marking: 'TLP:RED' as const }
    const other = { ...anchor, id: AnchorId.parse(id(599)), documentId: document.id }
    const claims = base.claims.map((item) => ({ ...item, itemIds: [other.id] }))
    const documents = [...base.documents, { ...first, document, source }]
    const { data } = compileBrief({ ...base, claims, documents, anchors: [...base.anchors, other] })
    expect(rows(data).map(({ origins }) => origins)).toEqual(['–', '–', '–', '–', '–'])
  })
  it('BR3, D6 leaves out proposals and what was withdrawn', () => {
    const proposed = { suggestion: { rule: 'r', ruleVersion: '1', decision: 'proposed' } }
    expect(compileBrief(withClaim(withClaim(input(), 0, proposed), 1, { status: 'withdrawn' })).claims).toBe(3)
  })
  it('BR4 labels a working copy RED, and never below what is chosen', () => {
    expect(compileBrief(input({ workingCopy: true })).marking).toBe('TLP:RED')
    expect(compileBrief({ ...input({ ceiling: 'TLP:RED' }), label: 'TLP:AMBER' }).marking).toBe('TLP:AMBER')
    expect(compileBrief(input({ ceiling: 'TLP:RED' })).marking).toBe('TLP:GREEN')
  })
  it('BR4 refuses a brief that is marked above the ceiling', () => {
    const { problems } = compileBrief({ ...input(), brief: brief({ marking: 'TLP:RED' }) })
    expect(blocking(problems).map(({ place }) => place)).toEqual(['brief, marking'])
  })
})

describe('texts and passages', () => {
  it('BR7, D51 prints no text of a document that may not be shared, only its passages', () => {
    const { data } = compileBrief(input({ shareText: false }))
    const passages = of(data, 'passages')[0]?.documents[0]?.passages ?? []
    expect(of(data, 'texts')).toEqual([])
    expect(passages.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5])
    expect(passages[1]?.parts[0]).toMatchObject({
      exact: 'the eastern line was agreed',
      suffix: ', and by 2006 oil ran through…',
    })
    expect(JSON.stringify(data)).not.toContain('A country of long borders')
  })
  it('BR7 quotes a passage in pieces with the words around the whole of it', () => {
    const base = input({ shareText: false })
    const [a, b] = base.anchors
    if (!a || !b) throw new Error('the fixture has anchors')
    const joined = { ...a, spans: [...a.spans, ...b.spans], selectors: [...a.selectors, ...b.selectors] }
    const { data } = compileBrief({ ...base, anchors: [joined, ...base.anchors.slice(1)] })
    const pieces = of(data, 'passages')[0]?.documents[0]?.passages.find(({ parts }) => parts.length === 2)?.parts
    expect(pieces?.map(({ prefix, suffix }) => [prefix !== '', suffix !== ''])).toEqual([
      [true, false],
      [false, true],
    ])
  })
  it('BR7 prints it in a working copy', () => {
    const { data } = compileBrief(input({ shareText: false, workingCopy: true }))
    const text = of(data, 'texts')[0]?.texts[0]
    const words = text?.paragraphs.map(({ segments }) => segments.map(({ t }) => t).join('')).join('\n\n')
    expect(words).toBe(BODY)
    expect(data.meta.watermark).toEqual(['Working copy', 'not a release'])
  })
  it('BR8 makes one mark of a passage that carries several claims', () => {
    const { data } = compileBrief(input({ claims: 10 }))
    expect(data.notes.map(({ claims }) => claims.length)).toEqual([2, 2, 2, 2, 2])
  })
  it('BR9 says that a passage was not found again, or that the text differs', () => {
    const base = input({ shareText: false })
    const anchors = base.anchors.map((anchor, n) => (n === 0 ? { ...anchor, status: 'lost' as const } : anchor))
    const texts = new Map([...base.texts].map(([key, text]) => [key, text.replace('harbour', 'HARBOUR')]))
    const { data } = compileBrief({ ...base, anchors, texts })
    const doubts = of(data, 'passages')[0]?.documents[0]?.passages.flatMap(({ doubt }) => doubt ?? [])
    expect(doubts).toEqual(['the passage was not found again', 'the text differs from the stored quotation'])
  })
})

describe('stored briefs', () => {
  const claimId = ClaimId.parse(id(1004))
  const written = (blocksOf: object[], rest: object = {}) =>
    compileBrief({ ...input(), brief: brief({ sections: [{ heading: 'Judgements', blocks: blocksOf }], ...rest }) })

  it('BR11, D33 refuses a sentence with a likelihood and a confidence level, and says where', () => {
    const { problems } = written([
      { type: 'text', text: 'All is well. It is likely, with high confidence, that it stays so.', claimIds: [claimId] },
    ])
    expect(blocking(problems)).toEqual([
      {
        severity: 'blocks',
        place: 'Judgements, block 1',
        detail: expect.stringContaining('It is likely, with high confidence'),
      },
    ])
  })
  it('BR11 accepts them in two sentences', () => {
    expect(written([{ type: 'text', text: 'It is likely to stay so. Confidence is high.' }]).problems).toEqual([])
  })
  it('BR11, D33 refuses a term other than the claim’s own', () => {
    const { problems } = written([{ type: 'claim', claimId, text: 'It is unlikely that the third partner stays.' }])
    expect(blocking(problems)[0]?.detail).toContain('“unlikely” is said')
    expect(
      written([{ type: 'claim', claimId, text: 'It is very likely that the third partner stays.' }]).problems,
    ).toEqual([])
  })
  it('BR12 prints the notice where rows are mixed', () => {
    const { data } = written([
      { type: 'text', text: 'One is very likely. The other is highly probable.' },
      { type: 'method' },
    ])
    expect(JSON.stringify(of(data, 'method'))).toContain('more than one row or scale')
  })
  it('BR2 drops a text that cites a withheld claim', () => {
    const base = withClaim(input(), 4, { marking: 'TLP:RED' })
    const sections = [{ heading: 'A', blocks: [{ type: 'text', text: 'Told only there.', claimIds: [claimId] }] }]
    const { data, withheld } = compileBrief({ ...base, brief: brief({ sections }) })
    expect(JSON.stringify(data)).not.toContain('Told only there')
    expect(withheld.some(({ kind }) => kind === 'block')).toBe(true)
  })
  it('names a reference that leads nowhere', () => {
    const { problems } = written([{ type: 'claim', claimId: id(4242) }])
    expect(problems[0]).toMatchObject({ severity: 'warns', place: 'Judgements, block 1' })
  })
  it('filters a table, and refuses a filter that cannot be applied', () => {
    const sections = [{ heading: 'A', blocks: [{ type: 'table', where: 'domain:energy' }] }]
    const select = () => new Set([ClaimId.parse(id(1000)), ClaimId.parse(id(1001))])
    const { data } = compileBrief({ ...input(), brief: brief({ sections }), select })
    expect(rows(data).map(({ n }) => n)).toEqual([3, 4])
    expect(blocking(compileBrief({ ...input(), brief: brief({ sections }) }).problems)).toHaveLength(1)
  })
  it('is about the claims of its filter and those that it cites', () => {
    const sections = [{ heading: 'A', blocks: [{ type: 'claim', claimId }, { type: 'table' }] }]
    const select = () => new Set([ClaimId.parse(id(1000))])
    const { data } = compileBrief({ ...input(), brief: brief({ where: 'domain:energy', sections }), select })
    expect(rows(data).map(({ text }) => text)).toEqual([
      'The eastern line was agreed in 1997.',
      'The third partner stays in the country through 2030.',
    ])
  })
  it('prints a figure of an empty set as a sentence', () => {
    const sections = [{ heading: 'A', blocks: [{ type: 'map' }, { type: 'timeline' }] }]
    const { data } = compileBrief({ ...input({ claims: 0 }), brief: brief({ sections }) })
    expect(JSON.stringify(data.sections)).toContain('names a place that can be drawn')
    expect(JSON.stringify(data.sections)).toContain('has a date that can be drawn')
  })
})

describe('the attachment', () => {
  const { data, loss } = compileBrief(input())
  it('BR19 holds DOMAIN’s names and no person', () => {
    const [first] = data.extract.claims
    expect(first).toMatchObject({ text: expect.any(String), type: 'judgement', domain: 'trade', standing: 'reported' })
    expect(JSON.stringify(data.extract.claims)).not.toContain(id(1))
  })
  it('BR19, D50 names what is left out, with counts', () => {
    expect(loss).toContainEqual({ what: 'author of each claim', count: 5 })
  })
  it('BR18, D49 drops an address that is a path', () => {
    const base = input()
    const documents = base.documents.map((one) => ({
      ...one,
      document: { ...one.document, url: 'file:///home/somebody/plain.txt' },
    }))
    expect(JSON.stringify(compileBrief({ ...base, documents }).data)).not.toContain('somebody')
  })
})
