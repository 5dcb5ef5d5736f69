// The gap kernel's public names.
export { findGaps, type GapLedger, gapKey, gapsWithin, inOrder } from './find-gaps'
export { GAPS_BY_SEVERITY, type Gap, type GapClaim, type GapFacts, type GapInput, type GapsOfKind } from './gap'
export { DUE_WITHIN } from './of-claims'
