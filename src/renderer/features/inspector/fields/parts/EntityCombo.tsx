// A combo box over registered entities and the gazetteer, with "create" for a name that neither knows.
import type { EntityHit } from '@shared/contract/ledger/entities'
import type { EntityKind } from '@shared/model/entity'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { write } from '../../../../state/corpus/actions'
import { client } from '../../../../state/corpus/client'
import { string } from '../../../../state/window/strings'
import { Combo, type ComboItem } from '../../../../ui/controls/Combo'

interface Props {
  readonly label: string
  readonly kinds?: readonly EntityKind[]
  /** The kind of an entity that is made here. */
  readonly newKind: EntityKind
  readonly onChoose: (entityId: string) => void
}
interface Item extends ComboItem {
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
  const items: readonly Item[] =
    query && !known
      ? [
          ...found,
          { id: `new:${query}`, name: query, detail: string('inspector.create', { kind: string(`kind.${newKind}`) }) },
        ]
      : found
  // a new name can be taken once it is known that nobody bears it
  const early = hits.isFetching ? [`new:${query}`] : []
  const choose = async (chosen: string) => {
    const item = items.find((one) => one.id === chosen)
    const id = item && (await register(item, newKind))
    if (id) onChoose(id)
  }
  return (
    <Combo
      label={label}
      text={text}
      onText={setText}
      items={items}
      disabledIds={early}
      onChoose={(id) => void choose(id)}
      empty={string('dialog.loading')}
    />
  )
}
