export type { AreaFilter, EventFilter, Filter, TextFilter, ValueField, ValueFilter } from './filter'
export { VALUE_FIELDS } from './filter'
