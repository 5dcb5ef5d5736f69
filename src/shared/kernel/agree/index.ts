// The agree kernel's public names.
export { cohenKappa, weightedKappa } from './cohen'
export { AGREEMENT_FIELDS, type AgreementField, bandOf, type RatedUnit, unitsOf } from './fields'
export { type Alpha, intervalAlpha, nominalAlpha, ordinalAlpha } from './krippendorff'
export {
  type Agreement,
  type AlphaReading,
  measureAgreement,
  type PairAgreement,
  readAlpha,
  widestFirst,
} from './measure'
export type { Coefficient, Rating, Unit } from './rating'
