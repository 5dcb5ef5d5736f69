// New anchors from spans, and what becomes of anchors that a claim lets go.
import { Failure } from '@shared/contract/errors'
import type { AnchorInput } from '@shared/contract/views'
import { checkSpans, describe, type SpanFault } from '@shared/kernel/anchor'
import type { Anchor } from '@shared/model/anchor'
import type { Ids } from '../../ports'
import type { Repositories } from '../../store'
import { clearTargets } from '../core/targets'

const FAULTS: Readonly<Record<SpanFault, string>> = {
  'none-given': 'no span is given',
  'not-integer': 'a position is not a whole number',
  empty: 'a span is empty',
  outside: 'it ends after the last character',
  unsorted: 'spans overlap or are out of order',
  'splits-surrogate': 'it begins or ends inside a character',
}

/**
 * Describes the passage by its words and writes the anchor. Throws NOT_FOUND for document or version, ANCHOR_OUTSIDE
 * (naming the field) for spans that the text does not have or a text that is not held.
 */
export async function createAnchor(repos: Repositories, ids: Ids, input: AnchorInput, field: string): Promise<Anchor> {
  const document = await repos.documents.require(input.documentId)
  const versionId = input.versionId ?? document.currentVersionId
  const version = await repos.versions.require(versionId)
  if (version.documentId !== document.id) throw new Failure('NOT_FOUND', { name: 'version', place: versionId })
  const text = await repos.versions.text(versionId)
  if (text === undefined) {
    throw new Failure('ANCHOR_OUTSIDE', { field, detail: `the text of “${document.title}” is not in this corpus` })
  }
  const problem = checkSpans(text, input.spans)
  if (problem) {
    const detail = `${FAULTS[problem.fault]} (the text has ${text.length} units)`
    throw new Failure('ANCHOR_OUTSIDE', { field: `${field}.spans.${problem.index}`, detail })
  }
  return repos.anchors.insert({
    id: ids.next(),
    documentId: document.id,
    versionId,
    spans: input.spans,
    selectors: describe(text, input.spans),
  })
}

/** Deletes those of the anchors that nothing live uses any more, with what is tagged or noted on them. */
export async function releaseAnchors(repos: Repositories, anchorIds: readonly string[]): Promise<void> {
  const inUse = await repos.claims.anchorsInUse(anchorIds)
  const items = new Set((await repos.evidence.byItems(anchorIds)).map((one) => one.item.id as string))
  const anchors = await repos.anchors.many(anchorIds)
  const released = anchors.filter(({ id, deletedAt }) => !deletedAt && !inUse.has(id) && !items.has(id))
  await repos.anchors.softDeleteAll(released)
  await clearTargets(
    repos,
    released.map(({ id }) => id),
  )
}
