// Proposals for a draft claim from the words of its passage. Decides nothing; knows no store and no clock.
export type { HedgeClass } from './hedge-lexicon'
export { type Hedge, readHedges } from './hedges'
export { type PassageSuggestions, suggestForPassage } from './suggest'
export { type DomainTerms, type FieldSuggestion, type PassageInput, RULE_VERSION, type SuggestEntity } from './types'
