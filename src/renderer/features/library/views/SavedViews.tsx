// Saved views: a press shows one; a menu renames, updates, saves or deletes it.
import type { SavedView } from '@shared/model/saved-view'
import { MoreHorizontal } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useProject } from '../../../state/corpus/queries'
import {
  deleteView,
  editView,
  keepView,
  saveViewFile,
  showView,
  updateView,
  useSavedViews,
} from '../../../state/review/saved-views'
import { string } from '../../../state/window/strings'
import menu from '../../../ui/controls/Menu.module.css'
import styles from './SavedViews.module.css'

const NONE: readonly SavedView[] = []

export function SavedViews() {
  const { data: views = NONE } = useSavedViews()
  const readOnly = useProject().data?.corpus.readOnly !== undefined
  return (
    <section aria-label={string('views.title')}>
      <h3 className={styles.head}>
        {string('views.title')}
        {!readOnly && (
          <Button className={styles.keep} onPress={keepView} aria-label={string('command.view.keep')}>
            {string('views.keep')}
          </Button>
        )}
      </h3>
      {views.length === 0 && <p className={styles.none}>{string('views.empty')}</p>}
      <ul>
        {views.map((view) => (
          <li key={view.id} className={styles.row}>
            <Button className={styles.view} onPress={() => void showView(view)}>
              <span title={view.description}>{view.name}</span>
            </Button>
            <ViewMenu view={view} readOnly={readOnly} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const ACTS = {
  update: updateView,
  edit: editView,
  file: saveViewFile,
  delete: deleteView,
} as const
type Act = keyof typeof ACTS
const WRITES: readonly Act[] = ['update', 'edit', 'delete']

function ViewMenu({ view, readOnly }: { readonly view: SavedView; readonly readOnly: boolean }) {
  const acts = (Object.keys(ACTS) as Act[]).filter((act) => !readOnly || !WRITES.includes(act))
  return (
    <MenuTrigger>
      <Button className={styles.more} aria-label={string('views.more', { name: view.name })}>
        <MoreHorizontal size={14} aria-hidden="true" />
      </Button>
      <Popover>
        <Menu
          className={menu.menu}
          aria-label={string('views.more', { name: view.name })}
          onAction={(key) => void ACTS[key as Act](view)}
        >
          {acts.map((act) => (
            <MenuItem key={act} id={act} className={menu.item}>
              {string(`views.act.${act}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
