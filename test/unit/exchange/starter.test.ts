import { loadStarter } from '@main/exchange/starter/starter'
import { ledgerDictionaries } from '@main/services/derive/dictionaries'
import { sha256Hex } from '@shared/kernel/anchor'
import { parseWhere } from '@shared/kernel/filter'
import { bounds, parseEdtf } from '@shared/kernel/time'
import type { Claim } from '@shared/model/claim'
import { describe, expect, it, test } from 'vitest'
import { starterFiles } from './support/starter-files'

const corpus = loadStarter(starterFiles())
const byId = <T extends { id: string }>(list: readonly T[]) => new Map<string, T>(list.map((one) => [one.id, one]))
const claims = byId(corpus.claims)
const entities = byId(corpus.entities)
const documents = byId(corpus.documents)
const anchors = byId(corpus.anchors)
const tags = byId(corpus.tags)
const texts = new Map<string, string>(corpus.versions.map((version) => [version.id, version.text ?? '']))
const broken = (rule: (claim: Claim) => boolean) => corpus.claims.filter((claim) => !rule(claim)).map((one) => one.text)
const edge = (type: string) => corpus.relations.filter((relation) => relation.type === type)

describe('what ships', () => {
  it('holds at least 70 claims, 14 records of primary sources and a synopsis of 600 to 900 words', () => {
    expect(corpus.claims.length).toBeGreaterThanOrEqual(70)
    const records = corpus.documents.filter((document) => document.csl.genre === 'Record of a public source')
    expect(records.length).toBeGreaterThanOrEqual(14)
    const synopsis = starterFiles()['texts/synopsis.txt']!
    const words = synopsis.split(/\s+/).filter(Boolean).length
    expect(words).toBeGreaterThanOrEqual(600)
    expect(words).toBeLessThanOrEqual(900)
  })
  test.each([
    ['security', ['alliances', 'exercises', 'training', 'nato-partnership']],
    ['trade', ['customs-union', 'trade-ties']],
    ['energy', ['pipelines', 'diversification', 'transit', 'foreign-investment']],
    ['non-proliferation', ['threat-reduction', 'disarmament']],
    ['diplomacy', ['recognition', 'osce']],
    ['the balance', ['balance', 'multi-vector', 'autonomy']],
    ['China', ['china-rise']],
    ['forecasts', ['outlook']],
  ])('covers %s', (_system, names) => {
    const used = new Set(corpus.tagUses.map((use) => tags.get(use.tagId)?.name.toLowerCase().replaceAll(' ', '-')))
    const asNamed: Record<string, string> = { 'china-rise': 'rise-of-china' }
    expect(names.map((name) => used.has(asNamed[name] ?? name))).toEqual(names.map(() => true))
  })
  it('has every type, tier, reading and domain', () => {
    const seen = (pick: (claim: Claim) => string) => new Set(corpus.claims.map(pick)).size
    expect(seen((claim) => claim.type)).toBe(5)
    expect(seen((claim) => claim.tier)).toBe(4)
    expect(seen((claim) => claim.reading)).toBe(2)
    expect(seen((claim) => claim.domain)).toBe(9)
  })
  it('studies Kazakhstan between Russia, the United States and China, in that order', () => {
    expect(entities.get(corpus.project.focalPolityId ?? '')?.codes.iso3166).toBe('KZ')
    expect(corpus.project.powerIds.map((id) => entities.get(id)?.codes.iso3166)).toEqual(['RU', 'US', 'CN'])
  })
  it('draws pipelines as lines and alliances as groups of at least three states', () => {
    const lines = corpus.entities.filter((entity) => entity.geometry?.type === 'LineString')
    expect(lines.length).toBeGreaterThanOrEqual(7)
    const members = (id: string) =>
      corpus.entities.filter((entity) => entity.links.some((link) => link.type === 'member-of' && link.to === id))
    for (const name of [
      'Collective Security Treaty Organization',
      'Shanghai Cooperation Organisation',
      'North Atlantic Treaty Organization',
      'Customs Union of Belarus, Kazakhstan and Russia',
    ]) {
      const bloc = corpus.entities.find((entity) => entity.name === name)
      expect(members(bloc?.id ?? '').length).toBeGreaterThanOrEqual(3)
      expect(members(bloc?.id ?? '').every((member) => member.codes.iso3166 !== undefined)).toBe(true)
    }
  })
})

describe('rules of DOMAIN', () => {
  it('every id is one object’s, every reference is to an object that is there', () => {
    const { project, ...lists } = corpus
    const objects = [project, ...Object.values(lists).flat()] as { id: string }[]
    const ids = new Set(objects.map((object) => object.id))
    expect(ids.size).toBe(objects.length)
    const missing: string[] = []
    const visit = (value: unknown): void => {
      if (typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/.test(value) && !ids.has(value))
        missing.push(value)
      else if (value !== null && typeof value === 'object') Object.values(value).forEach(visit)
    }
    objects.forEach(visit)
    expect(missing).toEqual([])
  })
  it('D7 a version’s hash and length are its text’s', () => {
    for (const version of corpus.versions.filter((one) => one.text !== undefined)) {
      expect(sha256Hex(version.text!)).toBe(version.textSha256)
      expect(version.text!.length).toBe(version.length)
    }
  })
  it('D8 every anchor selects exactly its words', () => {
    for (const anchor of corpus.anchors) {
      const slices = anchor.spans.map((span) => texts.get(anchor.versionId)!.slice(span.start, span.end))
      expect(slices).toEqual(anchor.selectors.map((selector) => (selector.type === 'quote' ? selector.exact : '')))
    }
  })
  it('D9 documents with a text may share it; the article has none', () => {
    const kept = corpus.documents.filter((document) => texts.get(document.currentVersionId) === '')
    expect(kept.map((document) => document.title)).toEqual(['Kazakhstan’s Balancing Act'])
    expect(corpus.documents.filter((document) => !document.shareText)).toEqual(kept)
  })
  it('D13 a claim has an anchor, or is inferred and has evidence or a note', () => {
    const spoken = new Set([
      ...corpus.evidence.map((one) => one.claimId as string),
      ...corpus.notes.map((note) => note.target.id),
    ])
    expect(
      broken((claim) => claim.anchorIds.length > 0 || (claim.reading === 'inferred' && spoken.has(claim.id))),
    ).toEqual([])
  })
  it('D14 tier restatement if and only if there is exactly one restates, and no cycle', () => {
    const out = (claim: Claim) => edge('restates').filter((relation) => relation.from === claim.id)
    expect(
      broken((claim) => (claim.tier === 'restatement') === (out(claim).length === 1) && out(claim).length < 2),
    ).toEqual([])
    expect(edge('restates').every((relation) => claims.get(relation.to)?.tier !== 'restatement')).toBe(true)
  })
  it('D15 forecasts and only forecasts have a Forecast', () => {
    const asked = corpus.forecasts.map((forecast) => forecast.claimId as string)
    expect(new Set(asked).size).toBe(asked.length)
    expect(broken((claim) => (claim.type === 'forecast') === asked.includes(claim.id))).toEqual([])
  })
  it('D16 no entity wins and loses in one claim; strength stands on winners and losers only', () => {
    const side = (claim: Claim, role: string) =>
      claim.actors.filter((actor) => actor.role === role).map((actor) => actor.entityId)
    expect(broken((claim) => side(claim, 'loser').every((id) => !side(claim, 'beneficiary').includes(id)))).toEqual([])
    expect(
      broken((claim) =>
        claim.actors.every((a) => (a.strength !== undefined) === ['beneficiary', 'loser'].includes(a.role)),
      ),
    ).toEqual([])
  })
  it('D17 relations refer to two claims, once, the symmetric ones with the lower id first', () => {
    const named = corpus.relations.map((relation) => `${relation.from} ${relation.type} ${relation.to}`)
    expect(new Set(named).size).toBe(named.length)
    expect(corpus.relations.every((relation) => relation.from !== relation.to)).toBe(true)
    const symmetric = ['contradicts', 'in-tension-with', 'contrasts'].flatMap(edge)
    expect(symmetric.every((relation) => relation.from < relation.to)).toBe(true)
    expect(edge('contradicts').length).toBeGreaterThanOrEqual(2)
    expect(edge('in-tension-with').length).toBeGreaterThanOrEqual(6)
  })
  it('D18 named speakers are named, others are not', () => {
    expect(broken(({ attribution }) => (attribution.mode === 'named') === attribution.speakerIds.length > 0)).toEqual(
      [],
    )
  })
  it('D19 a capital that acts is a government, never a place with a role', () => {
    const seats = corpus.entities.filter((entity) =>
      entity.links.some((link) => link.type === 'seat-of' || link.type === 'stands-for'),
    )
    expect(seats.length).toBeGreaterThan(8)
    expect(broken((claim) => claim.actors.every((actor) => !seats.some((seat) => seat.id === actor.entityId)))).toEqual(
      [],
    )
  })
  it('D20 whatever has a marker has a point or a line, and routes are ordered', () => {
    const drawn = (id: string) => entities.get(id)?.point ?? entities.get(id)?.geometry
    const isPolity = (id: string) => entities.get(id)?.kind === 'polity'
    expect(
      broken((claim) =>
        claim.places.every((place) => place.role === 'scope' || isPolity(place.placeId) || drawn(place.placeId)),
      ),
    ).toEqual([])
    expect(
      broken((claim) => claim.places.every((place) => (place.role === 'route') === (place.order !== undefined))),
    ).toEqual([])
    expect(
      broken((claim) => new Set(claim.places.map((p) => `${p.placeId} ${p.role}`)).size === claim.places.length),
    ).toEqual([])
  })
  it('D22 links end after they begin, and a state has one capital at a time', () => {
    const links = corpus.entities.flatMap((entity) => entity.links)
    const day = (edtf: string | undefined, open: number) => (edtf === undefined ? open : bounds(edtf)!.earliest)
    expect(links.every((link) => day(link.from, -Infinity) <= day(link.until, Infinity))).toBe(true)
    const seats = corpus.entities.flatMap((entity) =>
      entity.links.filter((link) => link.type === 'seat-of' && link.to === corpus.project.focalPolityId),
    )
    expect(seats.map((seat) => [seat.from, seat.until]).sort()).toEqual(
      [
        ['1997-12-10', undefined],
        [undefined, '1997-12-10'],
      ].sort(),
    )
  })
  it('D24 every date is canonical EDTF', () => {
    const found: string[] = []
    const visit = (value: unknown, key = ''): void => {
      if (
        typeof value === 'string' &&
        ['edtf', 'from', 'until', 'to', 'published', 'reviewAt'].includes(key) &&
        /^[\d.?[{/]/.test(value) &&
        !/-7[0-9a-f]{3}-/.test(value)
      )
        found.push(value)
      else if (value !== null && typeof value === 'object')
        for (const [name, item] of Object.entries(value)) visit(item, name)
    }
    visit({ ...corpus, anchors: [], versions: [] })
    expect(found.length).toBeGreaterThan(200)
    expect(
      found.filter((edtf) => {
        const parsed = parseEdtf(edtf)
        return !parsed.ok || parsed.canonical !== edtf
      }),
    ).toEqual([])
  })
  it('D27 facts have begun when they are stated, forecasts have not ended', () => {
    const statement = (claim: Claim) => {
      const document = documents.get(anchors.get(claim.anchorIds[0] ?? '')?.documentId ?? '')
      return bounds(claim.statementTime?.edtf ?? document?.published ?? '2025')!
    }
    expect(
      broken(
        (claim) =>
          !['fact', 'causal'].includes(claim.type) ||
          (bounds(claim.eventTime?.edtf ?? '')?.earliest ?? -Infinity) <= statement(claim).latest,
      ),
    ).toEqual([])
    expect(
      broken(
        (claim) =>
          claim.type !== 'forecast' ||
          (bounds(claim.eventTime?.edtf ?? '')?.latest ?? Infinity) >= statement(claim).earliest,
      ),
    ).toEqual([])
  })
  it('D31 a stated likelihood has its term in its wording; what is only possible has none', () => {
    expect(broken(({ sourceLikelihood: l }) => l?.basis !== 'stated' || l.wording!.includes(l.term!))).toEqual([])
    const hedged = corpus.claims.filter((claim) =>
      /yield its economic influence|push Astana deeper/.test(
        claim.anchorIds
          .map((id) =>
            texts
              .get(anchors.get(id)!.versionId)!
              .slice(anchors.get(id)!.spans[0]!.start, anchors.get(id)!.spans[0]!.end),
          )
          .join(),
      ),
    )
    expect(hedged.map((claim) => claim.sourceLikelihood)).toEqual([undefined, undefined])
  })
  it('D34 D37 one assessment a claim and analyst, beside adjudications, and credibility 1 only with two settled origins', () => {
    const keys = corpus.assessments.map((one) => `${one.claimId} ${one.analystId} ${one.adjudicates}`)
    expect(new Set(keys).size).toBe(keys.length)
    const confirmed = corpus.assessments.filter((one) => one.credibility === 1)
    expect(confirmed.length).toBeGreaterThanOrEqual(6)
    expect(confirmed.filter((one) => one.basis.origins[0] < 2)).toEqual([])
    expect(corpus.assessments.filter((one) => one.confidence !== undefined && !one.confidenceReason)).toEqual([])
  })
  it('D46 sibling tags have distinct names', () => {
    const names = corpus.tags.map((tag) => `${tag.parentId} ${tag.name.toLowerCase()}`)
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('judgement', () => {
  it('every outcome has a day, a judge and evidence for its claim', () => {
    const answered = corpus.forecasts.filter((forecast) => forecast.outcome !== undefined)
    expect(answered.length).toBeGreaterThanOrEqual(4)
    const evidence = byId(corpus.evidence)
    for (const forecast of answered) {
      expect(forecast.resolvedAt && forecast.resolvedBy).toBeTruthy()
      expect(forecast.evidenceIds.length).toBeGreaterThan(0)
      expect(forecast.evidenceIds.map((id) => evidence.get(id)?.claimId)).toEqual(
        forecast.evidenceIds.map(() => forecast.claimId),
      )
    }
  })
  it('every collection’s filter is understood', () => {
    const documents = corpus.documents.map((document) => ({ document, hasText: true, length: 1 }))
    const dictionaries = ledgerDictionaries({ ...corpus, documents }, 20_000)
    const refused = corpus.collections.filter(({ where }) => !parseWhere(where, dictionaries).ok)
    expect(refused).toEqual([])
    expect(corpus.collections.length).toBeGreaterThan(3)
  })
  it('two readers have judged enough of the same claims for their agreement to be measured', () => {
    const judged = Map.groupBy(
      corpus.assessments.filter((one) => !one.adjudicates),
      (one) => one.claimId,
    )
    expect([...judged.values()].filter((list) => list.length > 1).length).toBeGreaterThanOrEqual(30)
  })
  it('every source has a grade with a reason', () => {
    expect(corpus.sources.filter((source) => source.grades.length === 0).map((source) => source.name)).toEqual([])
  })
  it('D33 a key judgement names the likelihood of its claim, and confidence in a sentence of its own', () => {
    const likelihood = new Map<string, string | undefined>(
      corpus.assessments.map((one) => [one.claimId, one.likelihood?.term]),
    )
    const judgements = corpus.briefs
      .flatMap((brief) => brief.sections.flatMap((section) => section.blocks))
      .filter((block) => block.type === 'claim')
    expect(judgements.length).toBeGreaterThanOrEqual(4)
    for (const block of judgements) {
      expect(block.text).toContain(likelihood.get(block.claimId))
      expect(block.text).not.toMatch(/confidence/i)
      expect(block.confidenceText).toMatch(/^Confidence is (low|moderate|high)/)
    }
  })
})
