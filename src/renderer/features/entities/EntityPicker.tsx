// A combo box over the registered entities: by name or alias, told with their kind.
import type { EntityId } from '@shared/model/ids'
import { useState } from 'react'
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { useEntities } from '../../state/entities'
import { string } from '../../state/strings'
import styles from './Entities.module.css'
import { entityRows, narrowRows } from './rows'

interface Props {
  readonly label: string
  /** Entities that are not offered. */
  readonly without: readonly string[]
  readonly autoFocus?: boolean
  readonly onChoose: (id: EntityId) => void
}
interface Item {
  readonly id: EntityId
  readonly name: string
  readonly detail: string
}
const MOST = 12

export function EntityPicker({ label, without, autoFocus, onChoose }: Props) {
  const [text, setText] = useState('')
  const entities = useEntities().data ?? []
  const offered = entities.filter((one) => !without.includes(one.id))
  const query = text.trim()
  const rows = query === '' ? [] : narrowRows(entityRows(offered, undefined), { query, kind: '', sort: 'name' })
  const items = rows.slice(0, MOST).map(({ entity }): Item => {
    const alias = entity.aliases.find((one) => one.text.toLowerCase().includes(query.toLowerCase()))
    const byAlias = alias && !entity.name.toLowerCase().includes(query.toLowerCase())
    const kind = string(`kind.${entity.kind}`)
    return { id: entity.id, name: entity.name, detail: byAlias ? `${kind}, “${alias.text}”` : kind }
  })
  return (
    <ComboBox
      className={styles.combo}
      aria-label={label}
      items={items}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={(key) => {
        const item = items.find((one) => one.id === key)
        if (!item) return
        setText('')
        onChoose(item.id)
      }}
      allowsEmptyCollection={query !== ''}
      menuTrigger="input"
      autoFocus={autoFocus}
    >
      <Input className={styles.input} placeholder={label} />
      <Popover className={styles.popover}>
        <ListBox<Item>
          className={styles.options}
          renderEmptyState={() => <span className={styles.quiet}>{string('entities.pickerNone')}</span>}
        >
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.name} className={styles.option}>
              <span>{item.name}</span>
              <span className={styles.quiet}>{item.detail}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
