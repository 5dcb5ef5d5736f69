// Assessments, agreement and forecasts in the window: the questions and the writes that several panels share.
import type { AgreementView, AssessmentInput } from '@shared/contract/assessments'
import { useQuery } from '@tanstack/react-query'
import { write } from './actions'
import { client } from './client'
import { done } from './notices'
import { string } from './strings'
import type { Scope } from './where'

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
export async function confirmAssessment(claimId: string): Promise<boolean> {
  return (await write(() => client().assessments.confirm({ claimId }))) !== undefined
}
export async function addEntry(claimId: string, entry: { p?: number; term?: string }): Promise<boolean> {
  return (await write(() => client().forecasts.addEntry({ claimId, ...entry }))) !== undefined
}
export async function resolveForecast(input: ResolveInput): Promise<boolean> {
  return (await write(() => client().forecasts.resolve(input))) !== undefined
}
export async function reopenForecast(claimId: string): Promise<boolean> {
  return (await write(() => client().forecasts.reopen({ claimId }))) !== undefined
}
