// Assessments of claims and the agreement of analysts. Each method is one use case; earlier assessments stay as they are.

import { Failure } from '@shared/contract/errors'
import type { AssessmentView } from '@shared/contract/judging/assessments'
import type { Assessment } from '@shared/model/claim'
import type { Repositories } from '../../store'
import type { StoredFacts } from '../claims/claim-views'
import type { Context } from '../core/context'
import { subjectOf } from '../core/words'
import { factsOf, staleDifferences } from '../judgement/basis'
import type { Judgement } from './check-assessment'
import { measure } from './measure-agreement'
import { recordAssessment } from './record-assessment'

/** The use cases of `assessments` and `agreement` in `contract/assessments`. */
export function assessmentsService(ctx: Context) {
  return {
    list: ({ claimId }: { claimId: string }) =>
      ctx.read(async (repos) => {
        const facts = await factsOf(ctx, repos, claimId)
        const { reliability, origins, itemIds } = facts.basis
        return {
          assessments: await viewsOf(repos, facts),
          split: facts.split,
          present: { reliability, origins: [...origins] as [number, number], items: itemIds.length },
        }
      }),

    async add({ claimId, ...judgement }: Judgement & { claimId: string }) {
      const made = await write(ctx, 'assessment.add', claimId, () => judgement)
      return { assessment: await viewOf(ctx, made) }
    },

    async confirm({ claimId }: { claimId: string }) {
      const made = await write(ctx, 'assessment.confirm', claimId, (facts, author) => {
        const own = facts.active.find((one) => one.analystId === author)
        if (!own) throw new Failure('NOT_FOUND', { name: 'assessment of your own', place: claimId })
        if (staleDifferences(own.basis, facts).length === 0)
          throw new Failure('INVALID_FIELD', { field: 'claimId', detail: 'nothing that it rests on has changed' })
        return judgementOf(own)
      })
      return { assessment: await viewOf(ctx, made) }
    },

    measure: measure(ctx),
  }
}

/** What an assessment says, without when, by whom and on what basis. */
function judgementOf(own: Assessment): Judgement {
  const { credibility, likelihood, confidence, confidenceReason, effects, rationale, adjudicates, override } = own
  return { credibility, likelihood, confidence, confidenceReason, effects, rationale, adjudicates, override }
}

async function write(
  ctx: Context,
  label: string,
  claimId: string,
  judgement: (facts: StoredFacts, author: string) => Judgement,
): Promise<Assessment> {
  let subject = ''
  return ctx.write({ label, policy: 'undoable', subject: () => subject }, async (repos, tx) => {
    const facts = await factsOf(ctx, repos, claimId)
    subject = subjectOf(facts.claim.text)
    return recordAssessment(ctx, { repos, write: tx.write }, facts, judgement(facts, tx.write.author))
  })
}

async function viewOf(ctx: Context, { id, claimId }: Assessment): Promise<AssessmentView> {
  const views = await ctx.read(async (repos) => viewsOf(repos, await factsOf(ctx, repos, claimId)))
  const found = views.find((view) => view.assessment.id === id)
  if (!found) throw new Failure('NOT_FOUND', { name: 'assessment', place: id })
  return found
}

/** Newest first, the displayed adjudication before all. */
async function viewsOf(repos: Repositories, facts: StoredFacts): Promise<AssessmentView[]> {
  const analysts = new Map((await repos.analysts.list()).map(({ id, name, initials }) => [id, { id, name, initials }]))
  const active = new Set(facts.active.map((one) => one.id))
  const views = facts.assessments.map((assessment) => ({
    assessment,
    analyst: analysts.get(assessment.analystId) ?? { id: assessment.analystId, name: '', initials: '' },
    active: active.has(assessment.id),
    displayed: assessment.id === facts.assessment?.id,
    stale: staleDifferences(assessment.basis, facts),
  }))
  const first = (view: AssessmentView) => (view.displayed && view.assessment.adjudicates ? 0 : 1)
  const at = ({ assessment }: AssessmentView) => `${assessment.at} ${assessment.id}`
  return views.sort((a, b) => first(a) - first(b) || (at(a) < at(b) ? 1 : -1))
}
