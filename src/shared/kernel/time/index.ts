// Times as people write them, their EDTF, bounds, order and labels (DOMAIN 3). Reads no clock and no local zone.

export { type Bounds, bounds, EMPTY_INNER } from './bounds'
export { type ClockProblem, type Clocks, checkClocks } from './clocks'
export { addMonths, type Civil, civilOf, dayOf, dayOfTimestamp, printDay } from './day'
export type { EdtfValue } from './edtf'
export { type EffectiveBounds, effectiveBounds, ledgerTime, type TimeContext } from './effective-bounds'
export { formatBounds, formatDay, formatEdtf, formatTime } from './format'
export { compareBounds, compareTimes, matchRange, type RangeMatch, type TimeRange } from './match'
export { type ParsedEdtf, parseEdtf } from './parse-edtf'
export { closesCycle, resolveRelative, restsOnUncertainAnchor, shiftDay } from './relative'
export type { NamedTime, Term } from './wording/anchored-words'
export type { TimeCandidate } from './wording/candidate'
export { parseWording, type WordingOptions } from './wording/parse-wording'
