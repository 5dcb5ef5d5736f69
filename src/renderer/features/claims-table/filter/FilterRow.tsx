// Filters by column: a choice of values, a range, words, as the column is. Each becomes a chip.
import { type Filter, parseWhere, queryOf, quoteValue, type ValueField } from '@shared/kernel/filter'
import { isObjectField, namedValues } from '@shared/kernel/filter/names'
import type { LedgerColumns } from '@shared/kernel/ledger'
import { useState } from 'react'
import { client } from '../../../state/corpus/client'
import { fieldWords, valueWords } from '../../../state/ledger/describe-filter'
import { chip, putFilter, removeFilter, useView, viewStore } from '../../../state/view-store'
import { fail } from '../../../state/window/notices'
import { string } from '../../../state/window/strings'
import styles from '../ClaimsTable.module.css'
import { FIELDS, type TableField } from '../columns/fields'
import { SetFilter } from './SetFilter'

type RangeField = Extract<TableField['filter'], { readonly kind: 'range' }>['field']
const ownOf = (field: Filter['field']) => viewStore.getState().filters.find((f) => f.field === field && !f.pinned)
const dropOf = (field: Filter['field']): void => {
  const old = ownOf(field)
  if (old) removeFilter(old.id)
}

async function filterText(typed: string): Promise<void> {
  const text = typed.replaceAll(/["“”]/g, ' ').trim()
  if (text === '') return dropOf('text')
  const old = ownOf('text')
  const { ids } = await client().search.claims({ query: queryOf({ text }) })
  putFilter({ ...chip(), ...(old ? { id: old.id } : {}), field: 'text', text, ids })
}
const TIMES: readonly string[] = ['event', 'statement', 'created', 'modified']
/** Puts what was typed as a filter of the language; false where it is none. */
function filterRange(field: RangeField, typed: string): boolean {
  const text = typed.trim()
  if (text === '') {
    dropOf(field)
    return true
  }
  // Words of a time hold spaces and no commas: quoted they are one value; ranges are not quoted
  const value = TIMES.includes(field) && !text.includes('..') ? quoteValue(text) : text
  const parsed = parseWhere(`${field}:${value.replaceAll(/,\s+/g, ',')}`)
  const [filter, more] = parsed.ok ? parsed.filters : []
  if (!filter || more) return false
  putFilter({ ...filter, id: chip().id })
  return true
}

interface Props {
  readonly columns: LedgerColumns
  readonly visible: Uint8Array
  /** Ids of the shown columns, in their order. */
  readonly shown: readonly string[]
}
/** Fields that have a control though their column may be hidden. */
const ALWAYS: readonly string[] = [
  'claim',
  'event',
  'domain',
  'type',
  'standing',
  'status',
  'reliability',
  'credibility',
]

export function FilterRow({ columns, visible, shown }: Props) {
  const ids = [...ALWAYS, ...shown.filter((id) => !ALWAYS.includes(id))]
  return (
    <search className={styles.filters} data-count={columns.count}>
      {ids.map((id) => (
        <Control key={id} filter={FIELDS[id]?.filter} columns={columns} visible={visible} />
      ))}
    </search>
  )
}

interface ControlProps extends Pick<Props, 'columns' | 'visible'> {
  readonly filter: TableField['filter']
}
function Control({ filter, columns, visible }: ControlProps) {
  if (!filter) return null
  if (filter.kind === 'range') return <RangeFilter field={filter.field} />
  if (filter.kind === 'set') return <Choice field={filter.field} columns={columns} visible={visible} />
  return (
    <input
      type="search"
      aria-label={string('table.filterText')}
      placeholder={string('table.filterText')}
      onChange={(event) => filterText(event.target.value).catch(fail)}
    />
  )
}

function RangeFilter({ field }: { readonly field: RangeField }) {
  const [bad, setBad] = useState(false)
  const label = field === 'event' ? string('table.filterEvent') : fieldWords(field)
  return (
    <input
      type="search"
      aria-invalid={bad}
      aria-label={label}
      title={string(`filters.help.${field}`)}
      placeholder={label}
      onChange={(event) => setBad(!filterRange(field, event.target.value))}
    />
  )
}

/** A short vocabulary is a plain choice of one; more than one, and names, are chosen in a menu. */
function Choice({ field, columns, visible }: Pick<Props, 'columns' | 'visible'> & { readonly field: ValueField }) {
  const filters = useView((s) => s.filters)
  const found = filters.find((f) => f.field === field && !f.pinned)
  const chosen = found && 'values' in found ? found.values : []
  const put = (values: readonly string[]) =>
    values.length === 0 ? dropOf(field) : putFilter({ ...chip(), field, values })
  if (isObjectField(field) || chosen.length > 1 || field === 'flag' || field === 'plover' || field === 'domain-alt')
    return <SetFilter field={field} columns={columns} visible={visible} chosen={chosen} onChange={put} />
  return (
    <select
      aria-label={fieldWords(field)}
      value={chosen[0] ?? ''}
      onChange={(event) => put(event.target.value === '' ? [] : [event.target.value])}
    >
      <option value="">{fieldWords(field)}</option>
      {namedValues(field, columns.dictionaries)
        .filter(({ value }) => value !== '')
        .map(({ value }) => (
          <option key={value} value={value}>
            {valueWords(field, value, columns.dictionaries)}
          </option>
        ))}
    </select>
  )
}
