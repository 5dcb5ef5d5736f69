// The grade kernel's public names.
export { activeAssessments, type Displayed, displayedAssessment } from './assessments'
export { inheritedMarkings, namedEntities } from './inheritance'
export {
  type ForecastState,
  forecastState,
  type LikelihoodProblem,
  likelihoodP,
  likelihoodProblem,
  termsOf,
} from './likelihood'
export { independentOrigins, type Lineage, type LineageEdge, type LineageNode, lineage } from './lineage'
export { effectiveMarking, highestTlp, tlpRank } from './marking'
export { type ImportedReliability, importedReliability, sourceReliability, worstReliability } from './reliability'
export { type Contention, contested, countItems, standing } from './standing'
