// The sources: letter, name, kind, documents and claims. Ungraded ones first where that is asked for.
import type { SourceView } from '@shared/contract/corpus/sources'
import type { SourceId } from '@shared/model/base/ids'
import { RELIABILITY_LABEL } from '@shared/model/grade'
import { formatNumber, string } from '../../state/window/strings'
import { VirtualList } from '../../ui/panels/VirtualList'
import styles from './Sources.module.css'

export const ORDERS = ['name', 'ungraded', 'claims'] as const
export type Order = (typeof ORDERS)[number]

/** Those whose name or kind holds the words, in an order; what an order leaves equal stands by name. */
export function sorted(sources: readonly SourceView[], query: string, order: Order): SourceView[] {
  const words = query.trim().toLowerCase()
  const found = sources.filter(({ name, kind }) =>
    `${name} ${string(`sources.kinds.${kind}`)}`.toLowerCase().includes(words),
  )
  if (order === 'name') return found
  const rank = (source: SourceView) =>
    order === 'claims' ? -source.claims : source.grades.length === 0 ? -1 - source.claims : 0
  return [...found].sort((a, b) => rank(a) - rank(b))
}

interface Props {
  readonly rows: readonly SourceView[]
  readonly chosen?: SourceId
  readonly onChoose: (id: SourceId) => void
}
export function SourceList({ rows, chosen, onChoose }: Props) {
  return (
    <VirtualList
      label={string('sources.list')}
      count={rows.length}
      height={40}
      at={rows.findIndex((row) => row.id === chosen)}
      keyOf={(at) => rows[at]?.id ?? `${at}`}
      onChoose={(at) => {
        const row = rows[at]
        if (row) onChoose(row.id)
      }}
    >
      {(at) => {
        const row = rows[at]
        return row && <Row row={row} />
      }}
    </VirtualList>
  )
}

function Row({ row: { name, kind, reliability, grades, documents, claims } }: { readonly row: SourceView }) {
  const graded = grades.length > 0
  return (
    <div className={styles.row}>
      <abbr className={styles.letter} title={graded ? RELIABILITY_LABEL[reliability] : string('sources.ungraded')}>
        {graded ? reliability : '–'}
        <span className="visually-hidden">
          , {graded ? RELIABILITY_LABEL[reliability] : string('sources.ungraded')}:{' '}
        </span>
      </abbr>
      <span className={styles.rowName}>{name}</span>
      <span className={styles.rowCount}>
        {formatNumber(claims)}
        <span className="visually-hidden"> {string('sources.claims', { count: claims })}</span>
      </span>
      <span className={styles.rowDetail}>
        {string(`sources.kinds.${kind}`)} · {string('sources.documents', { count: documents })}
        {!graded && ` · ${string('sources.ungraded')}`}
      </span>
    </div>
  )
}
