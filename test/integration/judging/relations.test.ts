import type { RelationType } from '@shared/contract/judging/relations'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Client } from '../../support/corpus-file'
import { corpusRows } from '../../support/corpus-rows'
import { codeOf, failureOf } from '../../support/failures'
import { smallCorpus } from '../../support/small-corpus'

const NOWHERE = '0198f000-0000-7000-8000-000000000009' as never

async function corpus() {
  const open = await smallCorpus()
  const { client, ids } = open
  const [fact, forecast, inferred] = [ids.fact, ids.forecast, ids.inferred] as never[] as [never, never, never]
  const relate = async (from: never, to: never, type: RelationType, note?: string) =>
    (await client.relations.add({ from, to, type, note })).relation
  const tierOf = async (id: never) => (await client.claims.get({ id })).claim.tier
  return { ...open, fact, forecast, inferred, relate, tierOf }
}

describe('relations.add', () => {
  it('D35 shows both claims with their standing', async () => {
    const { client, fact, inferred, relate } = await corpus()
    const made = await relate(inferred, fact, 'elaborates', 'A guess.')
    expect(made).toMatchObject({ note: 'A guess.', symmetric: false, unresolved: false })
    expect(made.fromClaim).toMatchObject({ number: 3, standing: 'inference', text: 'The fee was accepted.' })
    expect(made.toClaim).toMatchObject({ number: 1, standing: 'reported' })
    expect((await client.relations.list({ claimId: fact })).relations).toEqual([made])
    expect((await client.relations.list({})).relations).toEqual([made])
    expect((await client.relations.list({ type: 'causes' })).relations).toEqual([])
    expect(await codeOf(client.relations.list({ claimId: NOWHERE }))).toBe('NOT_FOUND')
  })
  it('D17 a symmetric relation is stored with the lower id first, whoever it was said from', async () => {
    const { fact, inferred, relate, client } = await corpus()
    const made = await relate(inferred, fact, 'contradicts')
    expect([made.from, made.to]).toEqual([fact, inferred])
    expect(made).toMatchObject({ symmetric: true, unresolved: true })
    expect(await codeOf(relate(fact, inferred, 'contradicts'))).toBe('DUPLICATE')
    expect((await client.claims.get({ id: fact })).claim.contested).toBe(true)
    expect(await failureOf(client.relations.reverse({ id: made.id }))).toMatchObject({ code: 'INVALID_FIELD' })
  })
  it('D14 a restatement has exactly one outgoing restates, and its tier follows it', async () => {
    const { client, fact, forecast, inferred, relate, tierOf } = await corpus()
    const made = await relate(inferred, fact, 'restates')
    expect(await tierOf(inferred)).toBe('restatement')
    expect(await failureOf(relate(inferred, forecast, 'restates'))).toMatchObject({
      code: 'INVALID_FIELD',
      data: { field: 'type', detail: expect.stringContaining('C-3 → C-1') },
    })
    expect(await codeOf(client.claims.update({ id: inferred, changes: { tier: 'core' } }))).toBe('INVALID_FIELD')
    await client.relations.reverse({ id: made.id })
    expect([await tierOf(inferred), await tierOf(fact)]).toEqual(['core', 'restatement'])
    await client.relations.update({ id: made.id, type: 'elaborates', note: ' ' })
    expect(await tierOf(fact)).toBe('core')
    await client.relations.update({ id: made.id, type: 'restates' })
    expect(await tierOf(fact)).toBe('restatement')
    await client.relations.remove({ id: made.id })
    expect(await tierOf(fact)).toBe('core')
    await client.history.undo()
    expect(await tierOf(fact)).toBe('restatement')
  })
  it.each(['restates', 'part-of', 'supersedes'] as const)('D17 %s stays acyclic; the chain is named', async (type) => {
    const { client, fact, forecast, inferred, relate } = await corpus()
    await relate(fact, forecast, type)
    const second = await relate(forecast, inferred, type)
    const refused = { code: 'CYCLE', defined: true, data: { field: 'to', detail: 'C-3 → C-1 → C-2 → C-3' } }
    expect(await failureOf(relate(inferred, fact, type))).toMatchObject(refused)
    expect(await codeOf(relate(forecast, fact, type))).toBe('CYCLE')
    const other = await relate(inferred, fact, 'supports')
    expect(await failureOf(client.relations.update({ id: other.id, type }))).toMatchObject(refused)
    await client.relations.remove({ id: second.id })
    expect((await relate(inferred, fact, type)).type).toBe(type)
  })
  it.each<[string, object, string, string | undefined]>([
    ['a claim with itself', { to: 'fact' }, 'INVALID_FIELD', 'to'],
    ['a claim that is not there', { to: NOWHERE }, 'NOT_FOUND', undefined],
    ['a claim that is not there at the other end', { from: NOWHERE }, 'NOT_FOUND', undefined],
    ['an unknown type', { type: 'likes' }, 'INVALID_FIELD', 'type'],
    ['the same once more', { type: 'supports' }, 'DUPLICATE', undefined],
    ['no id', { to: 'x' }, 'INVALID_FIELD', 'to'],
  ])('refuses %s and writes nothing', async (_, change, code, field) => {
    const { client, ids, fact, forecast, relate } = await corpus()
    await relate(fact, forecast, 'supports')
    const named = Object.entries(change).map(([key, value]) => [key, value === 'fact' ? ids.fact : value])
    const input = { from: fact, to: forecast, type: 'causes', ...Object.fromEntries(named) }
    const before = (await client.history.state()).sequence
    const failure = await failureOf(client.relations.add(input))
    expect(failure).toMatchObject({ code, defined: true })
    if (field) expect(failure.data.field).toBe(field)
    expect((await client.history.state()).sequence).toBe(before)
  })
  it('D17 D14 any sequence of additions leaves no circle, no pair twice, and tiers as they must be', async () => {
    const { client, ids } = await corpus()
    const claims = [ids.fact, ids.forecast, ids.inferred] as never[]
    const pick = fc.constantFrom(...claims)
    const type = fc.constantFrom<RelationType>('restates', 'part-of', 'supersedes', 'contradicts', 'supports')
    const attempts = fc.sample(fc.tuple(pick, pick, type), { numRuns: 60, seed: 7 })
    for (const [from, to, type] of attempts) await client.relations.add({ from, to, type }).catch(() => undefined)
    const { relations } = await client.relations.list({})
    expect(relations.length).toBeGreaterThan(5)
    for (const type of ['restates', 'part-of', 'supersedes']) {
      const next = Map.groupBy(
        relations.filter((one) => one.type === type),
        (one) => one.from as string,
      )
      const leads = (from: string, to: string, depth = 0): boolean =>
        depth < 5 && (next.get(from) ?? []).some((one) => one.to === to || leads(one.to, to, depth + 1))
      expect(claims.some((id) => leads(id, id))).toBe(false)
      if (type !== 'restates') continue
      for (const id of claims) {
        const outgoing = next.get(id) ?? []
        expect(outgoing.length).toBeLessThanOrEqual(1)
        expect((await client.claims.get({ id })).claim.tier === 'restatement').toBe(outgoing.length === 1)
      }
    }
    expect(new Set(relations.map(({ from, to, type }) => `${from} ${to} ${type}`)).size).toBe(relations.length)
  })
})

describe('relations.resolve', () => {
  it('D2 is undone and redone row for row', async () => {
    const { path, fact, inferred, relate, ports, reopen } = await corpus()
    const { id } = await relate(fact, inferred, 'contradicts')
    ports.clock.advance(5)
    let close = reopen
    const step = async (act: (client: Client) => Promise<unknown>) => {
      const open = await close()
      close = open.reopen
      await act(open.client)
      await open.workbench.close()
      return corpusRows(path)
    }
    const before = await step(async () => undefined)
    const after = await step((client) => client.relations.resolve({ id, verdict: 'from', rationale: 'Seen.' }))
    expect(after).not.toEqual(before)
    expect(await step((client) => client.history.undo())).toEqual(before)
    expect(await step((client) => client.history.redo())).toEqual(after)
  })
  async function contradiction() {
    const open = await corpus()
    const relation = await open.relate(open.fact, open.inferred, 'contradicts', 'One says yes, one no.')
    open.ports.clock.advance(5)
    const credibilities = async () => {
      const claims = await Promise.all([open.fact, open.inferred].map((id) => open.client.claims.get({ id })))
      return claims.map(({ claim }) => claim.credibility)
    }
    return { ...open, relation, credibilities }
  }
  it.each([
    ['from', [2, 5]],
    ['to', [5, 2]],
    ['neither', [4, 4]],
  ] as const)('verdict %s: adjudications of both claims in one change set', async (verdict, grades) => {
    const { client, relation, credibilities, fact } = await contradiction()
    expect((await client.relations.list({ unresolved: true })).relations).toHaveLength(1)
    const before = (await client.history.state()).sequence
    const resolved = await client.relations.resolve({ id: relation.id, verdict, rationale: 'The register says so.' })
    expect(resolved.relation).toMatchObject({ type: 'contradicts', unresolved: false })
    expect((await client.history.state()).sequence).toBe(before + 1)
    expect(await credibilities()).toEqual(grades)
    const { assessments } = await client.assessments.list({ claimId: fact })
    expect(assessments[0]).toMatchObject({ assessment: { adjudicates: true, rationale: 'The register says so.' } })
    expect((await client.relations.list({ unresolved: true })).relations).toEqual([])
    await client.history.undo()
    expect(await credibilities()).toEqual([undefined, undefined])
    expect((await client.relations.list({ unresolved: true })).relations).toHaveLength(1)
  })
  it('verdict both: it becomes a tension with the reason in its note, and nobody is judged', async () => {
    const { client, relation, credibilities } = await contradiction()
    const resolved = await client.relations.resolve({ id: relation.id, verdict: 'both', rationale: 'Of two years.' })
    expect(resolved.relation).toMatchObject({
      type: 'in-tension-with',
      note: 'One says yes, one no.\n\nOf two years.',
      unresolved: false,
    })
    expect(await credibilities()).toEqual([undefined, undefined])
  })
  it('keeps likelihood, confidence and effects of what was displayed', async () => {
    const { client, relation, inferred, ids, ports } = await contradiction()
    const effects = [{ entityId: ids.polity as never, sign: '+' as const, strength: 2 as const }]
    await client.assessments.add({
      claimId: inferred,
      credibility: 3,
      confidence: 'low',
      confidenceReason: 'Thin.',
      effects,
    })
    ports.clock.advance(5)
    await client.relations.resolve({ id: relation.id, verdict: 'to', rationale: 'Seen.' })
    const { assessments } = await client.assessments.list({ claimId: inferred })
    expect(assessments[0]!.assessment).toMatchObject({ credibility: 2, confidence: 'low', effects, adjudicates: true })
    expect(assessments).toHaveLength(2)
  })
  it('D37 credibility 1 for the side that stands needs two settled origins or a signature', async () => {
    const { client, relation, credibilities } = await contradiction()
    const ask = { id: relation.id, verdict: 'from', rationale: 'Seen.', credibility: 1 } as const
    expect(await codeOf(client.relations.resolve(ask))).toBe('ORIGINS_TOO_FEW')
    expect(await credibilities()).toEqual([undefined, undefined])
    await client.relations.resolve({ ...ask, override: { rule: 'D37', reason: 'The seal is known.' } })
    expect(await credibilities()).toEqual([1, 5])
  })
  it.each<[string, object, string, string]>([
    ['without a reason', { rationale: ' ' }, 'REASON_REQUIRED', 'rationale'],
    ['with an unknown verdict', { verdict: 'maybe' }, 'INVALID_FIELD', 'verdict'],
    ['with a credibility of 9', { credibility: 9 }, 'INVALID_FIELD', 'credibility'],
  ])('refuses %s', async (_, change, code, field) => {
    const { client, relation, credibilities } = await contradiction()
    const failure = await failureOf(
      client.relations.resolve({ id: relation.id, verdict: 'from', rationale: 'x', ...change } as never),
    )
    expect(failure).toMatchObject({ code, data: { field } })
    expect(await credibilities()).toEqual([undefined, undefined])
  })
  it('refuses what is no contradiction', async () => {
    const { client, fact, forecast, relate } = await contradiction()
    const { id } = await relate(fact, forecast, 'supports')
    const failure = await failureOf(client.relations.resolve({ id, verdict: 'from', rationale: 'x' }))
    expect(failure).toMatchObject({ code: 'INVALID_FIELD', data: { field: 'id' } })
    expect(await codeOf(client.relations.resolve({ id: NOWHERE, verdict: 'from', rationale: 'x' }))).toBe('NOT_FOUND')
  })
  it('a side withdrawn, superseded or deleted leaves nothing to resolve', async () => {
    const { client, fact, forecast, inferred, relate } = await contradiction()
    const open = async () => (await client.relations.list({ unresolved: true })).relations.length
    await client.claims.update({ id: fact, changes: { status: 'withdrawn' } })
    expect(await open()).toBe(0)
    await client.claims.update({ id: fact, changes: { status: 'draft' } })
    expect(await open()).toBe(1)
    await relate(forecast, inferred, 'supersedes')
    expect(await open()).toBe(0)
  })
})
