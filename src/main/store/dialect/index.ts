// The one place that knows which engine lies below: full text, upsert, lists of ids.
export { bulk, type Selector, selectorOf } from './bulk'
export { type Found, findWords, INDEXES, parseQuery, type SearchIndex, type WordQuery } from './full-text'
