// Another name for an entity, in texts as well: which texts would change and how, and changing them.

import { Failure } from '@shared/contract/errors'
import type { RenamedText } from '@shared/contract/ledger/entities'
import type { LedgerDictionaries } from '@shared/kernel/ledger'
import { renamedAliases, replaceName } from '@shared/kernel/registry'
import type { Brief } from '@shared/model/brief'
import type { Entity } from '@shared/model/entity'
import type { Repositories } from '../../store'
import type { Context } from '../core/context'
import { requireNew } from './check-entity'
import { findUses } from './find-uses'
import { filterWriter, rewriteFilters } from './redirect-uses'
import { wheresOf } from './wheres'

/** Which entity, its new name, how the former one is kept, and whether texts follow. */
export interface Rename {
  readonly id: string
  readonly name: string
  readonly keepAs: Entity['aliases'][number]['type'] | 'none'
  readonly inTexts: boolean
}
type Edit = RenamedText & { apply(repos: Repositories): Promise<unknown> }

const MOST = 600

/** Every text in which the former name stands as whole words, with the text that it becomes. */
async function textEdits(repos: Repositories, from: string, to: string): Promise<Edit[]> {
  const word = from.split(/\s+/).reduce((longest, one) => (one.length > longest.length ? one : longest), '')
  const named = await repos.entities.mentioning(word)
  return [
    ...(await claimEdits(repos, named.claims, from, to)),
    ...(await forecastEdits(repos, named.forecasts, from, to)),
    ...(await noteEdits(repos, named.notes, from, to)),
    ...(await repos.briefs.list()).flatMap((brief) => briefEdits(brief, from, to)),
  ]
}

async function claimEdits(repos: Repositories, ids: readonly string[], from: string, to: string): Promise<Edit[]> {
  return (await repos.claims.many(ids)).flatMap(({ id, number, text }) => {
    const after = replaceName(text, from, to)
    if (after === undefined) return []
    const apply = (into: Repositories) => {
      if (after.length <= MOST) return into.claims.update(id, { text: after })
      const detail = `C-${number} would have more than ${MOST} characters`
      throw new Failure('INVALID_FIELD', { field: 'text', place: id, detail })
    }
    return [{ kind: 'claim', id, claimId: id, name: `C-${number}`, field: 'text', before: text, after, apply }]
  })
}

async function forecastEdits(repos: Repositories, ids: readonly string[], from: string, to: string): Promise<Edit[]> {
  const forecasts = await repos.forecasts.many(ids)
  const claims = new Map((await repos.claims.many(forecasts.map((one) => one.claimId))).map((one) => [one.id, one]))
  return forecasts.flatMap((forecast) =>
    (['question', 'criterion', 'condition'] as const).flatMap((field): Edit[] => {
      const { id, claimId } = forecast
      const before = forecast[field] ?? ''
      const after = replaceName(before, from, to)
      if (after === undefined) return []
      const apply = (into: Repositories) => into.forecasts.update(id, { [field]: after })
      return [
        { kind: 'forecast', id, claimId, name: `C-${claims.get(claimId)?.number ?? ''}`, field, before, after, apply },
      ]
    }),
  )
}

/** Quotations keep the words that were said. */
async function noteEdits(repos: Repositories, ids: readonly string[], from: string, to: string): Promise<Edit[]> {
  return (await repos.notes.many(ids)).flatMap(({ id, kind, body }) => {
    const after = kind === 'quote' ? undefined : replaceName(body, from, to)
    if (after === undefined) return []
    const apply = (into: Repositories) => into.notes.update(id, { body: after })
    return [{ kind: 'note', id, name: '', field: 'body', before: body, after, apply }]
  })
}

type Rewrite = <T extends string | undefined>(text: T, field: string) => T
/** A brief's own words, each handed to `next`. */
const rewrittenTexts = ({ title, subtitle, sections }: Brief, next: Rewrite) => ({
  title: next(title, 'title'),
  subtitle: next(subtitle, 'subtitle'),
  sections: sections.map(({ heading, blocks }) => ({
    heading: next(heading, 'heading'),
    blocks: blocks.map((block) => renamedBlock(block, next)),
  })),
})
/** A brief is one object: its first edit writes all of its texts as they stand by then, the others only show. */
function briefEdits(brief: Brief, from: string, to: string): Edit[] {
  const shown: Omit<Edit, 'apply'>[] = []
  const next =
    (show: boolean): Rewrite =>
    (text, field) => {
      const after = text === undefined ? undefined : replaceName(text, from, to)
      if (text === undefined || after === undefined) return text
      if (show) shown.push({ kind: 'brief', id: brief.id, name: brief.title, field, before: text, after })
      return after as typeof text
    }
  rewrittenTexts(brief, next(true))
  const write = async (into: Repositories) =>
    into.briefs.update(brief.id, rewrittenTexts(await into.briefs.require(brief.id), next(false)))
  return shown.map((edit, i) => ({ ...edit, apply: async (into) => (i === 0 ? write(into) : undefined) }))
}
function renamedBlock(block: Brief['sections'][number]['blocks'][number], next: Rewrite): typeof block {
  switch (block.type) {
    case 'text':
      return { ...block, text: next(block.text, 'text') }
    case 'claim':
      return { ...block, text: next(block.text, 'text'), confidenceText: next(block.confidenceText, 'text') }
    case 'map':
    case 'timeline':
      return { ...block, caption: next(block.caption, 'caption') }
    default:
      return block
  }
}

const renamedIn =
  (id: string, name: string) =>
  (before: LedgerDictionaries): LedgerDictionaries => ({
    ...before,
    entities: before.entities.map((one) => (one.id === id ? { ...one, name } : one)),
  })

/** Filters of collections and briefs that name the entity and will name it otherwise. */
async function filterTexts(ctx: Context, repos: Repositories, { id, name }: Rename): Promise<RenamedText[]> {
  const { collections, briefs } = await findUses(ctx, repos, [id])
  const dictionaries = await ctx.world.dictionaries(repos, ctx.today())
  const rewrite = filterWriter(dictionaries, renamedIn(id, name)(dictionaries))
  const filters = [
    ...collections.map((one) => ({ kind: 'collection' as const, id: one.id, name: one.name, before: one.where })),
    ...briefs.flatMap((one) =>
      wheresOf(one).map((before) => ({ kind: 'brief' as const, id: one.id, name: one.title, before })),
    ),
  ]
  return filters.flatMap((filter) => {
    const after = rewrite(filter.before)
    return after === filter.before ? [] : [{ ...filter, field: 'where', after }]
  })
}

/** Every text that the renaming would change, and an entity of that kind that is called so already. Throws NOT_FOUND. */
export async function previewRename(ctx: Context, repos: Repositories, rename: Rename) {
  const entity = await repos.entities.require(rename.id)
  const edits = rename.inTexts ? await textEdits(repos, entity.name, rename.name) : []
  const texts = [
    ...edits.map(({ apply: _apply, ...text }): RenamedText => text),
    ...(await filterTexts(ctx, repos, rename)),
  ]
  const bearers = await repos.entities.byName(rename.name)
  const namesake = bearers.find((one) => one.id !== entity.id && one.kind === entity.kind)
  return {
    texts,
    count: texts.length,
    ...(namesake && { namesake: { id: namesake.id, name: namesake.name, kind: namesake.kind } }),
  }
}

/** Renames in the caller's unit of work; answers how many texts changed. Throws NOT_FOUND, DUPLICATE, INVALID_FIELD. */
export async function renameEntity(ctx: Context, repos: Repositories, rename: Rename): Promise<number> {
  const { id, name, keepAs } = rename
  const entity = await repos.entities.require(id)
  await requireNew(repos, { ...entity, name }, id)
  const found = await findUses(ctx, repos, [id])
  const shown = await filterTexts(ctx, repos, rename)
  const edits = rename.inTexts ? await textEdits(repos, entity.name, name) : []
  await rewriteFilters(ctx, repos, found, { dictionaries: renamedIn(id, name) })
  await repos.entities.update(id, { name, aliases: renamedAliases(entity, name, keepAs) })
  for (const edit of edits) await edit.apply(repos)
  return edits.length + shown.length
}
