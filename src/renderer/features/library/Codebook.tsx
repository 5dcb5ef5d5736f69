// The codebook as a tree of facets: a tag counts and filters with all that stands below it.

import type { LedgerTag } from '@shared/kernel/ledger'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import { branchOf, countTags, type FacetCount } from '../../state/ledger/facets'
import { useLedger } from '../../state/ledger/ledger-store'
import { toggleValues, useView } from '../../state/view-store'
import { string } from '../../state/window/strings'
import { Facet } from './Facet'
import styles from './LibraryPanel.module.css'

export function Codebook() {
  const ledger = useLedger()
  const filters = useView((s) => s.filters)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const counts = useMemo(() => ledger && countTags(ledger.columns, ledger.visible), [ledger])
  const tags = ledger?.columns.dictionaries.tags ?? []
  const chosen = new Set(filters.flatMap((f) => (f.on && f.field === 'tag' ? f.values : [])))
  if (tags.length === 0 || !counts) return null
  const toggle = (id: string) =>
    setClosed((all) => (all.has(id) ? new Set([...all].filter((x) => x !== id)) : new Set([...all, id])))
  return (
    <>
      <h3 className={styles.head}>{string('library.codebook')}</h3>
      <ul>
        <Branch tags={tags} counts={counts} chosen={chosen} closed={closed} onToggle={toggle} depth={0} />
      </ul>
    </>
  )
}

interface BranchProps {
  readonly tags: readonly LedgerTag[]
  readonly parent?: string
  readonly counts: ReadonlyMap<string, FacetCount>
  readonly chosen: ReadonlySet<string>
  readonly closed: ReadonlySet<string>
  readonly onToggle: (id: string) => void
  readonly depth: number
}
function Branch({ parent, depth, ...rest }: BranchProps) {
  const { tags, counts, chosen, closed, onToggle } = rest
  return tags
    .filter((tag) => tag.parentId === parent)
    .map((tag) => {
      const hasChildren = tags.some((t) => t.parentId === tag.id)
      const open = !closed.has(tag.id)
      const twist = hasChildren && (
        <button
          type="button"
          className={styles.twist}
          aria-expanded={open}
          aria-label={string('library.twist', { name: tag.name })}
          onClick={() => onToggle(tag.id)}
        >
          {open ? <ChevronDown size={12} aria-hidden="true" /> : <ChevronRight size={12} aria-hidden="true" />}
        </button>
      )
      return [
        <Facet
          key={tag.id}
          before={twist}
          count={counts.get(tag.id) ?? { visible: 0, total: 0 }}
          pressed={chosen.has(tag.id)}
          onPress={() => toggleValues('tag', branchOf(tags, tag.id))}
          depth={depth + 1}
        >
          <span>{tag.name}</span>
        </Facet>,
        open && <Branch key={`${tag.id}-below`} {...rest} parent={tag.id} depth={depth + 1} />,
      ]
    })
}
