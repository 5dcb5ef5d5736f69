// Objects that nearly every derivation needs, read once and kept until a commit touches one of their kinds.

import { Failure } from '@shared/contract/errors'
import { byId } from '@shared/kernel/facts'
import type { LedgerDictionaries } from '@shared/kernel/ledger'
import type { ObjectType } from '@shared/model/change-set'
import type { Collection } from '@shared/model/collection'
import type { Document, Source } from '@shared/model/document'
import type { Entity } from '@shared/model/entity'
import type { Analyst, Project } from '@shared/model/project'
import type { LineageLink, Origin } from '@shared/model/relation'
import type { Tag } from '@shared/model/tag'
import type { Repositories, StoredVersion } from '../../store'
import { ledgerDictionaries } from '../derive/dictionaries'

/** Live objects by kind; `versions` are the current ones of live documents, by document. */
export interface World {
  readonly project: Project
  readonly entities: readonly Entity[]
  readonly tags: readonly Tag[]
  readonly documents: readonly Document[]
  readonly sources: readonly Source[]
  readonly versions: ReadonlyMap<string, StoredVersion>
  readonly lineageLinks: readonly LineageLink[]
  readonly origins: readonly Origin[]
  readonly analysts: readonly Analyst[]
  readonly collections: readonly Collection[]
}
/** The world, read when first asked for. */
export interface WorldCache {
  get(repos: Repositories): Promise<World>
  /** The ledger's dictionaries over the world, links read as of `today`. */
  dictionaries(repos: Repositories, today: number): Promise<LedgerDictionaries>
  /** Forgets what a commit may have changed; says whether that was anything. */
  forget(types: Iterable<ObjectType>): boolean
}

const KINDS: ReadonlySet<ObjectType> = new Set([
  'project',
  'entity',
  'tag',
  'document',
  'source',
  'version',
  'lineage-link',
  'origin',
  'analyst',
  'collection',
])

async function load(repos: Repositories): Promise<World> {
  const project = await repos.project.only()
  if (!project) throw new Failure('CORPUS_DAMAGED', { name: 'The corpus', detail: 'it holds no project' })
  const documents = await repos.documents.list()
  const versions = byId(await repos.versions.many(documents.map((document) => document.currentVersionId)))
  return {
    project,
    entities: await repos.entities.list(),
    tags: await repos.tags.list(),
    documents,
    sources: await repos.sources.list(),
    versions: new Map(
      documents.flatMap((document) => {
        const version = versions.get(document.currentVersionId)
        return version ? [[document.id, version]] : []
      }),
    ),
    lineageLinks: await repos.lineageLinks.list(),
    origins: await repos.origins.list(),
    analysts: await repos.analysts.list(),
    collections: await repos.collections.list(),
  }
}

/** A cache that holds nothing yet. */
export function createWorldCache(): WorldCache {
  let world: World | undefined
  let dictionaries: { readonly today: number; readonly value: LedgerDictionaries } | undefined
  const get = async (repos: Repositories): Promise<World> => {
    world ??= await load(repos)
    return world
  }
  return {
    get,
    async dictionaries(repos, today) {
      if (dictionaries?.today === today) return dictionaries.value
      const { versions, ...rest } = await get(repos)
      const documents = rest.documents.map((document) => {
        const version = versions.get(document.id)
        return { document, hasText: version?.hasText ?? false, length: version?.length ?? 0 }
      })
      dictionaries = { today, value: ledgerDictionaries({ ...rest, documents }, today) }
      return dictionaries.value
    },
    forget(types) {
      if (![...types].some((type) => KINDS.has(type))) return false
      world = undefined
      dictionaries = undefined
      return true
    },
  }
}
