// Sets of columns: some that come with the table, and those that were kept under a name in this corpus.
import { useRemembered } from '../../../state/coordination/facts'
import type { ClaimsTable } from '../use-claims-table'
import { FIELDS } from './fields'
import { readSets } from './kept'

export interface ColumnSet {
  readonly name: string
  /** The columns that are shown, in their order; the claim itself always is. */
  readonly shown: readonly string[]
}
/** Sets that come with the table; the name is a key of `table.sets`. */
export const GIVEN_SETS: readonly ColumnSet[] = [
  { name: 'reading', shown: ['domain', 'claim', 'event', 'grade', 'likelihood'] },
  {
    name: 'judging',
    shown: [
      'claim',
      'standing',
      'reliability',
      'credibility',
      'confidence',
      'origins',
      'itemsFor',
      'itemsAgainst',
      'flags',
    ],
  },
  { name: 'parties', shown: ['domain', 'claim', 'subject', 'object', 'beneficiary', 'loser', 'places', 'event'] },
  {
    name: 'provenance',
    shown: ['claim', 'documents', 'sources', 'attribution', 'speakers', 'statement', 'by', 'modified'],
  },
]

/** Shows exactly the columns of a set; the powers stay as they are. */
export function showSet(table: ClaimsTable, { shown }: ColumnSet): void {
  table.setColumnVisibility((now) => ({
    ...now,
    ...Object.fromEntries(Object.keys(FIELDS).map((id) => [id, false])),
    ...Object.fromEntries(shown.map((id) => [id, true])),
    claim: true,
  }))
  const all = table.getAllLeafColumns().map(({ id }) => id)
  const listed = new Set(shown)
  table.setColumnOrder([...shown, ...all.filter((id) => !listed.has(id))])
}
/** The columns that are shown now, in their order. */
export const shownNow = (table: ClaimsTable): string[] => table.getVisibleLeafColumns().map(({ id }) => id)

/** Kept sets by name, and what is done with them. */
export function useColumnSets() {
  const [sets, setSets] = useRemembered('claims.sets', readSets)
  const without = (name: string) => sets.filter((set) => set.name.toLowerCase() !== name.toLowerCase())
  return {
    sets,
    /** In place of a set of the same name, case aside. */
    keep: (name: string, shown: string[]) => setSets([...without(name), { name, shown }]),
    remove: (name: string) => setSets(without(name)),
  }
}
