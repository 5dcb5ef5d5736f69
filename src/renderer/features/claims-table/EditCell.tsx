// Editing one field in its cell: Enter or leaving saves, Escape gives the old value back, a bad date says why.
import { CODES, textOf } from '@shared/kernel/ledger'
import { parseWording } from '@shared/kernel/time'
import { TLP_LABELS } from '@shared/model/base/envelope'
import { CLAIM_TYPES, DOMAINS, READINGS, STATUSES } from '@shared/model/base/vocabulary'
import { useRef, useState } from 'react'
import { updateClaim } from '../../state/corpus/actions'
import { fail } from '../../state/window/notices'
import { string } from '../../state/window/strings'
import styles from './ClaimsTable.module.css'
import { EDITABLE, eventLabel, type Item } from './columns/fields'

interface Props {
  readonly item: Item
  readonly id: string
  readonly column: string
  readonly onDone: () => void
}
const CHOICES = {
  domain: DOMAINS,
  type: CLAIM_TYPES,
  status: STATUSES,
  reading: READINGS,
  polarity: CODES.polarity,
  marking: TLP_LABELS,
} as const
const isChoice = (field: string | undefined): field is keyof typeof CHOICES =>
  field !== undefined && Object.hasOwn(CHOICES, field)

export function EditCell(props: Props) {
  const field = EDITABLE[props.column]
  return isChoice(field) ? <Choice {...props} field={field} /> : <Line {...props} />
}

function Choice({ item, id, field, onDone }: Props & { readonly field: keyof typeof CHOICES }) {
  const now = CODES[field][item.columns.rows[field][item.row]!]
  return (
    <select
      // biome-ignore lint/a11y/noAutofocus: the person asked to edit this cell
      autoFocus
      className={styles.editor}
      aria-label={string(`table.column.${field}`)}
      defaultValue={now}
      onBlur={onDone}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape' || event.key === 'Enter') onDone()
      }}
      onChange={(event) => {
        void updateClaim(id, { [field]: event.target.value })
        onDone()
      }}
    >
      {CHOICES[field].map((value) => (
        <option key={value} value={value}>
          {field === 'marking' ? value : string(`${field}.${value}`)}
        </option>
      ))}
    </select>
  )
}

function Line({ item, id, column, onDone }: Props) {
  const before =
    column === 'claim'
      ? textOf(item.columns, item.row)
      : (item.columns.strings[item.columns.rows.edtf[item.row]!] ?? eventLabel(item))
  const [value, setValue] = useState(before)
  const ended = useRef(false)
  const finish = (save: boolean) => {
    if (ended.current) return
    ended.current = true
    if (save && value.trim() !== before) void saveLine(id, column, value.trim())
    onDone()
  }
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the person asked to edit this cell
      autoFocus
      className={styles.editor}
      aria-label={string(`table.column.${column}`)}
      value={value}
      maxLength={column === 'claim' ? 600 : 120}
      onChange={(event) => setValue(event.target.value)}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter' || event.key === 'Escape') finish(event.key === 'Enter')
      }}
    />
  )
}

async function saveLine(id: string, column: string, value: string): Promise<void> {
  if (column === 'claim') await updateClaim(id, { text: value })
  else if (value === '') await updateClaim(id, { eventTime: null })
  else {
    const time = parseWording(value, { setting: 'field' })[0]?.value
    if (time) await updateClaim(id, { eventTime: time })
    else fail({ code: 'TIME_INVALID', data: { field: string('table.column.event'), detail: value } })
  }
}
