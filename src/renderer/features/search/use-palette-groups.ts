// From the typed text to the groups that the palette shows: `>` commands, `key:value` filters, else search as well.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { client } from '../../state/corpus/client'
import { recentTexts } from '../../state/ledger/filter-text'
import { useLedger } from '../../state/ledger/ledger-store'
import { countValues } from '../../state/ledger/value-counts'
import { describeError } from '../../state/window/notices'
import { string } from '../../state/window/strings'
import { type Counter, isFilterText } from './complete'
import {
  type CommandContext,
  commandGroups,
  filterGroups,
  hitGroups,
  narrowGroup,
  type PaletteGroup,
  recentGroup,
} from './palette-items'
import type { Stretch } from './word-marks'

const WAIT = 120
const LIMIT = 24

function useSettled(value: string): string {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => settle(value), WAIT)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

export interface Palette {
  readonly groups: readonly PaletteGroup[]
  /** Said in place of or below the list. */
  readonly note?: string
  readonly error?: string
  /** The stretch of the text that the error is about. */
  readonly fault?: Stretch
}
interface Opened extends CommandContext {
  /** The text stands for the whole filter set. */
  readonly replace: boolean
}

export function usePaletteGroups(text: string, context: Opened): Palette {
  const ledger = useLedger()
  const commandsOnly = text.startsWith('>')
  const filter = !commandsOnly && (isFilterText(text) || context.replace)
  const query = commandsOnly || filter ? '' : text.trim()
  const settled = useSettled(query)
  const searchable = /[\p{L}\p{N}]/u.test(settled) && query !== ''
  const search = useQuery({
    queryKey: ['search', settled],
    enabled: searchable,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => client().search.query({ query: settled, limit: LIMIT }, { signal }),
  })
  if (commandsOnly) return shown({ groups: commandGroups(context, text.slice(1).trim()) })
  if (filter) {
    const count: Counter | undefined = ledger && ((field) => countValues(ledger.columns, ledger.visible, field))
    return shown(
      filterGroups(text, { columns: ledger?.columns, count, recent: recentTexts(), replace: context.replace }),
    )
  }
  if (!searchable) return shown({ groups: [...commandGroups(context, query), recentGroup('', recentTexts())] })
  const error = search.error ? describeError(search.error).message : undefined
  const hits = search.data && !error ? search.data : { hits: [], total: 0 }
  const rest = hits.total - hits.hits.length
  return shown({
    groups: [
      ...commandGroups(context, query),
      ...hitGroups(hits.hits, settled, ledger),
      // Last, and not before the hits, so that Enter takes what was found.
      ...(search.isFetching ? [] : [narrowGroup(query, ledger?.columns)]),
    ],
    error,
    note: rest > 0 ? string('palette.more', { count: rest }) : undefined,
  })
}
const shown = (palette: Palette): Palette => ({
  ...palette,
  groups: palette.groups.filter((group) => group.items.length > 0),
})
