// What the codebook says of tags and their uses (DOMAIN 2.6, D46). Looks nothing up.
import { Failure } from '@shared/contract/errors'
import type { Tag } from '@shared/model/tag'

/** Levels of the tag tree. */
export const MAX_DEPTH = 8

interface Uses {
  /** Tags that the target carries already and keeps: they are not asked again. */
  readonly held: readonly string[]
  readonly added: readonly string[]
}
/** Throws INVALID_FIELD naming `field` for a use that the codebook does not allow. */
export type UseCheck = (uses: Uses, field: string) => void

/**
 * A new use needs a tag that is codable, and beside it no other child of a parent that is exclusive. Made once for
 * many targets; ids that are not in the codebook are somebody else's to refuse.
 */
export function checkerOf(codebook: readonly Tag[]): UseCheck {
  const tags = new Map<string, Tag>(codebook.map((tag) => [tag.id, tag]))
  return ({ held, added }, field) => {
    const carried = [...new Set([...held, ...added])]
    for (const id of added) {
      const tag = tags.get(id)
      if (!tag) continue
      if (!tag.codable) throw new Failure('INVALID_FIELD', { field, detail: `the tag “${tag.name}” is not for coding` })
      const parent = tags.get(tag.parentId ?? '')
      if (!parent?.exclusive) continue
      const other = carried.map((one) => tags.get(one)).find((one) => one?.parentId === parent.id && one.id !== id)
      if (!other) continue
      throw new Failure('INVALID_FIELD', { field, detail: excludes(tag, other, parent) })
    }
  }
}
/** One check of `checkerOf`. */
export const checkUses = (codebook: readonly Tag[], uses: Uses, field: string): void => checkerOf(codebook)(uses, field)

const excludes = (one: Tag, other: Tag, parent: Tag): string =>
  `“${one.name}” and “${other.name}” exclude each other, being kinds of “${parent.name}”`

/** A target that carries two children of an exclusive parent. */
export interface Clash {
  readonly parent: Tag
  readonly targetId: string
  readonly tags: readonly Tag[]
}
/** A use, as far as rules look at it. */
export interface UseOf {
  readonly tagId: string
  readonly targetId: string
}

/** Targets that carry more than one child of an exclusive parent. */
export function clashesOf(codebook: readonly Tag[], uses: Iterable<UseOf>): Clash[] {
  const tags = new Map<string, Tag>(codebook.map((tag) => [tag.id, tag]))
  const found = new Map<string, { parent: Tag; targetId: string; tags: Set<Tag> }>()
  for (const { tagId, targetId } of uses) {
    const tag = tags.get(tagId)
    const parent = tag?.parentId && tags.get(tag.parentId)
    if (!tag || !parent?.exclusive) continue
    const key = `${parent.id} ${targetId}`
    const clash = found.get(key) ?? { parent, targetId, tags: new Set() }
    clash.tags.add(tag)
    found.set(key, clash)
  }
  return [...found.values()].filter((one) => one.tags.size > 1).map((one) => ({ ...one, tags: [...one.tags] }))
}

/** What a clash says: which tags exclude each other. */
export const clashWords = ({ parent, tags: [one, other] }: Clash): string =>
  one && other ? excludes(one, other, parent) : ''

/** Levels of a tag with all that lies below it; 1 for one without children. */
function height(tags: readonly Tag[], id: string): number {
  return 1 + Math.max(0, ...tags.filter((one) => one.parentId === id).map((child) => height(tags, child.id)))
}

/** Ids of a tag and of all below it. */
export function branchOf(tags: readonly Tag[], id: string): string[] {
  return [id, ...tags.filter((one) => one.parentId === id).flatMap((child) => branchOf(tags, child.id))]
}

/**
 * D46: what stands against a tag's place in a codebook that holds it: a sibling of the same name, case aside
 * (DUPLICATE), a parent that is not there (NOT_FOUND) or lies below it (CYCLE), too many levels (INVALID_FIELD).
 */
export function placeFault(codebook: readonly Tag[], tag: Pick<Tag, 'id' | 'name' | 'parentId'>): Failure | undefined {
  const { id, name, parentId } = tag
  const parents = new Map(codebook.map((one) => [one.id as string, one]))
  if (parentId && !parents.has(parentId)) return new Failure('NOT_FOUND', { name: 'tag', place: parentId })
  const path: Tag[] = []
  for (let at = parents.get(parentId ?? ''); at; at = parents.get(at.parentId ?? '')) {
    path.push(at)
    if (at.id === id) {
      const detail = [name, ...path.map((one) => one.name)].map((one) => `“${one}”`).join(' below ')
      return new Failure('CYCLE', { field: 'parentId', detail })
    }
  }
  const twin = codebook.find(
    (one) => one.id !== id && one.parentId === parentId && one.name.toLowerCase() === name.toLowerCase(),
  )
  if (twin) return new Failure('DUPLICATE', { name: `The tag “${twin.name}”`, field: 'name', place: twin.id })
  if (path.length + height(codebook, id) > MAX_DEPTH)
    return new Failure('INVALID_FIELD', { field: 'parentId', detail: `tags have at most ${MAX_DEPTH} levels` })
  return undefined
}
