// Tags to add and tags to take away.
import { X } from 'lucide-react'
import { string } from '../../../state/window/strings'
import { IconButton } from '../../../ui/controls/Button'
import styles from '../Bulk.module.css'
import type { FieldProps } from '../operation'
import { type Pick, Picker } from './Picker'
import { useTagPicks } from './use-picks'

export function TagFields({ fields, onChange }: FieldProps) {
  const picks = useTagPicks()
  const open = picks.filter(({ id }) => !fields.add.includes(id) && !fields.remove.includes(id))
  const list = (name: 'add' | 'remove') => (
    <TagList
      label={string(`bulk.tags.${name}`)}
      all={picks}
      open={open}
      ids={fields[name]}
      onChange={(ids) => onChange({ [name]: ids })}
    />
  )
  return (
    <>
      {list('add')}
      {list('remove')}
    </>
  )
}

interface ListProps {
  readonly label: string
  readonly all: readonly Pick[]
  readonly open: readonly Pick[]
  readonly ids: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}
function TagList({ label, all, open, ids, onChange }: ListProps) {
  return (
    <div>
      <Picker key={ids.length} label={label} items={open} value="" onChange={(id) => onChange([...ids, id])} />
      <ul className={styles.tokens}>
        {ids.map((id) => {
          const name = all.find((tag) => tag.id === id)?.name ?? '…'
          return (
            <li key={id} className={styles.token}>
              <span>{name}</span>
              <IconButton
                label={string('inspector.removeName', { name })}
                onPress={() => onChange(ids.filter((one) => one !== id))}
              >
                <X aria-hidden="true" />
              </IconButton>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
