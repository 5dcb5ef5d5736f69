// Our own JSON of a whole corpus (D4, D48, D51): DOMAIN's field names, without texts and words that may not leave.
import { hashQuote, leakIndex, leaks, type PreparedText, prepareText } from '@shared/kernel/anchor'
import type { Anchor } from '@shared/model/anchor'
import type { Tlp } from '@shared/model/base/envelope'
import type { Document } from '@shared/model/document'
import type { CorpusObjects } from './corpus-objects'
import { withhold } from './withhold'
import { cleanWritten } from './written'

export const CORPUS_FORMAT = 'equipoise-corpus/1'

/** What an export lost, with a count; every count is of included objects alone (D48, D50). */
export interface Loss {
  readonly what: string
  readonly count: number
}
export interface Released {
  readonly objects: CorpusObjects
  readonly loss: readonly Loss[]
}

type Version = CorpusObjects['versions'][number]
const OMISSION = '[…]'

/** Counts what is lost, in the order of first mention. */
class Losses {
  private readonly counts = new Map<string, number>()
  add(what: string, count = 1): void {
    if (count > 0) this.counts.set(what, (this.counts.get(what) ?? 0) + count)
  }
  list(): Loss[] {
    return [...this.counts].map(([what, count]) => ({ what, count }))
  }
}

/**
 * What may leave of a corpus: objects up to the ceiling; without `shareText` no text, quotes only as hashed quotes
 * (salt: 32 hex digits) and no run of eight words of the text in anything that an analyst wrote.
 */
export function release(objects: CorpusObjects, ceiling: Tlp, salt: string): Released {
  const loss = new Losses()
  const kept = withhold(objects, ceiling)
  const closed = closedDocuments(objects, kept)
  const prepared = preparedTexts(objects, closed)
  const redacted = redactAll(objects, kept, prepared, loss)
  const versions = kept.versions.map((stored) => {
    const version = withoutFileName(stored, loss)
    if (version.text === undefined || !closed.has(version.documentId)) return version
    const { text: _text, ...rest } = version
    loss.add('texts of documents that do not share their text')
    return rest
  })
  const anchors = redacted.anchors.flatMap((anchor) =>
    closed.has(anchor.documentId) ? (hashedAnchor(anchor, prepared.get(anchor.versionId), salt, loss) ?? []) : [anchor],
  )
  const documents = redacted.documents.map((document) => withoutLocalUrl(document, loss))
  return { objects: dropAnchors({ ...redacted, versions, anchors, documents }), loss: loss.list() }
}

/** Documents whose text may not leave: because they do not share it, or because they are withheld themselves. */
function closedDocuments(objects: CorpusObjects, kept: CorpusObjects): ReadonlySet<string> {
  const included = new Set<string>(kept.documents.map(({ id }) => id))
  const closed = objects.documents.filter(({ id, shareText }) => !shareText || !included.has(id))
  return new Set(closed.map(({ id }) => id))
}

/** The original does not leave, and what it is called on the analyst's disk is nobody's business (N2). */
function withoutFileName(version: Version, loss: Losses): Version {
  if (!version.original) return version
  loss.add('original files')
  return { ...version, original: { ...version.original, name: 'original' } }
}

/** Texts that are held but may not leave, ready for hashing, by version. */
function preparedTexts(objects: CorpusObjects, closed: ReadonlySet<string>): Map<string, PreparedText> {
  return new Map(
    objects.versions.flatMap((version) =>
      version.text !== undefined && closed.has(version.documentId) ? [[version.id, prepareText(version.text)]] : [],
    ),
  )
}

function hashedAnchor(anchor: Anchor, text: PreparedText | undefined, salt: string, loss: Losses): Anchor | undefined {
  const selectors = anchor.selectors.map((selector, i) => {
    if (selector.type === 'hashed') return selector
    const span = anchor.spans[i]
    return text && span && anchor.status !== 'lost' ? hashQuote(text, span, salt) : undefined
  })
  if (selectors.some((selector) => selector === undefined)) {
    loss.add('anchors that cannot be hashed')
    return undefined
  }
  loss.add('quotations, now hashed', anchor.selectors.filter((selector) => selector.type === 'quote').length)
  return { ...anchor, selectors: selectors.flatMap((selector) => selector ?? []) }
}

/** Claims keep their other anchors; what needs a dropped one goes too. */
function dropAnchors(objects: CorpusObjects): CorpusObjects {
  const held = new Set<string>(objects.anchors.map((anchor) => anchor.id))
  const keeps = ({ anchorId }: { anchorId?: string }) => anchorId === undefined || held.has(anchorId)
  return {
    ...objects,
    claims: objects.claims.map((claim) => ({ ...claim, anchorIds: claim.anchorIds.filter((id) => held.has(id)) })),
    evidence: objects.evidence.filter(({ item }) => item.kind !== 'anchor' || held.has(item.id)),
    tagUses: objects.tagUses.filter(keeps),
    notes: objects.notes.filter(keeps),
  }
}

function withoutLocalUrl(document: Document, loss: Losses): Document {
  if (!document.url || !/^file:/i.test(document.url)) return document
  loss.add('addresses of local files')
  const { url: _url, ...rest } = document
  return rest
}

/** Withheld texts first, which no figure may count (D48), then those that are only not shared. */
function redactAll(
  objects: CorpusObjects,
  kept: CorpusObjects,
  prepared: ReadonlyMap<string, PreparedText>,
  loss: Losses,
): CorpusObjects {
  const included = new Set<string>(kept.versions.map(({ id }) => id))
  const { in: own = [], out: withheld = [] } = Object.groupBy(objects.versions, ({ id }) =>
    included.has(id) ? 'in' : 'out',
  )
  const texts = (list: CorpusObjects['versions']) => list.flatMap(({ id }) => prepared.get(id) ?? [])
  return redact(redact(kept, texts(withheld), new Losses()), texts(own), loss)
}

/** Strings that analysts wrote, without longer runs of a text that may not leave. */
function redact(objects: CorpusObjects, texts: readonly PreparedText[], loss: Losses): CorpusObjects {
  if (texts.length === 0) return objects
  const index = new Set(texts.flatMap((text) => [...leakIndex(text.tokens)]))
  return cleanWritten(objects, (value) => {
    let rest = value
    for (let span = leaks(index, rest); span; span = leaks(index, rest)) {
      rest = rest.slice(0, span.start) + OMISSION + rest.slice(span.end)
      loss.add('wordings that repeat a text that is not shared')
    }
    return rest
  })
}

/** The export file: what `release` let through, with its format, salt and the marking that it bears. */
export function corpusJson(released: Released, head: { readonly marking: Tlp; readonly salt: string }): string {
  return `${JSON.stringify({ format: CORPUS_FORMAT, ...head, ...released.objects })}\n`
}
