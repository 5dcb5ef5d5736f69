// What else names claims that are merged: times that count from them, blocks of briefs.
import { Failure } from '@shared/contract/errors'
import type { TimeValue } from '@shared/model/base/time-span'
import type { BriefSection } from '@shared/model/brief'
import type { Repositories, StoredClaim } from '../../../store'
import { firstDocument, settledTime } from '../../claims/relative-times'

/** Puts the kept claim in the place of the others. A time that would count from itself keeps its date alone (D26). */
export async function moveReferences(
  repos: Repositories,
  kept: StoredClaim,
  others: readonly StoredClaim[],
): Promise<void> {
  const gone = new Set<string>(others.map(({ id }) => id))
  for (const id of await repos.claims.countedFrom([...gone]))
    for (const claim of await repos.claims.datedBy(id)) if (!gone.has(claim.id)) await recount(repos, claim, gone, kept)
  for (const brief of await repos.briefs.list()) {
    const sections = brief.sections.map((section) => citing(section, gone, kept.id))
    await repos.briefs.update(brief.id, { sections })
  }
}

async function recount(repos: Repositories, claim: StoredClaim, gone: ReadonlySet<string>, kept: StoredClaim) {
  const documentId = (await firstDocument(repos, claim))?.id
  const anew = async (time: TimeValue | undefined, field: string): Promise<TimeValue | undefined> => {
    if (!time?.relative || !gone.has(time.relative.anchor.id ?? '')) return time
    const { relative, ...alone } = time
    const moved = { ...time, relative: { ...relative, anchor: { kind: 'claim' as const, id: kept.id } } }
    if (claim.id === kept.id) return alone
    return settledTime(repos, moved, field, { id: claim.id, documentId }).catch((error: unknown) => {
      if (error instanceof Failure) return alone
      throw error
    })
  }
  await repos.claims.update(claim.id, {
    eventTime: await anew(claim.eventTime, 'eventTime'),
    statementTime: await anew(claim.statementTime, 'statementTime'),
  })
}

function citing(section: BriefSection, gone: ReadonlySet<string>, kept: StoredClaim['id']): BriefSection {
  const blocks = section.blocks.map((block) => {
    if (block.type === 'claim' && gone.has(block.claimId)) return { ...block, claimId: kept }
    if (block.type !== 'text' || !block.claimIds.some((id) => gone.has(id))) return block
    return { ...block, claimIds: [...new Set(block.claimIds.map((id) => (gone.has(id) ? kept : id)))] }
  })
  return { ...section, blocks }
}
