// Whether a lineage link may be written: both ends are there, it stands once, and no circle is closed unasked. Writes nothing.
import { Failure } from '@shared/contract/errors'
import type { LineageLink } from '@shared/model/relation'
import type { World } from '../ledger/world'

/** What a link says, and whether closing a circle is meant. */
export interface CheckedLink extends Pick<LineageLink, 'from' | 'to' | 'type'> {
  readonly allowCircular: boolean
}
/** What the check looks at; `documentOf` is the document of the evidence that the link leaves, where it does. */
export interface LinkSurroundings extends Pick<World, 'documents' | 'origins' | 'lineageLinks'> {
  readonly documentOf?: string
}

/** Throws NOT_FOUND, CYCLE (naming `to`) or DUPLICATE; `except` is the link that is being changed. */
export function checkLink(link: CheckedLink, around: LinkSurroundings, except?: string): void {
  const links = around.lineageLinks.filter((one) => one.id !== except)
  const { from, to } = link
  if (from.id === to.id || around.documentOf === to.id)
    throw new Failure('CYCLE', { field: 'to', detail: 'nothing rests on itself' })
  requireEnd(from, around)
  requireEnd(to, around)
  if (links.some((one) => sameLink(one, link))) throw new Failure('DUPLICATE', { name: 'This link', field: 'to' })
  if (link.type === 'same-origin' || link.allowCircular) return
  const way = wayUp(to.id, new Set([from.id, around.documentOf ?? from.id]), links)
  if (way)
    throw new Failure('CYCLE', { field: 'to', detail: [from.id, ...way].map((id) => nameOf(id, around)).join(' → ') })
}

function requireEnd({ kind, id }: LineageLink['from'] | LineageLink['to'], { documents, origins }: LinkSurroundings) {
  const there =
    kind === 'evidence' || (kind === 'document' ? documents : origins).some((one) => (one.id as string) === id)
  if (!there) throw new Failure('NOT_FOUND', { name: kind, place: id })
}

/** `same-origin` says the same in both directions. */
function sameLink(one: LineageLink, { from, to, type }: CheckedLink): boolean {
  if (one.type !== type) return false
  if (one.from.id === from.id && one.to.id === to.id) return true
  return type === 'same-origin' && one.from.id === to.id && one.to.id === from.id
}

/** The shortest way upstream from a node to one of some others, both ends included. */
function wayUp(start: string, wanted: ReadonlySet<string>, links: readonly LineageLink[]): string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[start, undefined]])
  const queue = [start]
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (wanted.has(at)) {
      const way: string[] = []
      for (let step: string | undefined = at; step !== undefined; step = cameFrom.get(step)) way.unshift(step)
      return way
    }
    for (const { from, to, type } of links)
      if (from.id === at && type !== 'same-origin' && !cameFrom.has(to.id)) {
        cameFrom.set(to.id, at)
        queue.push(to.id)
      }
  }
  return undefined
}

function nameOf(id: string, { documents, origins }: LinkSurroundings): string {
  const document = documents.find((one) => (one.id as string) === id)
  return document?.title ?? origins.find((one) => one.id === id)?.name ?? 'evidence'
}
