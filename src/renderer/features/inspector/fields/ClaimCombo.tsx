// A combo box over the claims of the ledger, by number or by their words.
import { fold } from '@shared/kernel/gazetteer'
import { idOf, textOf } from '@shared/kernel/ledger'
import { useMemo, useState } from 'react'
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { ledgerStore } from '../../../state/ledger/ledger-store'
import { string } from '../../../state/strings'
import styles from '../Inspector.module.css'

const SHOWN = 20
interface Item {
  readonly id: string
  readonly name: string
}

/** `C-12 The statement…` of a claim; its id where the ledger has no such claim. */
export function claimLabel(id: string): string {
  const ledger = ledgerStore.getState()
  const row = ledger.columns && 'rowOf' in ledger ? ledger.rowOf.get(id) : undefined
  if (!ledger.columns || row === undefined) return id
  return `C-${ledger.columns.rows.number[row]} ${textOf(ledger.columns, row)}`
}

/** The first claims whose number or words fit what is typed. */
function found(query: string, but: readonly string[]): Item[] {
  const { columns } = ledgerStore.getState()
  if (!columns) return []
  const words = fold(query)
  const number = /^c?-?(\d+)$/i.exec(query.trim())?.[1]
  const items: Item[] = []
  for (let row = 0; row < columns.count && items.length < SHOWN; row++) {
    const label = `C-${columns.rows.number[row]} ${textOf(columns, row)}`
    const fits = number ? String(columns.rows.number[row]).startsWith(number) : fold(label).includes(words)
    const id = idOf(columns, row)
    if (fits && !but.includes(id)) items.push({ id, name: label })
  }
  return items
}

interface Props {
  readonly label: string
  /** Claims that are not offered. */
  readonly but?: readonly string[]
  readonly onChoose: (claimId: string) => void
}
const NONE: readonly string[] = []

export function ClaimCombo({ label, but = NONE, onChoose }: Props) {
  const [text, setText] = useState('')
  const items = useMemo(() => (text.trim() === '' ? [] : found(text, but)), [text, but])
  return (
    <ComboBox
      className={styles.combo}
      aria-label={label}
      items={items}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={(key) => {
        if (key === null) return
        setText('')
        onChoose(String(key))
      }}
      // open at the first letter, before what fits is laid out
      allowsEmptyCollection={text.trim() !== ''}
      menuTrigger="input"
    >
      <Input className={styles.input} placeholder={label} />
      <Popover className={styles.popover}>
        <ListBox<Item>
          className={styles.options}
          renderEmptyState={() => <span className={styles.detail}>{string('combo.none')}</span>}
        >
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.name} className={styles.option}>
              {item.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
