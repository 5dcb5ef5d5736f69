// What random inputs are made of: what the corpus holds now, choices from one seed, and parts that several commands share.
import { ACTOR_ROLES, CLAIM_TYPES, DOMAINS, PLACE_ROLES } from '@shared/model/base/vocabulary'
import type { Client } from '../corpus-file'
import type { MemoryPorts } from '../memory-ports'

/** Chooses; every choice comes from one seed. */
export interface Draw {
  /** One of a list; undefined of an empty one. */
  one<T>(list: readonly T[]): T | undefined
  /** A whole number from 0 to below `n`. */
  below(n: number): number
  /** True once in `n`. */
  rarely(n?: number): boolean
  word(): string
}
/** What is there: each list is asked for once a step. */
export interface Live {
  claims(): ReturnType<typeof lists.claims>
  entities(): ReturnType<typeof lists.entities>
  documents(): ReturnType<typeof lists.documents>
  sources(): ReturnType<typeof lists.sources>
  tags(): ReturnType<typeof lists.tags>
  notes(): ReturnType<typeof lists.notes>
  briefs(): ReturnType<typeof lists.briefs>
  collections(): ReturnType<typeof lists.collections>
  views(): ReturnType<typeof lists.views>
  relations(): ReturnType<typeof lists.relations>
  origins(): ReturnType<typeof lists.origins>
  readonly client: Client
  readonly ports: MemoryPorts
}
const lists = {
  claims: async (c: Client) => (await c.claims.list({})).claims,
  entities: async (c: Client) => (await c.entities.list()).entities,
  documents: async (c: Client) => (await c.documents.list()).documents,
  sources: async (c: Client) => (await c.sources.list()).sources,
  tags: async (c: Client) => (await c.tags.list()).tags,
  notes: async (c: Client) => (await c.notes.list({})).notes,
  briefs: async (c: Client) => (await c.briefs.list()).briefs,
  collections: async (c: Client) => (await c.collections.list()).collections,
  views: async (c: Client) => (await c.savedViews.list()).views,
  relations: async (c: Client) => (await c.relations.list({})).relations,
  origins: async (c: Client) => (await c.origins.list()).origins,
}
/** The lists of one step. */
export function liveOf(client: Client, ports: MemoryPorts): Live {
  const asked = new Map<string, Promise<unknown>>()
  const once = Object.entries(lists).map(([name, list]) => [
    name,
    () => {
      if (!asked.has(name)) asked.set(name, list(client))
      return asked.get(name)
    },
  ])
  return { ...(Object.fromEntries(once) as Omit<Live, 'client' | 'ports'>), client, ports }
}

/** The input of one call; undefined where there is nothing that the command could be done to. */
export type Generator = (live: Live, draw: Draw) => Promise<unknown>

export const edtfs = ['1997', '1998-05', '2001/2004', '199X', '2012~', '../2031', '2026-02-03'] as const
export const time = (d: Draw) => ({ edtf: d.one(edtfs), mode: d.one(['within', 'throughout']), basis: 'stated' })
export const likelihood = { scale: 'icd203', term: 'likely', row: 1, basis: 'assigned' } as const
export const credibility = (d: Draw) => 2 + d.below(5)
export const reason = (d: Draw) => `Because of ${d.word()}.`
export const idOf = (object: { readonly id: string } | undefined) => object?.id
export const ids = (list: readonly { readonly id: string }[], d: Draw, most: number) => [
  ...new Set(Array.from({ length: 1 + d.below(most) }, () => d.one(list)?.id).filter((id) => id !== undefined)),
]
/** A list of which some are to stay: nothing of it while it is no longer than that. */
export const beyond = <T>(least: number, list: readonly T[]): readonly T[] => (list.length > least ? list : [])
/** An input made of an object that must be there. */
export const on =
  <T extends { readonly id: string }>(
    list: (live: Live) => Promise<readonly T[]>,
    input: (object: T, draw: Draw, live: Live) => unknown,
  ): Generator =>
  async (live, draw) => {
    const object = draw.one(await list(live))
    return object && input(object, draw, live)
  }
export async function passage(live: Live, d: Draw) {
  const document = d.one((await live.documents()).filter(({ hasText, length }) => hasText && length > 10))
  if (!document) return undefined
  const start = d.below(document.length - 6)
  return { documentId: document.id, spans: [{ start, end: start + 2 + d.below(4) }] }
}
export const target = async (live: Live, d: Draw) => {
  const claim = d.one(await live.claims())
  const entity = d.one(await live.entities())
  return d.rarely(3) && entity ? { kind: 'entity', id: entity.id } : claim && { kind: 'claim', id: claim.id }
}
export const forecast = (d: Draw) => ({
  question: `Is it ${d.word()}?`,
  criterion: 'A register says so.',
  horizonBasis: 'stated',
  horizon: { edtf: '2031', mode: 'within', basis: 'stated' },
  resolvable: 'yes',
})
export async function claimInput(live: Live, d: Draw) {
  const [at, entity] = [await passage(live, d), d.one(await live.entities())]
  const type = d.one(CLAIM_TYPES)
  return {
    text: `Claim ${d.word()} ${d.word()}.`,
    type,
    domain: d.one(DOMAINS),
    ...(at ? { anchors: [at] } : { reading: 'inferred', note: reason(d) }),
    ...(type === 'forecast' && { forecast: forecast(d) }),
    ...(entity && { actors: [{ entityId: entity.id, role: d.one(['subject', 'object', 'beneficiary']) }] }),
    ...(d.rarely(2) && { tagIds: ids(await live.tags(), d, 2) }),
  }
}
export async function evidenceOf(live: Live, d: Draw) {
  const claim = d.one((await live.claims()).filter(({ itemsFor, itemsAgainst }) => itemsFor + itemsAgainst > 0))
  const items = claim ? (await live.client.evidence.list({ claimId: claim.id })).items.filter(({ own }) => !own) : []
  return d.one(items)
}
export async function linkOf(live: Live, d: Draw) {
  const of = ({ id }: { readonly id: string }) => live.client.lineage.list({ documentId: id })
  return d.one((await Promise.all((await live.documents()).map(of))).flatMap(({ links }) => links))
}
export const gapOf = async (live: Live, d: Draw, accepted: boolean) =>
  d.one((await live.client.gaps.list({ accepted, limit: 100 })).items)
export const STANCES = ['supports', 'refutes', 'qualifies', 'context'] as const
export async function bulkOperation(live: Live, d: Draw) {
  const [entity, other] = [d.one(await live.entities()), d.one(await live.entities())]
  return d.one([
    { kind: 'set', fields: { domain: d.one(DOMAINS), status: 'reviewed' } },
    { kind: 'tag', add: ids(await live.tags(), d, 2) },
    { kind: 'grade', credibility: credibility(d), rationale: reason(d) },
    { kind: 'redate', shift: { n: 1 + d.below(3), unit: 'year' } },
    { kind: 'redate', eventTime: time(d) },
    { kind: 'place', action: 'add', entityId: idOf(entity), role: d.one(PLACE_ROLES) },
    { kind: 'actor', action: 'add', entityId: idOf(entity), role: d.one(ACTOR_ROLES) },
    { kind: 'replace', role: 'actor', from: idOf(entity), to: idOf(other) },
    { kind: 'merge', into: idOf(d.one(await live.claims())) },
    { kind: (await live.claims()).length > 8 ? 'delete' : 'none' },
  ])
}
