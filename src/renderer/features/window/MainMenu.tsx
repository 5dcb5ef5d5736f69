// The corpus menu behind the name: everything the keys can do, for those who look rather than remember.
import type { ReactNode } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { keysOf, listCommands, runCommand } from '../../state/window/shortcuts'
import { string } from '../../state/window/strings'
import styles from './TitleBar.module.css'

const ITEMS = [
  'documents.import',
  'documents.paste',
  'brief.print',
  'view.keep',
  'view.copyAddress',
  'view.openFile',
  'exchange.csv',
  'exchange.json',
  'analyst.sign',
  'project.check',
  'project.backup',
  'theme.next',
  'font.larger',
  'font.smaller',
  'tour.start',
  'keys.show',
]

export function MainMenu({ children }: { readonly children: ReactNode }) {
  return (
    <MenuTrigger>
      <Button className={styles.menuButton}>
        {children}
        <span className="visually-hidden">, {string('window.menu')}</span>
      </Button>
      <Popover>
        <Menu className={styles.menu} onAction={(key) => runCommand(String(key))} aria-label={string('window.menu')}>
          {ITEMS.filter((id) => listCommands().some((c) => c.id === id)).map((id) => (
            <MenuItem key={id} id={id} className={styles.item} textValue={string(`command.${id}`)}>
              <span>{string(`command.${id}`)}</span>
              <kbd>{keysOf(id)[0]}</kbd>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
