// Chooses one of many things by name: a combo box over what the ledger knows already.
import { useState } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import form from '../../../ui/controls/Form.module.css'
import dock from '../../../ui/panels/Dock.module.css'
import styles from '../Bulk.module.css'

export interface Pick {
  readonly id: string
  readonly name: string
  readonly detail?: string
}
interface Props {
  readonly label: string
  readonly items: readonly Pick[]
  readonly value: string
  readonly onChange: (id: string) => void
}
/** Rows that are offered at once; typing narrows them. */
const MOST = 40

export function Picker({ label, items, value, onChange }: Props) {
  const chosen = items.find((item) => item.id === value)?.name ?? ''
  const [text, setText] = useState(chosen)
  const query = text.trim().toLowerCase()
  const fitting = text === chosen ? items : items.filter((item) => item.name.toLowerCase().includes(query))
  return (
    <ComboBox
      className={styles.field}
      items={fitting.slice(0, MOST)}
      inputValue={text}
      onInputChange={setText}
      selectedKey={value || null}
      onSelectionChange={(key) => {
        const item = items.find((one) => one.id === key)
        if (!item) return
        setText(item.name)
        onChange(item.id)
      }}
      menuTrigger="focus"
    >
      <Label>{label}</Label>
      <Input className={`${form.boxed} ${styles.input}`} />
      <Popover className={styles.popover}>
        <ListBox<Pick> className={styles.options}>
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.name} className={styles.option}>
              <span>{item.name}</span>
              {item.detail && <span className={dock.quiet}>{item.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
