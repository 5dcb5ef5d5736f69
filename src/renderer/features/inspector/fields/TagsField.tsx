// Tags over the codebook, with a new one made where the codebook has none of that name.
import { X } from 'lucide-react'
import { type CSSProperties, useMemo, useState } from 'react'
import { write } from '../../../state/corpus/actions'
import { client } from '../../../state/corpus/client'
import { flatten, treeOf } from '../../../state/corpus/codebook'
import { useTags } from '../../../state/corpus/queries'
import { string } from '../../../state/window/strings'
import { IconButton } from '../../../ui/controls/Button'
import { Combo } from '../../../ui/controls/Combo'
import styles from '../Inspector.module.css'
import { Row } from './parts/Row'

interface Props {
  readonly tagIds: readonly string[]
  readonly readOnly: boolean
  readonly onChange: (tagIds: readonly string[]) => void
}
export function TagsField({ tagIds, readOnly, onChange }: Props) {
  const tags = useTags().data
  const nodes = useMemo(() => flatten(treeOf(tags ?? [])), [tags])
  const [text, setText] = useState('')
  const query = text.trim().toLowerCase()
  const open = nodes.filter(
    ({ tag, path }) => tag.codable && !tagIds.includes(tag.id) && path.join(' / ').toLowerCase().includes(query),
  )
  const isNew = query !== '' && !nodes.some(({ tag }) => tag.name.toLowerCase() === query)
  const items = [
    ...open.map(({ tag, path }) => ({ id: tag.id as string, name: path.join(' / '), detail: tag.definition ?? '' })),
    ...(isNew ? [{ id: 'new', name: text.trim(), detail: string('inspector.createTag') }] : []),
  ]
  const choose = async (key: string) => {
    const id = key === 'new' ? (await write(() => client().tags.create({ name: text.trim() })))?.tag.id : key
    if (id) onChange([...tagIds, id])
  }
  return (
    <Row label={string('inspector.tags')}>
      <ul className={styles.tokens}>
        {tagIds.map((id) => {
          const node = nodes.find(({ tag }) => tag.id === id)
          const name = node?.tag.name ?? '…'
          return (
            <li key={id} className={styles.token}>
              <i
                className={styles.tagColour}
                style={{ '--tag': node?.tag.colour } as CSSProperties}
                aria-hidden="true"
              />
              <span title={node?.path.join(' / ')}>{name}</span>
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
        <Combo
          onFocus
          mark="tag"
          label={string('inspector.addTag')}
          text={text}
          onText={setText}
          items={items}
          onChoose={(id) => void choose(id)}
          empty={string('combo.none')}
        />
      )}
    </Row>
  )
}
