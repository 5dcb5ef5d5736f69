// Full text over all that is read and written. Ranks within each kind and joins the kinds in a fixed order.

import { HIT_KINDS, type SearchHit } from '@shared/contract/corpus/search'
import { Failure } from '@shared/contract/errors'
import type { Repositories } from '../../store'
import type { Context } from '../core/context'
import { claimsHolding } from './claims-holding'
import { smallHits, snippetAt } from './small-search'

interface Query {
  readonly query: string
  readonly limit: number
}

/** The use cases of `search` in `contract/search`. */
export function searchService(ctx: Context) {
  return {
    query: (query: Query) => ctx.read((repos) => searchAll(repos, checked(query))),
    claims: ({ query }: { query: string }) =>
      ctx.read(async (repos) => ({ ids: await claimsHolding(repos, checked({ query, limit: 1 }).query) })),
  }
}

function checked(query: Query): Query {
  if (!/[\p{L}\p{N}]/u.test(query.query))
    throw new Failure('FILTER_INVALID', { detail: 'it holds no word to look for' })
  return query
}

/** Documents, then claims, entities, notes and the rest; each kind gets what the ones before it left of the limit. */
async function searchAll(repos: Repositories, { query, limit }: Query) {
  const hits: SearchHit[] = []
  let total = 0
  for (const find of [documentHits, claimHits, entityHits, noteHits, furtherHits]) {
    const found = await find(repos, query, Math.max(1, limit - hits.length))
    hits.push(...found.hits.slice(0, limit - hits.length))
    total += found.total
  }
  return { hits, total }
}

type Found = Promise<{ hits: SearchHit[]; total: number }>

async function documentHits(repos: Repositories, query: string, limit: number): Found {
  const { hits, total } = await repos.search.documents(query, limit)
  const titles = new Map(
    (await repos.documents.many(hits.map((hit) => hit.id))).map((one) => [one.id as string, one.title]),
  )
  // A match in the title has no place in the text: its span stands at the text's beginning.
  const views = hits.map(({ id, snippet, span, where }) => ({
    kind: 'document' as const,
    id,
    title: titles.get(id) ?? '',
    snippet,
    span: where === 'text' ? span : { start: 0, end: Math.max(1, span.end - span.start) },
  }))
  return { hits: views, total }
}

async function claimHits(repos: Repositories, query: string, limit: number): Found {
  const { hits, total } = await repos.search.claims(query, limit)
  const numbers = new Map(
    (await repos.claims.many(hits.map((hit) => hit.id))).map((one) => [one.id as string, one.number]),
  )
  return {
    hits: hits.map((hit) => ({ kind: 'claim' as const, title: `C-${numbers.get(hit.id) ?? ''}`, ...hit })),
    total,
  }
}

async function entityHits(repos: Repositories, query: string, limit: number): Found {
  const { hits, total } = await repos.search.entities(query, limit)
  const names = new Map(
    (await repos.entities.many(hits.map((hit) => hit.id))).map((one) => [one.id as string, one.name]),
  )
  return { hits: hits.map((hit) => ({ kind: 'entity' as const, title: names.get(hit.id) ?? '', ...hit })), total }
}

async function noteHits(repos: Repositories, query: string, limit: number): Found {
  const { hits, total } = await repos.search.notes(query, limit)
  const targets = new Map(
    (await repos.notes.many(hits.map((hit) => hit.id))).map((one) => [one.id as string, one.target]),
  )
  return {
    hits: hits.map((hit) => ({ kind: 'note' as const, title: '', ...hit, target: targets.get(hit.id) })),
    total,
  }
}

/** Forecasts, assessments, evidence, relations, tags, sources, origins, collections, in this order, oldest first. */
async function furtherHits(repos: Repositories, query: string, limit: number): Found {
  const found = smallHits(await repos.search.smallTexts(), query).sort(
    (a, b) => HIT_KINDS.indexOf(a.text.kind) - HIT_KINDS.indexOf(b.text.kind) || (a.text.id < b.text.id ? -1 : 1),
  )
  const shown = found.slice(0, limit)
  const claims = await repos.claims.many(shown.flatMap(({ text }) => text.claimIds))
  const numbers = new Map(claims.map((one) => [one.id as string, one.number]))
  const hits = shown.map(({ text, place }): SearchHit => {
    const [about] = text.claimIds
    const title = text.name ?? (about === undefined ? '' : `C-${numbers.get(about) ?? ''}`)
    const target = about === undefined ? {} : { target: { kind: 'claim' as const, id: about } }
    return { kind: text.kind, id: text.id, title, ...snippetAt(text.body, place), ...target }
  })
  return { hits, total: found.length }
}
