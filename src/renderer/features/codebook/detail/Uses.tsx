// What carries a tag, or with what lies below it; each leads to its object.
import type { CountedTag } from '@shared/contract/ledger/tags'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../../../state/corpus/client'
import { leadTo, nameOfTarget } from '../../../state/window/lead-to'
import { string } from '../../../state/window/strings'
import dock from '../../../ui/panels/Dock.module.css'
import { Skeleton } from '../../../ui/panels/EmptyState'
import styles from '../Codebook.module.css'

const PAGE = 50

export function Uses({ tag }: { readonly tag: CountedTag }) {
  const { id } = tag
  const [branch, setBranch] = useState(false)
  const [limit, setLimit] = useState(PAGE)
  const uses = useQuery({
    queryKey: ['tags', 'uses', id, branch, limit],
    placeholderData: (before) => before,
    queryFn: () => client().tags.uses({ id, branch, limit }),
  })
  const rest = (uses.data?.total ?? 0) - (uses.data?.uses.length ?? 0)
  return (
    <div className={styles.uses}>
      <div className={styles.groupHead}>
        <h3>{string('codebook.usedOn')}</h3>
        {tag.branch > tag.uses && (
          <label className={styles.choice}>
            <input type="checkbox" checked={branch} onChange={(event) => setBranch(event.target.checked)} />{' '}
            {string('codebook.branchToo')}
          </label>
        )}
      </div>
      {uses.isPending && <Skeleton rows={3} label={string('dialog.loading')} />}
      {uses.data?.total === 0 && <p className={`${dock.quiet} ${styles.quiet}`}>{string('codebook.unused')}</p>}
      <ul>
        {uses.data?.uses.map((use) => {
          const lead = leadTo(use.subject)
          return (
            <li key={use.id}>
              {lead ? (
                <button type="button" className={`${dock.item} ${styles.use}`} onClick={lead}>
                  {nameOfTarget(use.subject)}
                </button>
              ) : (
                <span className={`${dock.item} ${styles.use}`}>{nameOfTarget(use.subject)}</span>
              )}
            </li>
          )
        })}
      </ul>
      {rest > 0 && (
        <button type="button" className={`${dock.item} ${styles.use}`} onClick={() => setLimit(limit + 10 * PAGE)}>
          {string('codebook.more', { count: rest })}
        </button>
      )}
    </div>
  )
}
