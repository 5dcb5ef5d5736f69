// What the codebook says of uses (DOMAIN 2.6). Looks nothing up.
import { Failure } from '@shared/contract/errors'
import type { Tag } from '@shared/model/tag'

interface Uses {
  /** Tags that the target carries already and keeps: they are not asked again. */
  readonly held: readonly string[]
  readonly added: readonly string[]
}

/**
 * A new use needs a tag that is codable, and beside it no other child of a parent that is exclusive.
 * Throws INVALID_FIELD naming `field`; ids that are not in the codebook are somebody else's to refuse.
 */
export function checkUses(codebook: readonly Tag[], { held, added }: Uses, field: string): void {
  const tags = new Map<string, Tag>(codebook.map((tag) => [tag.id, tag]))
  const carried = new Set([...held, ...added])
  for (const id of added) {
    const tag = tags.get(id)
    if (!tag) continue
    if (!tag.codable) throw new Failure('INVALID_FIELD', { field, detail: `the tag “${tag.name}” is not for coding` })
    const parent = tags.get(tag.parentId ?? '')
    if (!parent?.exclusive) continue
    const other = codebook.find((one) => one.id !== id && one.parentId === parent.id && carried.has(one.id))
    if (other) {
      const detail = `“${tag.name}” and “${other.name}” exclude each other, being kinds of “${parent.name}”`
      throw new Failure('INVALID_FIELD', { field, detail })
    }
  }
}
