// A combo box over the documents of the corpus.
import { fold } from '@shared/kernel/gazetteer'
import { useState } from 'react'
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { useDocuments } from '../../../state/queries'
import { string } from '../../../state/strings'
import styles from '../Inspector.module.css'

interface Props {
  readonly label: string
  readonly onChoose: (documentId: string) => void
}
const SHOWN = 20

export function DocumentCombo({ label, onChoose }: Props) {
  const documents = useDocuments().data
  const [text, setText] = useState('')
  const words = fold(text.trim())
  const items = words ? (documents ?? []).filter(({ title }) => fold(title).includes(words)).slice(0, SHOWN) : []
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
        <ListBox<(typeof items)[number]>
          className={styles.options}
          renderEmptyState={() => <span className={styles.detail}>{string('combo.none')}</span>}
        >
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.title} className={styles.option}>
              {item.title}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
