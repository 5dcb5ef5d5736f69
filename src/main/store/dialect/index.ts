// The one place that knows which engine lies below: full text, upsert, lists of ids.
export { bulk, type Selector, selectorOf } from './bulk'
export {
  type Found,
  type FoundRows,
  findRows,
  findWords,
  INDEXES,
  matchingRows,
  parseQuery,
  places,
  type RowCondition,
  type SearchIndex,
  type WordQuery,
} from './full-text'
export { locate } from './locate'
