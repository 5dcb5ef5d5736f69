// Filters by column: words in the statement, years of the event, values of the coded columns. Each becomes a chip.
import type { ValueField } from '@shared/kernel/filter'
import { CODES, type LedgerColumns } from '@shared/kernel/ledger'
import { bounds, parseWording } from '@shared/kernel/time'
import { useState } from 'react'
import { client } from '../../state/client'
import { fail } from '../../state/notices'
import { string } from '../../state/strings'
import { chip, putFilter, removeFilter, useView, viewStore } from '../../state/view-store'
import styles from './ClaimsTable.module.css'

const CODED = ['domain', 'type', 'standing', 'status', 'reliability', 'credibility'] as const

async function filterText(text: string): Promise<void> {
  const old = viewStore.getState().filters.find((f) => f.field === 'text' && !f.pinned)
  if (text.trim() === '') {
    if (old) removeFilter(old.id)
    return
  }
  const { ids } = await client().search.claims({ query: text })
  putFilter({ ...chip(), ...(old ? { id: old.id } : {}), field: 'text', text, ids })
}
function filterEvent(text: string): boolean {
  const old = viewStore.getState().filters.find((f) => f.field === 'event' && !f.pinned)
  if (text.trim() === '') {
    if (old) removeFilter(old.id)
    return true
  }
  const edtf = parseWording(text, { setting: 'field' })[0]?.value.edtf
  const found = edtf === undefined ? undefined : bounds(edtf)
  if (found)
    putFilter({ ...chip(), field: 'event', from: found.earliest, to: found.latest, certain: false, keepUndated: false })
  return found !== undefined
}

export function FilterRow({ columns }: { readonly columns: LedgerColumns }) {
  const [bad, setBad] = useState(false)
  const filters = useView((s) => s.filters)
  const chosenValue = (field: ValueField): string => {
    const found = filters.find((f) => f.field === field && !f.pinned)
    return found && 'values' in found ? (found.values[0] ?? '') : ''
  }
  const choose = (field: ValueField, value: string) => {
    const old = filters.find((f) => f.field === field && !f.pinned)
    if (value !== '') putFilter({ ...chip(), field, values: [value] })
    else if (old) removeFilter(old.id)
  }
  return (
    <search className={styles.filters} data-count={columns.count}>
      <input
        type="search"
        aria-label={string('table.filterText')}
        placeholder={string('table.filterText')}
        onChange={(e) => filterText(e.target.value).catch(fail)}
      />
      <input
        type="search"
        aria-invalid={bad}
        aria-label={string('table.filterEvent')}
        placeholder={string('table.filterEvent')}
        onChange={(e) => setBad(!filterEvent(e.target.value))}
      />
      {CODED.map((field) => (
        <select
          key={field}
          aria-label={string(`filters.field.${field}`)}
          value={chosenValue(field)}
          onChange={(e) => choose(field, e.target.value)}
        >
          <option value="">{string(`filters.field.${field}`)}</option>
          {CODES[field].filter(Boolean).map((value) => (
            <option key={value} value={value}>
              {field === 'reliability' || field === 'credibility' ? value : string(`${field}.${value}`)}
            </option>
          ))}
        </select>
      ))}
    </search>
  )
}
