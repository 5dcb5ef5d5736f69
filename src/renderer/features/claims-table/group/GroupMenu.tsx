// What the table is grouped by: one column, or nothing.
import { Check } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useLedger } from '../../../state/ledger/ledger-store'
import { string } from '../../../state/window/strings'
import styles from '../ClaimsTable.module.css'
import type { GroupFact } from '../columns/kept'
import { columnName } from '../GridHead'
import { GROUPINGS, type Grouping } from './groups'

interface Props {
  readonly group: GroupFact
  readonly onGroup: (group: GroupFact) => void
}
const NONE = 'none'

export function GroupMenu({ group, onGroup }: Props) {
  const ledger = useLedger()
  if (!ledger) return null
  const nameOf = (by: string): string =>
    by === NONE
      ? string('table.ungrouped')
      : by === 'decade'
        ? string('table.byDecade')
        : columnName(ledger.columns, by)
  return (
    <MenuTrigger>
      <Button className={styles.menuButton}>
        {group.by ? string('table.groupedBy', { name: nameOf(group.by) }) : string('table.group')}
      </Button>
      <Popover placement="bottom end">
        <Menu
          className={styles.menu}
          aria-label={string('table.group')}
          selectionMode="single"
          selectedKeys={[group.by ?? NONE]}
          onAction={(key) => onGroup({ by: key === NONE ? undefined : (String(key) as Grouping), closed: [] })}
        >
          {[NONE, ...GROUPINGS].map((by) => (
            <MenuItem key={by} id={by} className={styles.menuItem} textValue={nameOf(by)}>
              {({ isSelected }) => (
                <>
                  <span className={styles.check}>{isSelected && <Check size={14} aria-hidden="true" />}</span>
                  {nameOf(by)}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
