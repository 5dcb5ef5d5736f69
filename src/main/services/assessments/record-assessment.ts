// Writes one assessment of one claim, signed and with its basis. Never touches an earlier one (D34).
import { Failure } from '@shared/contract/errors'
import type { Assessment } from '@shared/model/claim'
import type { Repositories, Tx } from '../../store'
import type { StoredFacts } from '../claims/claim-views'
import type { Context } from '../core/context'
import { basisOf } from '../judgement/basis'
import { checkAssessment, type Judgement } from './check-assessment'

/** What a unit of work gives: its repositories, its author and its time. */
export interface Recording {
  readonly repos: Repositories
  readonly write: Tx['write']
}

/** Checks and inserts the judgement of who signs; throws what `assessments.add` declares. */
export async function recordAssessment(
  { ports }: Pick<Context, 'ports'>,
  { repos, write }: Recording,
  facts: StoredFacts,
  judgement: Judgement,
): Promise<Assessment> {
  const basis = basisOf(facts)
  checkAssessment(judgement, basis)
  const wanted = (judgement.effects ?? []).map((effect) => effect.entityId as string)
  const found = new Set((await repos.entities.many(wanted)).flatMap(({ id, deletedAt }) => (deletedAt ? [] : [id])))
  const missing = wanted.find((id) => !found.has(id as never))
  if (missing !== undefined) throw new Failure('NOT_FOUND', { name: 'entity', place: missing })
  return repos.assessments.insert({
    ...judgement,
    id: ports.ids.next(),
    claimId: facts.claim.id,
    analystId: write.author,
    at: write.time,
    basis,
  })
}
