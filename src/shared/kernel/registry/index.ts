// The registry of entities: duplicates, merges, splits, renamings, and what makes a field of an entity valid.
export { codeProblem, type FieldProblem, geometryProblem, type ReadGeometry, readGeometry } from './codes'
export { readPoint, writePoint } from './coordinates'
export { type DuplicatePair, type DuplicateReason, duplicateCandidates } from './duplicates'
export { ACYCLIC_LINKS, type LinkCycle, linkCycle } from './links'
export { type MergeResult, mergeDoubts, mergeEntities, renamedAliases, splitLists } from './merge'
export {
  type Redirect,
  redirectAll,
  redirectClaim,
  redirectIds,
  redirectLinks,
  redirectTime,
} from './redirect'
export { replaceName } from './replace-name'
