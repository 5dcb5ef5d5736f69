// What the Inspector's fields read and write, the same for a draft and for a stored claim.
import type { ForecastInput } from '@shared/contract/claims'
import type { ClaimView } from '@shared/contract/views'
import type { ClaimActor, ClaimPlace } from '@shared/model/claim'
import type { Likelihood } from '@shared/model/grade'
import type { TimeValue } from '@shared/model/time-span'
import type { ClaimType, Domain } from '@shared/model/vocabulary'
import type { z } from 'zod'
import type { Draft, Proposal } from '../../state/draft'

export interface FormValues {
  readonly text: string
  readonly type: ClaimType
  readonly reading: 'stated' | 'inferred'
  readonly domain: Domain
  readonly status: 'draft' | 'reviewed' | 'withdrawn'
  readonly actors: readonly (Omit<ClaimActor, 'entityId'> & { readonly entityId: string })[]
  readonly places: readonly (Omit<ClaimPlace, 'placeId'> & { readonly placeId: string })[]
  readonly eventTime?: TimeValue
  readonly sourceLikelihood?: Likelihood
  readonly tagIds: readonly string[]
  readonly forecast?: z.output<typeof ForecastInput>
}
/** A change of named fields; null clears an optional one. */
export type FormChange = { readonly [K in keyof FormValues]?: FormValues[K] | null }

export interface FormProps {
  readonly values: FormValues
  /** Fields whose value a rule proposed and nobody touched, with the words that it rests on. */
  readonly suggested: ReadonlyMap<string, string>
  readonly readOnly: boolean
  /** Names of the passage that the gazetteer knows: offered for a draft alone. */
  readonly proposals?: readonly Proposal[]
  readonly onChange: (change: FormChange) => void
}

export function valuesOfClaim(claim: ClaimView): FormValues {
  const { text, type, reading, domain, status, actors, places, eventTime, sourceLikelihood, tagIds, forecast } = claim
  return { text, type, reading, domain, status, actors, places, eventTime, sourceLikelihood, tagIds, forecast }
}
export function valuesOfDraft({ values }: Draft): FormValues {
  const {
    text = '',
    type = 'fact',
    reading = 'stated',
    domain = 'other',
    status = 'draft',
    actors = [],
    places = [],
    tagIds = [],
  } = values
  const { eventTime, sourceLikelihood, forecast } = values as Pick<
    FormValues,
    'eventTime' | 'sourceLikelihood' | 'forecast'
  >
  return { text, type, reading, domain, status, actors, places, eventTime, sourceLikelihood, tagIds, forecast }
}
