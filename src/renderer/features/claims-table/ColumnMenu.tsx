// Which columns are shown: a menu of check marks, remembered per corpus.
import { Check } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useLedger } from '../../state/ledger/ledger-store'
import { string } from '../../state/window/strings'
import styles from './ClaimsTable.module.css'
import { columnName } from './GridHead'
import type { ClaimsTable } from './use-claims-table'

export function ColumnMenu({ table }: { readonly table: ClaimsTable }) {
  const ledger = useLedger()
  if (!ledger) return null
  const columns = table.getAllLeafColumns().filter((c) => c.id !== 'claim')
  const shown = columns.filter((c) => c.getIsVisible()).map((c) => c.id)
  return (
    <MenuTrigger>
      <Button className={styles.menuButton}>{string('table.columns')}</Button>
      <Popover placement="bottom end">
        <Menu
          className={styles.menu}
          aria-label={string('table.columns')}
          selectionMode="multiple"
          selectedKeys={shown}
          onSelectionChange={(keys) => {
            const chosen = keys === 'all' ? columns.map((c) => c.id) : [...keys].map(String)
            table.setColumnVisibility(Object.fromEntries(columns.map((c) => [c.id, chosen.includes(c.id)])))
          }}
        >
          {columns.map((column) => (
            <MenuItem
              key={column.id}
              id={column.id}
              className={styles.menuItem}
              textValue={columnName(ledger.columns, column.id)}
            >
              {({ isSelected }) => (
                <>
                  <span className={styles.check}>{isSelected && <Check size={14} aria-hidden="true" />}</span>
                  {columnName(ledger.columns, column.id)}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
