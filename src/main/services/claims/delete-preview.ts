// What else goes or changes when claims are deleted, told before. Writes nothing.
import type { ClaimsDeletePreview } from '@shared/contract/ledger/claims'
import { counts } from '@shared/kernel/facts'
import type { Repositories, StoredClaim } from '../../store'
import { sentencesCiting } from '../judgement/impact-sentences'
import { requireClaims } from './delete-claims'
import { ungroundedWithout } from './ungrounded'

type Numbered = ClaimsDeletePreview['ungrounded'][number]
const named = ({ id, number, text }: StoredClaim): Numbered => ({ id, number, text })
const byNumber = (a: { readonly number: number }, b: { readonly number: number }): number => a.number - b.number

/** Throws NOT_FOUND for the first claim that is missing or deleted. */
export async function deletePreview(repos: Repositories, ids: readonly string[]): Promise<ClaimsDeletePreview> {
  const asked = await requireClaims(repos, ids)
  const ungrounded = await ungroundedWithout(repos, ids)
  const gone = new Map<string, StoredClaim>([...asked, ...ungrounded].map((claim) => [claim.id, claim]))
  const relations = await repos.claimRelations.byClaims([...gone.keys()])
  const outward = relations.filter(({ from, to }) => gone.has(from) !== gone.has(to)).filter(counts)
  return {
    claims: asked.length,
    ungrounded: ungrounded.map(named).sort(byNumber),
    evidence: await lostEvidence(repos, gone),
    relations: outward.length,
    briefs: await citingBriefs(repos, gone),
  }
}

/** Claims that stay and lose one of these as evidence, each once. */
async function lostEvidence(repos: Repositories, gone: ReadonlyMap<string, StoredClaim>): Promise<Numbered[]> {
  const ids = (await repos.evidence.claimIdsByItems([...gone.keys()])).filter((id) => !gone.has(id))
  return (await repos.claims.many(ids))
    .filter((claim) => !claim.deletedAt)
    .map(named)
    .sort(byNumber)
}

async function citingBriefs(
  repos: Repositories,
  gone: ReadonlyMap<string, StoredClaim>,
): Promise<ClaimsDeletePreview['briefs']> {
  const sentences = sentencesCiting((await repos.briefs.list()).filter(counts), gone)
  return [...Map.groupBy(sentences, ({ briefId }) => briefId)].map(([id, cited]) => ({
    id,
    title: cited[0]?.title ?? '',
    issued: cited[0]?.issued ?? false,
    cites: [...new Set(cited.flatMap(({ cites }) => cites))].sort((a, b) => a - b),
  }))
}
