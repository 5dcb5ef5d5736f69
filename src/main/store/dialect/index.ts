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
  type RowCondition,
  type SearchIndex,
} from './full-text'
export { locateAnyhow, type WordQuery } from './locate'
