// The facts kernel's public names.
export { type Basis, type StalePart, staleParts } from './basis'
export { type ClaimFacts, claimFacts, type EvidenceFacts, evidenceFacts } from './claim-facts'
export { byId, type CorpusSlice, counts, type FactAnchor, type FactClaim, groupBy } from './corpus-slice'
export { type ItemLineage, itemLineage, type Letter, lineageGraph } from './item-lineage'
export type { Item } from './items'
