// Assessments, agreement and forecasts in the window: the questions and the writes that several panels share.
import type { AgreementView, AssessmentInput } from '@shared/contract/judging/assessments'
import { useQuery } from '@tanstack/react-query'
import { write } from '../corpus/actions'
import { client } from '../corpus/client'
import type { Scope } from '../where'
import { done, say } from '../window/notices'
import { string } from '../window/strings'

type Client = ReturnType<typeof client>
type ResolveInput = Parameters<Client['forecasts']['resolve']>[0]

/** All assessments of a claim and what one made now would rest on. */
export const useAssessments = (claimId: string) =>
  useQuery({ queryKey: ['assessments', claimId], queryFn: () => client().assessments.list({ claimId }) })

/** Agreement of all analysts over the claims that the filters leave. */
export const useAgreement = ({ key, ids }: Scope, field: AgreementView['field']) =>
  useQuery({
    queryKey: ['agreement', key, field],
    placeholderData: (before) => before,
    queryFn: () => client().agreement.measure({ ids: ids(), field }),
  })

/** Every forecast, what falls due next first. */
export const useForecasts = () =>
  useQuery({ queryKey: ['forecasts'], queryFn: async () => (await client().forecasts.list({})).forecasts })

/** Calibration over the claims that the filters leave. */
export const useCalibration = ({ key, ids }: Scope, by: 'analyst' | 'source') =>
  useQuery({
    queryKey: ['calibration', key, by],
    placeholderData: (before) => before,
    queryFn: () => client().forecasts.calibration({ ids: ids(), by }),
  })

/** Each of these answers whether it was written; a refusal has been shown. */
export async function addAssessment(input: AssessmentInput): Promise<boolean> {
  const answer = await write(() => client().assessments.add(input))
  if (answer) done(string('judge.recorded'))
  return answer !== undefined
}
export const confirmAssessment = (claimId: string): Promise<boolean> =>
  told('judge.confirmed', () => client().assessments.confirm({ claimId }))
export const addEntry = (claimId: string, entry: { p?: number; term?: string }): Promise<boolean> =>
  told('forecasts.entered', () => client().forecasts.addEntry({ claimId, ...entry }))
export const resolveForecast = (input: ResolveInput): Promise<boolean> =>
  told('forecasts.resolved', () => client().forecasts.resolve(input))
export const reopenForecast = (claimId: string): Promise<boolean> =>
  told('forecasts.reopened', () => client().forecasts.reopen({ claimId }))

/** Writes, and has the live region tell it where the panel itself shows what changed. */
async function told<T>(words: string, work: () => Promise<T>): Promise<boolean> {
  const answer = await write(work)
  if (answer !== undefined) say(string(words))
  return answer !== undefined
}
