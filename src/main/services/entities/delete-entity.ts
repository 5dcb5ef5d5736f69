// Takes an entity away that nothing refers to: what stands against it, and what goes with it.

import { Failure } from '@shared/contract/errors'
import type { EntityUseGroup } from '@shared/contract/ledger/entities'
import type { Entity } from '@shared/model/entity'
import type { Repositories } from '../../store'
import type { Context } from '../core/context'
import { clearTargets } from '../core/targets'
import { findUses, groupUses } from './find-uses'

/** Notes on an entity and tags on it are about nothing else and go with it. */
const GOING: ReadonlySet<EntityUseGroup['role']> = new Set(['tag', 'note'])

const WORDS: Readonly<Record<EntityUseGroup['role'], string>> = {
  actor: 'acts in claims',
  place: 'a place of claims',
  speaker: 'speaks in claims',
  balance: 'bears the balance of claims',
  'relative-time': 'dates claims',
  effect: 'in the effects of assessments',
  link: 'linked from entities',
  source: 'is a source',
  author: 'an author of documents',
  focal: 'the focal polity',
  power: 'a power of the project',
  filter: 'in filters of collections or briefs',
  tag: 'tagged',
  note: 'noted on',
}

/** What keeps an entity from being deleted, and what would go with it. Throws NOT_FOUND. */
export async function previewDelete(ctx: Context, repos: Repositories, id: string, first: number) {
  const entity = await repos.entities.require(id)
  const groups = await groupUses(repos, await findUses(ctx, repos, [id]), first)
  return {
    entity: { id: entity.id, name: entity.name, kind: entity.kind },
    blocking: groups.filter(({ role }) => !GOING.has(role)),
    going: groups.filter(({ role }) => GOING.has(role)),
  }
}

/** Deletes in the caller's unit of work; throws NOT_FOUND, and IN_USE with what uses it. */
export async function deleteEntity(ctx: Context, repos: Repositories, id: string): Promise<Entity> {
  const { blocking } = await previewDelete(ctx, repos, id, 3)
  const entity = await repos.entities.require(id)
  if (blocking.length > 0) throw new Failure('IN_USE', { name: entity.name, place: id, detail: inWords(blocking) })
  await clearTargets(repos, [id])
  return repos.entities.softDelete(id)
}

/** "acts in claims (2: C-1, C-4); a power of the project". */
function inWords(groups: readonly EntityUseGroup[]): string {
  return groups
    .map(({ role, count, first }) => {
      if (role === 'focal' || role === 'power') return WORDS[role]
      const names = first.map((use) => (use.number === undefined ? `“${use.name}”` : `C-${use.number}`)).join(', ')
      return `${WORDS[role]} (${count}: ${names}${count > first.length ? ' …' : ''})`
    })
    .join('; ')
}
