// Pairs that may be one and the same, surest first: merge them, or say that they are not.
import type { DuplicateEntities } from '@shared/contract/ledger/entities'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../../state/corpus/client'
import { isDistinct, keepDistinct, openEntityDialog, showEntity } from '../../state/corpus/entities'
import { string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import dock from '../../ui/panels/Dock.module.css'
import { EmptyState, Skeleton } from '../../ui/panels/EmptyState'
import styles from './Entities.module.css'

export function Duplicates({ readOnly }: { readonly readOnly: boolean }) {
  const found = useQuery({
    queryKey: ['entities', 'duplicates'],
    queryFn: async () => (await client().entities.duplicates({})).pairs,
  })
  const [all, showAll] = useState(false)
  const [, refresh] = useState(0)
  const pairs = found.data ?? []
  const open = pairs.filter(({ a, b }) => !isDistinct(a.id, b.id))
  const shown = all ? pairs : open
  const keep = (pair: DuplicateEntities, distinct: boolean) => {
    keepDistinct(pair.a.id, pair.b.id, distinct)
    refresh((n) => n + 1)
  }
  if (found.isPending) return <Skeleton label={string('dialog.loading')} />
  if (found.isError) return <EmptyState title={string('entities.failedTitle')}>{string('entities.failed')}</EmptyState>
  return (
    <div className={styles.duplicates}>
      {shown.length === 0 && (
        <EmptyState title={string('entities.duplicates.noneTitle')}>{string('entities.duplicates.none')}</EmptyState>
      )}
      {/* biome-ignore lint/a11y/noRedundantRoles: the list has no bullets, and some readers then say no list */}
      <ul role="list" aria-label={string('entities.duplicates.name')}>
        {shown.map((pair) => (
          <Pair
            key={`${pair.a.id} ${pair.b.id}`}
            pair={pair}
            readOnly={readOnly}
            distinct={isDistinct(pair.a.id, pair.b.id)}
            onDistinct={(distinct) => keep(pair, distinct)}
          />
        ))}
      </ul>
      {open.length < pairs.length && (
        <Button kind="quiet" onPress={() => showAll(!all)}>
          {string(all ? 'entities.duplicates.hide' : 'entities.duplicates.show', { count: pairs.length - open.length })}
        </Button>
      )}
    </div>
  )
}

interface PairProps {
  readonly pair: DuplicateEntities
  readonly readOnly: boolean
  readonly distinct: boolean
  readonly onDistinct: (distinct: boolean) => void
}
function Pair({ pair: { a, b, reason, met }, readOnly, distinct, onDistinct }: PairProps) {
  const names = { a: a.name, b: b.name }
  return (
    <li className={styles.pairRow} data-distinct={distinct ? '' : undefined}>
      {[a, b].map((one) => (
        <button key={one.id} type="button" className={`${dock.item} ${styles.item}`} onClick={() => showEntity(one.id)}>
          {one.name} <span className={styles.quiet}>{string(`kind.${one.kind}`)}</span>
        </button>
      ))}
      <span className={styles.help}>
        {string(`entities.duplicates.reason.${reason}`, { one: met[0], other: met[1] })}
      </span>
      <span className={styles.pair}>
        <Button
          aria-label={string('entities.duplicates.mergeOf', names)}
          isDisabled={readOnly}
          onPress={() => openEntityDialog({ kind: 'merge', into: a.id, from: [b.id] })}
        >
          {string('entities.merge.button')}
        </Button>
        <Button
          kind="quiet"
          aria-label={string(distinct ? 'entities.duplicates.againOf' : 'entities.duplicates.distinctOf', names)}
          onPress={() => onDistinct(!distinct)}
        >
          {string(distinct ? 'entities.duplicates.again' : 'entities.duplicates.distinct')}
        </Button>
      </span>
    </li>
  )
}
