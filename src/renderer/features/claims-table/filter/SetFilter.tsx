// Several values of a column at once: a menu of check marks with counts, most frequent first.
import type { ValueField } from '@shared/kernel/filter'
import type { LedgerColumns } from '@shared/kernel/ledger'
import { Check, ChevronDown } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { fieldWords, valueWords } from '../../../state/ledger/describe-filter'
import { countValues } from '../../../state/ledger/value-counts'
import { formatNumber } from '../../../state/window/strings'
import styles from '../ClaimsTable.module.css'

interface Props {
  readonly field: ValueField
  readonly columns: LedgerColumns
  readonly visible: Uint8Array
  readonly chosen: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}
/** More than these are found by the search box. */
const MOST = 40

export function SetFilter({ field, columns, visible, chosen, onChange }: Props) {
  const name = fieldWords(field)
  return (
    <MenuTrigger>
      <Button className={styles.set} aria-label={name}>
        {name}
        {chosen.length > 0 && ` (${chosen.length})`}
        <ChevronDown size={12} aria-hidden="true" />
      </Button>
      <Popover placement="bottom start">
        <Values field={field} columns={columns} visible={visible} chosen={chosen} onChange={onChange} />
      </Popover>
    </MenuTrigger>
  )
}

/** Counted when the menu opens, not before. */
function Values({ field, columns, visible, chosen, onChange }: Props) {
  const counts = countValues(columns, visible, field)
  const values = [...new Set([...chosen, ...[...counts].sort(([, a], [, b]) => b - a).map(([value]) => value)])]
    .filter((value) => chosen.includes(value) || (counts.get(value) ?? 0) > 0)
    .slice(0, MOST)
  return (
    <Menu
      className={styles.menu}
      aria-label={fieldWords(field)}
      selectionMode="multiple"
      selectedKeys={chosen}
      onSelectionChange={(keys) => onChange(keys === 'all' ? values : [...keys].map(String))}
    >
      {values.map((value) => (
        <MenuItem
          key={value}
          id={value}
          className={styles.menuItem}
          textValue={valueWords(field, value, columns.dictionaries)}
        >
          {({ isSelected }) => (
            <>
              <span className={styles.check}>{isSelected && <Check size={14} aria-hidden="true" />}</span>
              {valueWords(field, value, columns.dictionaries)}
              <span className={styles.number}>{formatNumber(counts.get(value) ?? 0)}</span>
            </>
          )}
        </MenuItem>
      ))}
    </Menu>
  )
}
