// A combo box that adds things one by one: what is chosen leaves the box empty for the next. What fits is the caller's.
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import styles from './Combo.module.css'
import floating from './Popover.module.css'

export interface ComboItem {
  readonly id: string
  readonly name: string
  /** Told beside the name to keep namesakes apart. */
  readonly detail?: string
}
interface Props {
  readonly label: string
  readonly placeholder?: string
  readonly text: string
  readonly onText: (text: string) => void
  /** What fits the text. */
  readonly items: readonly ComboItem[]
  readonly onChoose: (id: string) => void
  /** Shown where nothing fits, or nothing yet. */
  readonly empty: string
  /** Has an edge also at rest. */
  readonly boxed?: boolean
  /** Opens with focus instead of with the first letter. */
  readonly onFocus?: boolean
  readonly autoFocus?: boolean
  readonly disabledIds?: readonly string[]
  /** Marks the input for commands that lead to it. */
  readonly mark?: string
}

export function Combo({ label, text, onText, items, onChoose, empty, boxed, mark, ...rest }: Props) {
  return (
    <ComboBox
      className={`${styles.combo} ${boxed ? styles.boxed : ''}`}
      aria-label={label}
      items={items}
      inputValue={text}
      onInputChange={onText}
      selectedKey={null}
      disabledKeys={rest.disabledIds}
      onSelectionChange={(key) => {
        if (key === null) return
        onText('')
        onChoose(String(key))
      }}
      // open at the first letter, before what fits is known
      allowsEmptyCollection={text.trim() !== ''}
      menuTrigger={rest.onFocus ? 'focus' : 'input'}
      autoFocus={rest.autoFocus}
    >
      <Input placeholder={rest.placeholder ?? label} data-mark={mark} />
      <Popover className={floating.popover}>
        <ListBox<ComboItem>
          className={floating.options}
          renderEmptyState={() => <span className={styles.empty}>{empty}</span>}
        >
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.name} className={floating.option}>
              <span>{item.name}</span>
              {item.detail && <span className={styles.detail}>{item.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
