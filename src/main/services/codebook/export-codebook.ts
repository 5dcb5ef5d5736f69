// The codebook as a file, up to a ceiling: tags above it leave no trace, and uses of withheld objects are not counted.
import { randomBytes } from 'node:crypto'
import { highestTlp } from '@shared/kernel/grade'
import type { Tlp } from '@shared/model/base/envelope'
import { codebookCsv, codebookMarkdown } from '../../exchange/codebook-text'
import { release } from '../../exchange/corpus-json'
import { effectiveMarkings } from '../../exchange/withhold'
import type { Context } from '../core/context'
import { readCorpus } from '../exchange/read-corpus'

/** Writes it to the shelf of bytes. */
export async function exportCodebook(
  ctx: Context,
  { format, ceiling }: { format: 'markdown' | 'csv'; ceiling?: Tlp },
): Promise<{ url: string; name: string; bytes: number; tags: number }> {
  const objects = await ctx.read(readCorpus)
  const limit = ceiling ?? objects.project.defaultMarking
  const markings = effectiveMarkings(objects)
  const kept = release(objects, limit, randomBytes(16).toString('hex')).objects
  const counts = Map.groupBy(kept.tagUses, (use) => use.tagId)
  const entries = kept.tags.map((tag) => ({ ...tag, uses: counts.get(tag.id)?.length ?? 0 }))
  const marking = highestTlp(kept.tags.flatMap(({ id }) => markings.get(id) ?? [])) ?? limit
  const text = format === 'csv' ? codebookCsv(entries) : codebookMarkdown(entries, { title: 'Codebook', marking })
  const body = new TextEncoder().encode(text)
  const name = format === 'csv' ? 'codebook.csv' : 'codebook.md'
  const mediaType = format === 'csv' ? 'text/csv; charset=utf-8' : 'text/markdown; charset=utf-8'
  const url = ctx.shelf.put('exports', ctx.ports.ids.next(), name, mediaType, body)
  return { url, name, bytes: body.length, tags: entries.length }
}
