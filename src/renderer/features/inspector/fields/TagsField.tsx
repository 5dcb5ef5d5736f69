// Tags over the codebook, with a new one made where the codebook has none of that name.
import { X } from 'lucide-react'
import { useState } from 'react'
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { write } from '../../../state/actions'
import { client } from '../../../state/client'
import { useTags } from '../../../state/queries'
import { string } from '../../../state/strings'
import { IconButton } from '../../../ui/Button'
import styles from '../Inspector.module.css'
import { Row } from './Row'

interface Props {
  readonly tagIds: readonly string[]
  readonly readOnly: boolean
  readonly onChange: (tagIds: readonly string[]) => void
}
export function TagsField({ tagIds, readOnly, onChange }: Props) {
  const tags = useTags().data ?? []
  const [text, setText] = useState('')
  const query = text.trim().toLowerCase()
  const open = tags.filter((t) => t.codable && !tagIds.includes(t.id) && t.name.toLowerCase().includes(query))
  const isNew = query !== '' && !tags.some((t) => t.name.toLowerCase() === query)
  const items = [
    ...open.map((t) => ({ id: t.id as string, name: t.name, detail: t.definition ?? '' })),
    ...(isNew ? [{ id: 'new', name: text.trim(), detail: string('inspector.createTag') }] : []),
  ]
  const choose = async (key: unknown) => {
    if (key === null) return
    setText('')
    const id = key === 'new' ? (await write(() => client().tags.create({ name: text.trim() })))?.tag.id : String(key)
    if (id) onChange([...tagIds, id])
  }
  return (
    <Row label={string('inspector.tags')}>
      <ul className={styles.tokens}>
        {tagIds.map((id) => {
          const name = tags.find((t) => t.id === id)?.name ?? '…'
          return (
            <li key={id} className={styles.token}>
              <span>{name}</span>
              {!readOnly && (
                <IconButton
                  label={string('inspector.removeName', { name })}
                  onPress={() => onChange(tagIds.filter((t) => t !== id))}
                >
                  <X aria-hidden="true" />
                </IconButton>
              )}
            </li>
          )
        })}
      </ul>
      {!readOnly && (
        <ComboBox
          className={styles.combo}
          aria-label={string('inspector.addTag')}
          items={items}
          inputValue={text}
          onInputChange={setText}
          selectedKey={null}
          onSelectionChange={(key) => void choose(key)}
          menuTrigger="focus"
        >
          <Input className={styles.input} placeholder={string('inspector.addTag')} data-tag-input />
          <Popover className={styles.popover}>
            <ListBox<(typeof items)[number]> className={styles.options}>
              {(item) => (
                <ListBoxItem id={item.id} textValue={item.name} className={styles.option}>
                  <span>{item.name}</span>
                  <span className={styles.detail}>{item.detail}</span>
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
      )}
    </Row>
  )
}
