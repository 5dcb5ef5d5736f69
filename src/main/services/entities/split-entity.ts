// One entity becomes two: what that would do, and doing it.

import { Failure } from '@shared/contract/errors'
import type { EntityInput, SplitPreview } from '@shared/contract/ledger/entities'
import { redirectAll, splitLists } from '@shared/kernel/registry'
import type { Entity } from '@shared/model/entity'
import type { z } from 'zod'
import type { Repositories } from '../../store'
import type { Context } from '../core/context'
import { canonicalEntity, requireNew, requireTargets } from './check-entity'
import { type Found, findUses, groupUses } from './find-uses'
import { redirectUses } from './redirect-uses'

/** Which entity, what its part is called, and what goes with the part; lists hold ids, or positions of aliases and links. */
export interface Split {
  readonly id: string
  readonly part: Omit<z.output<typeof EntityInput>, 'id'>
  readonly aliases: readonly number[]
  readonly links: readonly number[]
  readonly claimIds: readonly string[]
  readonly sourceIds: readonly string[]
  readonly documentIds: readonly string[]
  readonly entityIds: readonly string[]
  readonly noteIds: readonly string[]
}

interface Plan {
  readonly entity: Entity
  readonly lists: ReturnType<typeof splitLists>
  readonly goes: Found
  readonly stays: Found
}

async function plan(ctx: Context, repos: Repositories, split: Split): Promise<Plan> {
  const entity = await repos.entities.require(split.id)
  requirePositions(split.aliases, entity.aliases, 'aliases')
  requirePositions(split.links, entity.links, 'links')
  const found = await findUses(ctx, repos, [entity.id])
  return { entity, lists: splitLists(entity, split), ...parted(found, split) }
}

function requirePositions(positions: readonly number[], list: readonly unknown[], field: string): void {
  const at = positions.findIndex((position) => position >= list.length)
  if (at >= 0) throw new Failure('INVALID_FIELD', { field: `${field}.${at}`, detail: 'there is no such entry' })
}

/** What was found, parted by what is named; naming what does not refer to the entity is refused. */
function parted(found: Found, split: Split): { goes: Found; stays: Found } {
  const part = <T extends { id: string }>(list: readonly T[], ids: readonly string[], field: string) => {
    const missing = ids.findIndex((id) => list.every((one) => one.id !== id))
    if (missing >= 0)
      throw new Failure('INVALID_FIELD', { field: `${field}.${missing}`, detail: 'it does not refer to this entity' })
    return { goes: list.filter((one) => ids.includes(one.id)), stays: list.filter((one) => !ids.includes(one.id)) }
  }
  const claims = part(found.claims, split.claimIds, 'claimIds')
  const sources = part(found.sources, split.sourceIds, 'sourceIds')
  const documents = part(found.documents, split.documentIds, 'documentIds')
  const linking = part(found.linking, split.entityIds, 'entityIds')
  const notes = part(found.notes, split.noteIds, 'noteIds')
  const moves = (one: { claimId: string }) => split.claimIds.includes(one.claimId)
  const side = (key: 'goes' | 'stays') => ({
    claims: claims[key],
    sources: sources[key],
    documents: documents[key],
    linking: linking[key],
    notes: notes[key],
    forecasts: found.forecasts.filter((one) => moves(one) === (key === 'goes')),
    assessments: found.assessments.filter((one) => moves(one) === (key === 'goes')),
  })
  const nothing = { collections: [], briefs: [], tagUses: [] }
  const project = { ...found.project, focalPolityId: undefined, powerIds: [] }
  return { goes: { ...found, ...nothing, project, ...side('goes') }, stays: { ...found, ...side('stays') } }
}

/** What would stay and what would go. Throws NOT_FOUND, INVALID_FIELD. */
export async function previewSplit(
  ctx: Context,
  repos: Repositories,
  { first, ...split }: Split & { readonly first: number },
): Promise<SplitPreview> {
  const { entity, lists, goes, stays } = await plan(ctx, repos, split)
  const texts = (aliases: Entity['aliases']) => aliases.map((alias) => alias.text)
  return {
    stays: { name: entity.name, aliases: texts(lists.stays.aliases), uses: await groupUses(repos, stays, first) },
    goes: {
      name: split.part.name,
      aliases: texts([...split.part.aliases, ...lists.goes.aliases]),
      uses: await groupUses(repos, goes, first),
    },
  }
}

/** Splits in the caller's unit of work; `partId` names the part. Throws NOT_FOUND, INVALID_FIELD, DUPLICATE, CYCLE. */
export async function splitOff(ctx: Context, repos: Repositories, split: Split, partId: string): Promise<void> {
  const { entity, lists, goes } = await plan(ctx, repos, split)
  const known = new Set([split.part.name, ...split.part.aliases.map((alias) => alias.text)])
  const part = canonicalEntity({
    ...split.part,
    aliases: [...split.part.aliases, ...lists.goes.aliases.filter((alias) => !known.has(alias.text))],
    links: [...split.part.links, ...lists.goes.links],
  })
  await repos.entities.update(entity.id, lists.stays)
  await requireNew(repos, part)
  const made = await repos.entities.insert({ ...part, id: partId })
  await requireTargets(repos, part, partId)
  await redirectUses(repos, goes, {
    to: made,
    redirect: redirectAll(new Set([entity.id]), partId),
    conflicts: 'refuse',
  })
}
