// Sets of columns: one press shows a set; the columns as they are can be kept under a name, and a kept set forgotten.
import { useState } from 'react'
import {
  Form,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Button as Trigger,
} from 'react-aria-components'
import { done } from '../../../state/window/notices'
import { string } from '../../../state/window/strings'
import { Button } from '../../../ui/controls/Button'
import { Dialog } from '../../../ui/controls/Dialog'
import form from '../../../ui/controls/Form.module.css'
import styles from '../ClaimsTable.module.css'
import type { ClaimsTable } from '../use-claims-table'
import { GIVEN_SETS, shownNow, showSet, useColumnSets } from './column-sets'

export function SetsMenu({ table }: { readonly table: ClaimsTable }) {
  const { sets, keep, remove } = useColumnSets()
  const [naming, setNaming] = useState(false)
  const act = (key: string): void => {
    const [kind, name] = [key.slice(0, 5), key.slice(6)]
    const set = (kind === 'given' ? GIVEN_SETS : sets).find((one) => one.name === name)
    if (kind === 'keep-') setNaming(true)
    else if (kind === 'lose-') {
      remove(name)
      done(
        string('table.setRemoved', { name }),
        set && { label: string('history.undo'), run: () => keep(name, [...set.shown]) },
      )
    } else if (set) showSet(table, set)
  }
  return (
    <>
      <MenuTrigger>
        <Trigger className={styles.menuButton}>{string('table.setsTitle')}</Trigger>
        <Popover placement="bottom end">
          <Menu className={styles.menu} aria-label={string('table.setsTitle')} onAction={(key) => act(String(key))}>
            <MenuSection>
              <Header className={styles.menuHead}>{string('table.setsShow')}</Header>
              {GIVEN_SETS.map(({ name }) => (
                <MenuItem key={name} id={`given ${name}`} className={styles.menuItem}>
                  {string(`table.sets.${name}`)}
                </MenuItem>
              ))}
              {sets.map(({ name }) => (
                <MenuItem key={`kept ${name}`} id={`show- ${name}`} className={styles.menuItem}>
                  {name}
                </MenuItem>
              ))}
            </MenuSection>
            <MenuSection>
              <Header className={styles.menuHead}>{string('table.setsKeep')}</Header>
              <MenuItem id="keep-" className={styles.menuItem}>
                {string('table.keepSet')}
              </MenuItem>
              {sets.map(({ name }) => (
                <MenuItem key={`lose ${name}`} id={`lose- ${name}`} className={styles.menuItem}>
                  {string('table.removeSet', { name })}
                </MenuItem>
              ))}
            </MenuSection>
          </Menu>
        </Popover>
      </MenuTrigger>
      {naming && (
        <NameDialog
          onName={(name) => {
            keep(name, shownNow(table))
            setNaming(false)
            done(string('table.setKept', { name }))
          }}
          onClose={() => setNaming(false)}
        />
      )}
    </>
  )
}

interface NameProps {
  readonly onName: (name: string) => void
  readonly onClose: () => void
}
function NameDialog({ onName, onClose }: NameProps) {
  const [name, setName] = useState('')
  const ready = name.trim() !== ''
  const keep = () => ready && onName(name.trim())
  const footer = (
    <>
      <Button onPress={onClose}>{string('dialog.cancel')}</Button>
      <Button kind="primary" isDisabled={!ready} onPress={keep}>
        {string('views.keep')}
      </Button>
    </>
  )
  return (
    <Dialog title={string('table.keepSet')} open onClose={onClose} footer={footer}>
      <Form
        className={form.grid}
        onSubmit={(event) => {
          event.preventDefault()
          keep()
        }}
      >
        <label htmlFor="set-name">{string('views.name')}</label>
        <input
          id="set-name"
          className={form.boxed}
          autoFocus
          value={name}
          maxLength={60}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" hidden disabled={!ready} />
      </Form>
    </Dialog>
  )
}
