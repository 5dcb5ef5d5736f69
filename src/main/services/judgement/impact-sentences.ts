// The sentences of stored briefs that cite some claims. A block of text cites its claims as a whole, so it is told as one.
import type { Impact } from '@shared/contract/judging/impact'
import type { Brief, BriefBlock } from '@shared/model/brief'

interface Cited {
  readonly number: number
  readonly text: string
}
type Sentence = Impact['sentences'][number]

/** By title, then in the order of print; `claims` are those that count, by id. */
export function sentencesCiting(briefs: readonly Brief[], claims: ReadonlyMap<string, Cited>): Sentence[] {
  const found = briefs.flatMap((brief) =>
    brief.sections.flatMap(({ heading, blocks }, s) =>
      blocks.flatMap((block, b): Sentence[] => {
        const cites = citedBy(block).flatMap((id) => claims.get(id) ?? [])
        if (cites.length === 0) return []
        return [
          {
            briefId: brief.id,
            title: brief.title,
            issued: brief.exports.length > 0,
            section: heading,
            at: [s, b],
            text: wordsOf(block, cites[0]?.text ?? ''),
            cites: [...new Set(cites.map(({ number }) => number))].sort((a, b) => a - b),
          },
        ]
      }),
    ),
  )
  return found.sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : a.briefId < b.briefId ? -1 : 1))
}

function citedBy(block: BriefBlock): readonly string[] {
  if (block.type === 'text') return block.claimIds
  return block.type === 'claim' ? [block.claimId] : []
}

/** What is printed: the block's own words, else those of the claim. */
function wordsOf(block: BriefBlock, claim: string): string {
  if (block.type === 'text') return block.text
  return block.type === 'claim' ? (block.text ?? claim) : claim
}
