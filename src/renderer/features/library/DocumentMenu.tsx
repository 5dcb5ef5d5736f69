// What can be done with one document. Kept while counts change: a menu is much to build, and a brush would build them all.
import { MoreHorizontal } from 'lucide-react'
import { memo } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { openRecord } from '../../state/corpus/imports'
import { showLineage } from '../../state/corpus/sources'
import { toggleValue } from '../../state/view-store'
import { string } from '../../state/window/strings'
import styles from './LibraryPanel.module.css'

interface Props {
  readonly id: string
  readonly title: string
  readonly onDelete: (id: string) => void
}
export const DocumentMenu = memo(function DocumentMenu({ id, title, onDelete }: Props) {
  const act = (key: string) => {
    if (key === 'filter') toggleValue('document', id)
    else if (key === 'lineage') showLineage(id)
    else if (key === 'delete') onDelete(id)
    else openRecord(id)
  }
  return (
    <MenuTrigger>
      <Button className={styles.more} aria-label={string('library.more', { title })}>
        <MoreHorizontal size={14} aria-hidden="true" />
      </Button>
      <Popover>
        <Menu className={styles.menu} onAction={(key) => act(String(key))}>
          <MenuItem id="details">{string('library.details')}</MenuItem>
          <MenuItem id="lineage">{string('details.openLineage')}</MenuItem>
          <MenuItem id="filter">{string('library.filter')}</MenuItem>
          <MenuItem id="delete">{string('library.delete')}</MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
})
