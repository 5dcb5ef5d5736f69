// What can be done with the filter set as a whole: copy it as text, edit it as text, keep it as a collection.
import { MoreHorizontal } from 'lucide-react'
import { useMemo } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useProject } from '../../state/corpus/queries'
import { currentText } from '../../state/ledger/filter-text'
import { editCollection } from '../../state/review/collections'
import { viewStore } from '../../state/view-store'
import { done, fail } from '../../state/window/notices'
import { type Command, runCommand, useCommands } from '../../state/window/shortcuts'
import { string } from '../../state/window/strings'
import styles from './FilterChips.module.css'

function copyFilters(): void {
  const text = currentText()
  navigator.clipboard.writeText(text).then(() => done(string('filters.copied', { text })), fail)
}
const saveFilters = (): void => editCollection({ name: '', where: currentText() })
const filtered = (): boolean => viewStore.getState().filters.some((filter) => filter.on)

/** The commands behind the menu; `filters.edit` is the search box's own. */
export function useFilterCommands(): void {
  const readOnly = useProject().data?.corpus.readOnly !== undefined
  const commands = useMemo<readonly Command[]>(
    () => [
      { id: 'filters.copy', run: copyFilters, enabled: filtered },
      { id: 'filters.save', run: saveFilters, enabled: () => filtered() && !readOnly },
    ],
    [readOnly],
  )
  useCommands(commands)
}

export function FilterMenu() {
  const readOnly = useProject().data?.corpus.readOnly !== undefined
  return (
    <MenuTrigger>
      <Button className={styles.more} aria-label={string('filters.menu')}>
        <MoreHorizontal size={14} aria-hidden="true" />
      </Button>
      <Popover>
        <Menu className={styles.menu} onAction={(key) => runCommand(String(key))} aria-label={string('filters.menu')}>
          <MenuItem id="filters.copy">{string('filters.copy')}</MenuItem>
          <MenuItem id="filters.edit">{string('filters.edit')}</MenuItem>
          <MenuItem id="filters.save" isDisabled={readOnly}>
            {string('filters.save')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
