// What the Inspector's fields read and write, the same for a draft and for a stored claim.
import type { ForecastInput } from '@shared/contract/ledger/claims'
import type { ClaimView } from '@shared/contract/views'
import type { TimeValue } from '@shared/model/base/time-span'
import type { ClaimType, Domain, Plover, Polarity, Tier } from '@shared/model/base/vocabulary'
import type { Attribution, ClaimActor, ClaimPlace, Quantity } from '@shared/model/claim'
import type { Likelihood } from '@shared/model/grade'
import type { z } from 'zod'
import type { Draft, Proposal } from '../../state/corpus/draft'

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
  readonly attribution: Omit<z.output<typeof Attribution>, 'speakerIds'> & { readonly speakerIds: readonly string[] }
  readonly polarity: z.output<typeof Polarity>
  readonly tier: z.output<typeof Tier>
  readonly typeAlt?: ClaimType
  readonly domainAlt: readonly Domain[]
  readonly statementTime?: TimeValue
  readonly quantities: readonly z.output<typeof Quantity>[]
  readonly balanceOf?: string
  readonly plover?: z.output<typeof Plover>
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

/** The fields that an empty draft holds. */
const EMPTY = {
  text: '',
  type: 'fact',
  reading: 'stated',
  domain: 'other',
  status: 'draft',
  actors: [],
  places: [],
  tagIds: [],
  attribution: { mode: 'author', speakerIds: [], stance: 'asserts' },
  polarity: 'affirmed',
  tier: 'core',
  domainAlt: [],
  quantities: [],
} as const satisfies FormValues

/** A stored claim is its own form; what is derived of it stands beside the fields. */
export const valuesOfClaim = (claim: ClaimView): FormValues => claim
export const valuesOfDraft = ({ values }: Draft): FormValues => ({ ...EMPTY, ...(values as Partial<FormValues>) })
