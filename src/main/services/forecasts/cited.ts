// What outcomes are based on, by id: documents, passages, and the items of evidence that stand for either. Decides nothing.
import type { ForecastView } from '@shared/contract/judging/forecasts'
import type { Repositories } from '../../store'
import { quoteOf } from '../claims/claim-views'
import type { World } from '../ledger/world'

/** One thing cited, as the contract shows it. */
export type Cited = ForecastView['cited'][number]

/** The live ones of these ids; an item of evidence is shown as the passage or document that it is of. */
export async function citedIn(
  repos: Repositories,
  world: World,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Cited>> {
  if (ids.length === 0) return new Map()
  const items = (await repos.evidence.many(ids)).filter((one) => !one.deletedAt)
  const standsFor = new Map<string, string>([
    ...ids.map((id) => [id, id] as const),
    ...items.map((one) => [one.id, one.item.id] as const),
  ])
  const anchors = new Map((await repos.anchors.many([...standsFor.values()])).map((one) => [one.id as string, one]))
  const documents = new Map(world.documents.map((one) => [one.id as string, one]))
  return new Map(
    [...standsFor].flatMap(([id, target]) => {
      const anchor = anchors.get(target)
      const document = documents.get(anchor?.documentId ?? target)
      if (!document) return []
      const quote = anchor && quoteOf(anchor)
      const span = anchor?.spans[0]
      const cited: Cited = {
        ...{ id, documentId: document.id, title: document.title },
        ...(quote !== undefined && { quote }),
        ...(span && { span }),
      }
      return [[id, cited] as const]
    }),
  )
}
