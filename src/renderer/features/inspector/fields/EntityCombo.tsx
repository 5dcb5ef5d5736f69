// A combo box over registered entities and the gazetteer, with "create" for a name that neither knows.
import type { EntityHit } from '@shared/contract/entities'
import type { EntityKind } from '@shared/model/entity'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { write } from '../../../state/actions'
import { client } from '../../../state/client'
import { string } from '../../../state/strings'
import styles from '../Inspector.module.css'

interface Props {
  readonly label: string
  readonly kinds?: readonly EntityKind[]
  /** The kind of an entity that is made here. */
  readonly newKind: EntityKind
  readonly onChoose: (entityId: string) => void
}
interface Item {
  readonly id: string
  readonly name: string
  readonly detail: string
  readonly hit?: EntityHit
}
const itemOf = (hit: EntityHit): Item => ({
  id: hit.entityId ?? `gazetteer:${hit.gazetteer?.gazetteerId}`,
  name: hit.name,
  detail: detailOf(hit),
  hit,
})

/** The kind, what tells it from its namesakes, and the alias that was met where the name was not. */
function detailOf({ kind, detail, matched }: EntityHit): string {
  const word = string(`kind.${kind}`)
  const parts = [detail.startsWith(word) ? '' : word, detail, matched === undefined ? '' : `“${matched}”`]
  return parts.filter(Boolean).join(', ')
}

/** The entity behind an item, registered first where it is not yet. */
async function register(item: Item, newKind: EntityKind): Promise<string | undefined> {
  if (item.hit?.entityId) return item.hit.entityId
  const gazetteerId = item.hit?.gazetteer?.gazetteerId
  const made = await write(() =>
    gazetteerId
      ? client().entities.fromGazetteer({ gazetteerId })
      : client().entities.create({ kind: newKind, name: item.name }),
  )
  return made?.entity.id
}

export function EntityCombo({ label, kinds, newKind, onChoose }: Props) {
  const [text, setText] = useState('')
  const query = text.trim()
  const hits = useQuery({
    queryKey: ['entities', 'search', query, kinds],
    enabled: query.length > 0,
    placeholderData: (before) => before,
    queryFn: async () =>
      (await client().entities.search({ query, kinds: kinds ? [...kinds] : undefined, limit: 12 })).hits,
  })
  const found = query ? (hits.data ?? []).map(itemOf) : []
  const known = found.some((item) => item.name.toLowerCase() === query.toLowerCase())
  const items =
    query && !known
      ? [
          ...found,
          { id: `new:${query}`, name: query, detail: string('inspector.create', { kind: string(`kind.${newKind}`) }) },
        ]
      : found
  // a new name can be taken once it is known that nobody bears it
  const early = hits.isFetching ? [`new:${query}`] : []
  const choose = async (key: unknown) => {
    const item = items.find((i) => i.id === key)
    if (!item) return
    setText('')
    const id = await register(item, newKind)
    if (id) onChoose(id)
  }
  return (
    <ComboBox
      className={styles.combo}
      aria-label={label}
      items={items}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      disabledKeys={early}
      onSelectionChange={(key) => void choose(key)}
      // open while the search is under way: what comes later would not open it
      allowsEmptyCollection={query !== ''}
      menuTrigger="input"
    >
      <Input className={styles.input} placeholder={label} />
      <Popover className={styles.popover}>
        <ListBox<Item>
          className={styles.options}
          renderEmptyState={() => <span className={styles.detail}>{string('dialog.loading')}</span>}
        >
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.name} className={styles.option}>
              <span>{item.name}</span>
              <span className={styles.detail}>{item.detail}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
