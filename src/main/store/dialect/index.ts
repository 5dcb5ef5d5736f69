// The one place that knows which engine lies below: full text, upsert, lists of ids.
export { bulk, type Selector, selectorOf } from './bulk'
export {
  type Found,
  type FoundRows,
  findWords,
  INDEXES,
  matchingRows,
  parseQuery,
  type RowCondition,
  type SearchIndex,
} from './full-text'
