// A combo box over the registered entities: by name or alias, told with their kind.
import type { EntityId } from '@shared/model/base/ids'
import { useState } from 'react'
import { useEntities } from '../../state/corpus/entities'
import { string } from '../../state/window/strings'
import { Combo } from '../../ui/controls/Combo'
import { entityRows, narrowRows } from './rows'

interface Props {
  readonly label: string
  /** Entities that are not offered. */
  readonly without: readonly string[]
  readonly autoFocus?: boolean
  readonly onChoose: (id: EntityId) => void
}
const MOST = 12

export function EntityPicker({ label, without, autoFocus, onChoose }: Props) {
  const [text, setText] = useState('')
  const entities = useEntities().data ?? []
  const offered = entities.filter((one) => !without.includes(one.id))
  const query = text.trim()
  const rows = query === '' ? [] : narrowRows(entityRows(offered, undefined), { query, kind: '', sort: 'name' })
  const items = rows.slice(0, MOST).map(({ entity }) => {
    const alias = entity.aliases.find((one) => one.text.toLowerCase().includes(query.toLowerCase()))
    const byAlias = alias && !entity.name.toLowerCase().includes(query.toLowerCase())
    const kind = string(`kind.${entity.kind}`)
    return { id: entity.id, name: entity.name, detail: byAlias ? `${kind}, “${alias.text}”` : kind }
  })
  return (
    <Combo
      boxed
      label={label}
      text={text}
      onText={setText}
      items={items}
      onChoose={(id) => onChoose(id as EntityId)}
      empty={string('entities.pickerNone')}
      autoFocus={autoFocus}
    />
  )
}
