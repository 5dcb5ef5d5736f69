// Smart collections: a press shows the claims of one, its filters as chips; a menu edits, updates and deletes it.
import { formatWhere } from '@shared/kernel/filter'
import type { Collection } from '@shared/model/collection'
import { MoreHorizontal } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useProject } from '../../state/corpus/queries'
import { applyFilters, applyText, currentText, dictionariesNow } from '../../state/ledger/filter-text'
import { deleteCollection, editCollection, setCollectionFilter, useCollections } from '../../state/review/collections'
import { useView } from '../../state/view-store'
import { fail } from '../../state/window/notices'
import { string } from '../../state/window/strings'
import { Facet } from './Facet'
import styles from './LibraryPanel.module.css'
import { type CollectionState, useCollectionCounts } from './use-collection-counts'

const NONE: readonly Collection[] = []

export function Collections() {
  const { data: collections = NONE } = useCollections()
  const states = useCollectionCounts(collections)
  const filters = useView((state) => state.filters)
  const readOnly = useProject().data?.corpus.readOnly !== undefined
  const now = formatWhere(
    filters.filter((filter) => !filter.pinned),
    dictionariesNow(),
  )
  return (
    <>
      <h3 className={styles.head}>
        {string('collections.title')}
        {filters.some((filter) => filter.on) && !readOnly && (
          <Button
            className={styles.save}
            onPress={() => editCollection({ name: '', where: currentText() })}
            aria-label={string('collections.save')}
          >
            {string('collections.keep')}
          </Button>
        )}
      </h3>
      {collections.length === 0 && <p className={styles.none}>{string('collections.empty')}</p>}
      <ul>
        {collections.map((collection) => (
          <Row
            key={collection.id}
            collection={collection}
            state={states.get(collection.id)}
            now={now}
            readOnly={readOnly}
          />
        ))}
      </ul>
    </>
  )
}

interface RowProps {
  readonly collection: Collection
  readonly state: CollectionState | undefined
  /** The filter text of the chips that are not pinned. */
  readonly now: string
  readonly readOnly: boolean
}
function Row({ collection, state, now, readOnly }: RowProps) {
  const menu = <CollectionMenu collection={collection} filtered={now !== ''} readOnly={readOnly} />
  if (state && 'broken' in state)
    return (
      <li className={styles.documentRow}>
        <p className={styles.broken} title={state.broken}>
          {collection.name}: {string('collections.broken', { detail: state.broken })}
        </p>
        {menu}
      </li>
    )
  const pressed = state !== undefined && now !== '' && formatWhere(state.filters, dictionariesNow()) === now
  return (
    <Facet
      count={state ?? { visible: 0, total: 0 }}
      pressed={pressed}
      onPress={() => void applyFilters(state?.filters ?? [], 'replace')}
      before={menu}
    >
      <span title={collection.definition}>{collection.name}</span>
    </Facet>
  )
}

interface MenuProps {
  readonly collection: Collection
  readonly filtered: boolean
  readonly readOnly: boolean
}
function CollectionMenu({ collection, filtered, readOnly }: MenuProps) {
  const { name } = collection
  const act = async (key: string): Promise<void> => {
    if (key === 'edit') editCollection(collection)
    else if (key === 'update') await setCollectionFilter(collection, currentText())
    else if (key === 'delete') await deleteCollection(collection)
    else {
      const refused = await applyText(`collection:${collection.id}`, 'add')
      if (refused) fail({ code: 'FILTER_INVALID', data: { detail: refused.message } })
    }
  }
  return (
    <MenuTrigger>
      <Button className={styles.more} aria-label={string('collections.more', { name })}>
        <MoreHorizontal size={14} aria-hidden="true" />
      </Button>
      <Popover>
        <Menu className={styles.menu} onAction={(key) => void act(String(key))}>
          <MenuItem id="narrow">{string('collections.narrow')}</MenuItem>
          <MenuItem id="edit" isDisabled={readOnly}>
            {string('collections.edit')}
          </MenuItem>
          <MenuItem id="update" isDisabled={readOnly || !filtered}>
            {string('collections.update')}
          </MenuItem>
          <MenuItem id="delete" isDisabled={readOnly}>
            {string('collections.delete')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
