// Prefills for a draft claim from a passage. What is proposed is kernel/suggest's; nothing is stored.

import type { FieldSuggestion } from '@shared/contract/corpus/search'
import { Failure } from '@shared/contract/errors'
import { checkSpans } from '@shared/kernel/anchor'
import { type DomainTerms, suggestForPassage } from '@shared/kernel/suggest'
import type { Span } from '@shared/model/base/ids'
import type { Context } from '../core/context'

/** Beyond this, a passage is no claim's; reading it would take too long. */
const LONGEST = 20_000

/** The use case of `suggest` in `contract/search`. */
export function suggestService(ctx: Context) {
  let domainTerms: DomainTerms | undefined
  const terms = () => {
    domainTerms ??= JSON.parse(ctx.ports.resources.text('vocabularies/domain-terms.json')) as DomainTerms
    return domainTerms
  }
  return {
    async passage({
      documentId,
      span,
    }: {
      documentId: string
      span: Span
    }): Promise<{ suggestions: FieldSuggestion[] }> {
      const { document, text, world } = await ctx.read(async (repos) => {
        const found = await repos.documents.require(documentId)
        return {
          document: found,
          text: await repos.versions.text(found.currentVersionId),
          world: await ctx.world.get(repos),
        }
      })
      if (text === undefined) throw new Failure('NOT_FOUND', { name: 'text', place: documentId })
      if (checkSpans(text, [span]))
        throw new Failure('ANCHOR_OUTSIDE', { field: 'span', detail: `the text has ${text.length} units` })
      const { likelihoodScale, likelihoodRow } = world.project
      const found = suggestForPassage({
        text,
        span: { start: span.start, end: Math.min(span.end, span.start + LONGEST) },
        documentDate: document.published,
        entities: world.entities,
        lookup: (name) => ctx.gazetteer().lookup(name),
        domainTerms: terms(),
        scale: likelihoodScale,
        row: likelihoodRow,
      })
      return { suggestions: found.suggestions.map((one) => ({ ...one })) }
    },
  }
}
