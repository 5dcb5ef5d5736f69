// What may be wrong with the clocks of claims without being an error (D26, D27). Refuses nothing.
import type { ClaimFacts } from '@shared/kernel/facts'
import { checkClocks, dayOfTimestamp, restsOnUncertainAnchor } from '@shared/kernel/time'
import type { TimeValue } from '@shared/model/base/time-span'
import type { ClockWarning } from '@shared/model/base/vocabulary'
import type { Repositories, StoredClaim } from '../../store'
import { lookUp } from './relative-times'

/** Warnings by claim; claims without any are left out. */
export async function clockWarnings(
  repos: Repositories,
  facts: readonly Pick<ClaimFacts<StoredClaim>, 'claim' | 'document'>[],
): Promise<ReadonlyMap<string, ClockWarning[]>> {
  const found = new Map<string, ClockWarning[]>()
  for (const { claim, document } of facts) {
    const warnings: ClockWarning[] = []
    const accessDay = document?.accessed === undefined ? undefined : dayOfTimestamp(document.accessed)
    const statement = claim.statementTime?.edtf ?? document?.published
    if (checkClocks({ type: claim.type, statement, accessDay }).includes('statement-after-access'))
      warnings.push('statement-after-access')
    const times = [claim.eventTime, claim.statementTime]
    for (const time of times) {
      if (await restsOnUncertain(repos, time, document?.id)) {
        warnings.push('uncertain-anchor')
        break
      }
    }
    if (warnings.length > 0) found.set(claim.id, warnings)
  }
  return found
}

async function restsOnUncertain(repos: Repositories, time: TimeValue | undefined, documentId: string | undefined) {
  if (!time?.relative) return false
  const { anchor } = time.relative
  const id = anchor.id ?? (anchor.kind === 'document-date' ? documentId : undefined)
  return id !== undefined && restsOnUncertainAnchor(time.relative, (await lookUp(repos, anchor.kind, id))?.edtf)
}
