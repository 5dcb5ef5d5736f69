// The one filter set as chips: switch off, negate, pin, remove. Counts are the status bar's.

import type { Filter } from '@shared/kernel/filter'
import type { LedgerDictionaries } from '@shared/kernel/ledger'
import { Pin, X } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from 'react-aria-components'
import { describeFilter } from '../../state/ledger/describe-filter'
import { refreshFilters } from '../../state/ledger/filter-text'
import { useLedger } from '../../state/ledger/ledger-store'
import { changeFilter, clearFilters, removeFilter, useView } from '../../state/view-store'
import { keepFocus } from '../../state/window/keep-focus'
import { fail } from '../../state/window/notices'
import { string } from '../../state/window/strings'
import { CollectionDialog } from './CollectionDialog'
import styles from './FilterChips.module.css'
import { FilterMenu, useFilterCommands } from './FilterMenu'

export function FilterChips() {
  const filters = useView((s) => s.filters)
  const dictionaries = useLedger()?.columns.dictionaries
  useFilterCommands()
  const sequence = useLedger()?.columns.sequence
  useEffect(() => {
    if (sequence !== undefined) refreshFilters().catch(fail)
  }, [sequence])
  if (filters.length === 0) return <CollectionDialog />
  return (
    <>
      <CollectionDialog />
      <ul className={styles.chips} aria-label={string('filters.title')}>
        {filters.map((filter) => (
          <Chip key={filter.id} filter={filter} dictionaries={dictionaries} />
        ))}
        <li>
          <FilterMenu />
        </li>
        {filters.some((f) => !f.pinned) && (
          <li>
            <Button className={styles.clear} onPress={() => leaving(clearFilters)}>
              {string('filters.clear')}
            </Button>
          </li>
        )}
      </ul>
    </>
  )
}

/** A chip that goes takes focus with it: the claims, which it filtered, are next. */
function leaving(remove: () => void): void {
  remove()
  keepFocus(() => document.querySelector<HTMLElement>('#panel-claims [role="grid"], #panel-claims'))
}

function Chip({ filter, dictionaries }: { readonly filter: Filter; readonly dictionaries?: LedgerDictionaries }) {
  const words = describeFilter(filter, dictionaries)
  return (
    <li className={`${styles.chip} ${filter.on ? '' : styles.off}`}>
      <Button
        className={styles.pin}
        aria-label={string('filters.pin', { words })}
        aria-pressed={filter.pinned}
        onPress={() => changeFilter(filter.id, { pinned: !filter.pinned })}
      >
        <Pin size={12} aria-hidden="true" fill={filter.pinned ? 'currentColor' : 'none'} />
      </Button>
      <Button
        className={styles.words}
        aria-label={string('filters.switch', { words })}
        aria-pressed={filter.on}
        onPress={() => changeFilter(filter.id, { on: !filter.on })}
      >
        {filter.negated ? string('filters.not', { words }) : words}
        {filter.on ? '' : ` ${string('filters.off')}`}
      </Button>
      <Button
        className={styles.negate}
        aria-label={string('filters.negate', { words })}
        aria-pressed={filter.negated}
        onPress={() => changeFilter(filter.id, { negated: !filter.negated })}
      >
        ≠
      </Button>
      <Button
        className={styles.remove}
        aria-label={string('filters.remove', { words })}
        onPress={() => leaving(() => removeFilter(filter.id))}
      >
        <X size={12} aria-hidden="true" />
      </Button>
    </li>
  )
}
