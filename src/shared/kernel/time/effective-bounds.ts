// Bounds of a claim's time in the light of when it was said and read (DOMAIN 3.4). All views use these.

import type { z } from 'zod'
import type { TimeMode, TimeValue } from '../../model/base/time-span'
import type { ClaimType } from '../../model/base/vocabulary'
import type { LedgerTime } from '../ledger/record'
import { TIME_FLAG } from '../ledger/record'
import { type Bounds, bounds, innerWithin } from './bounds'

/** What is known beside the value: the statement time's EDTF (else the document date), the access day, the claim's type. */
export interface TimeContext {
  readonly statement?: string
  readonly accessDay?: number
  readonly type?: ClaimType
}

/** Bounds after the statement and access days were taken into account. */
export interface EffectiveBounds extends Bounds {
  readonly mode: z.infer<typeof TimeMode>
  /** `latest` is the last statement (or access) day, not an end that the value states. */
  readonly cutAtStatement: boolean
}

const looksAhead = (type: ClaimType | undefined) => type === 'forecast' || type === 'normative'

function lastStatementDay(context: TimeContext): number {
  const statement = context.statement === undefined ? undefined : bounds(context.statement)
  if (statement && Number.isFinite(statement.latest)) return statement.latest
  return context.accessDay ?? Infinity
}

/**
 * Effective bounds of a time value; undefined without a valid `edtf` (the value is undated).
 * `earliest` ≤ `latest` holds even where a statement contradicts its event (D27): the stated side wins.
 */
export function effectiveBounds(value: TimeValue | undefined, context: TimeContext = {}): EffectiveBounds | undefined {
  const raw = value?.edtf === undefined ? undefined : bounds(value.edtf)
  if (!value || !raw) return undefined
  const ahead = looksAhead(context.type)
  let { earliest, latest } = raw
  const endless = raw.openEnd || raw.unknownEnd
  if (value.mode === 'throughout' && endless && !ahead) latest = Math.max(earliest, lastStatementDay(context))
  if (value.mode === 'within' && raw.openStart && context.type === 'forecast' && context.statement !== undefined) {
    earliest = Math.min(latest, bounds(context.statement)?.earliest ?? earliest)
  }
  return {
    ...raw,
    mode: value.mode,
    earliest,
    latest,
    ...innerWithin(raw.innerEarliest, raw.innerLatest, earliest, latest),
    softEarliest: earliest === raw.earliest ? raw.softEarliest : earliest,
    softLatest: latest === raw.latest ? raw.softLatest : latest,
    cutAtStatement: latest !== raw.latest,
  }
}

/** Effective bounds as the ledger packs them; undefined = undated. */
export function ledgerTime(value: TimeValue | undefined, context: TimeContext = {}): LedgerTime | undefined {
  const b = effectiveBounds(value, context)
  if (!b || value?.edtf === undefined) return undefined
  const flags =
    (b.openStart ? TIME_FLAG.openStart : 0) |
    (b.openEnd ? TIME_FLAG.openEnd : 0) |
    (b.unknownStart ? TIME_FLAG.unknownStart : 0) |
    (b.unknownEnd ? TIME_FLAG.unknownEnd : 0) |
    (b.approxStart ? TIME_FLAG.approximateStart : 0) |
    (b.approxEnd ? TIME_FLAG.approximateEnd : 0) |
    (b.uncertain ? TIME_FLAG.uncertain : 0) |
    (b.knownDay ? TIME_FLAG.knownDay : 0) |
    (b.cutAtStatement ? TIME_FLAG.cutAtStatement : 0)
  const { earliest, latest, innerEarliest, innerLatest, softEarliest, softLatest } = b
  return {
    edtf: value.edtf,
    mode: value.mode,
    earliest,
    latest,
    innerEarliest,
    innerLatest,
    softEarliest,
    softLatest,
    flags,
  }
}
