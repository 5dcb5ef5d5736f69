// The relate kernel's public names.
export { type Contention, contentionOf, isUnresolved } from './contradictions'
export { evidenceCircle } from './evidence-circle'
export {
  ACYCLIC_RELATIONS,
  closedCircle,
  clusterRoot,
  isSymmetric,
  ordered,
  type Related,
  type RelationFault,
  relationFault,
} from './relations'
