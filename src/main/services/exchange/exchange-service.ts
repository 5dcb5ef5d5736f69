// Exports everything up to a ceiling, with its loss report. Formats are exchange's.

import { randomBytes } from 'node:crypto'
import { highestTlp, tlpRank } from '@shared/kernel/grade'
import type { Tlp } from '@shared/model/base/envelope'
import { corpusJson, type Loss, release } from '../../exchange/corpus-json'
import type { CorpusObjects } from '../../exchange/corpus-objects'
import { claimsCsv } from '../../exchange/csv-claims'
import { effectiveMarkings } from '../../exchange/withhold'
import type { Context } from '../core/context'
import { fileName } from '../core/words'
import { claimRows } from './claim-rows'
import { readCorpus } from './read-corpus'

/** The use case of `contract/briefs` `exchange`. */
export function exchangeService(ctx: Context) {
  return {
    async export({ format, ceiling }: { format: 'csv' | 'json'; ceiling?: Tlp }) {
      const objects = await ctx.read(readCorpus)
      const limit = ceiling ?? objects.project.defaultMarking
      const markings = effectiveMarkings(objects)
      const salt = randomBytes(16).toString('hex')
      const released = release(objects, limit, salt)
      const marking = markingOf(released.objects, markings) ?? limit
      const body =
        format === 'csv'
          ? claimsCsv(claimRows(released.objects, markings, ctx.today()))
          : corpusJson(released, { marking, salt })
      const bytes = new TextEncoder().encode(body)
      const name = format === 'csv' ? 'claims.csv' : `${corpusName(objects, limit)}.json`
      const mediaType = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json'
      const url = ctx.shelf.put('exports', ctx.ports.ids.next(), name, mediaType, bytes)
      const loss = format === 'csv' ? csvLoss(released.objects, released.loss) : [...released.loss]
      return { url, name, bytes: bytes.length, loss }
    },
  }
}

/** The highest marking of what is included. */
function markingOf(objects: CorpusObjects, markings: ReadonlyMap<string, Tlp>): Tlp | undefined {
  const included = [...objects.claims, ...objects.documents, ...objects.entities, ...objects.notes, ...objects.briefs]
  return highestTlp(included.flatMap(({ id }) => markings.get(id) ?? []))
}

/** From the project's title, unless the title is above the ceiling. */
function corpusName({ project }: CorpusObjects, ceiling: Tlp): string {
  if (project.marking && tlpRank(project.marking) > tlpRank(ceiling)) return 'corpus'
  return fileName(project.title, 'corpus').toLowerCase()
}

/** What a table of claims cannot hold (DOMAIN 7.2), counted over the included objects (D50). */
function csvLoss(objects: CorpusObjects, released: readonly Loss[]): Loss[] {
  const quotes = released.filter(({ what }) => what.startsWith('wordings'))
  const closed = new Set(objects.documents.filter((one) => !one.shareText).map((one) => one.id as string))
  const perClaim = Map.groupBy(objects.assessments, (one) => one.claimId)
  const lost: Loss[] = [
    {
      what: 'quotations of documents that do not share their text',
      count: objects.anchors.filter((a) => closed.has(a.documentId)).length,
    },
    {
      what: 'assessments beside the displayed one',
      count: [...perClaim.values()].reduce((n, list) => n + list.length - 1, 0),
    },
    { what: 'relations between claims', count: objects.relations.length },
    { what: 'selectors of passages', count: objects.anchors.length },
    {
      what: 'strengths of actors',
      count: objects.claims.reduce((n, c) => n + c.actors.filter((a) => a.strength).length, 0),
    },
    { what: 'roles of places', count: objects.claims.reduce((n, c) => n + c.places.length, 0) },
    { what: 'notes', count: objects.notes.length },
  ]
  return [...quotes, ...lost].filter(({ count }) => count > 0)
}
