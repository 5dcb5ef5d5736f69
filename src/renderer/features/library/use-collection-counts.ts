// How many claims each smart collection holds, and how many of them the filters leave. Its filters are read anew with
// every state of the ledger; the masks are made once and counted at each move of a brush.
import { type Filter, parseWhere } from '@shared/kernel/filter'
import type { Collection } from '@shared/model/collection'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { answered } from '../../state/ledger/filter-text'
import { useLedger } from '../../state/ledger/ledger-store'
import { allMask } from '../../state/ledger/masks'

export type CollectionState =
  | { readonly filters: readonly Filter[]; readonly visible: number; readonly total: number }
  | { readonly broken: string }
type Read = { readonly filters: readonly Filter[] } | { readonly broken: string }

/** By collection id; one whose text is not understood says why. */
export function useCollectionCounts(collections: readonly Collection[]): ReadonlyMap<string, CollectionState> {
  const ledger = useLedger()
  const columns = ledger?.columns
  const dictionaries = columns?.dictionaries
  const texts = collections.map(({ id, where }) => `${id} ${where}`)
  const { data: read } = useQuery({
    queryKey: ['collections', 'filters', columns?.sequence, texts],
    enabled: dictionaries !== undefined && collections.length > 0,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const found = new Map<string, Read>()
      for (const { id, where } of collections) {
        const parsed = parseWhere(where, dictionaries, id)
        found.set(id, parsed.ok ? { filters: await answered(parsed.filters) } : { broken: parsed.message })
      }
      return found
    },
  })
  const masks = useMemo(
    () =>
      [...(columns && read ? read : [])].map(([id, one]) => ({
        id,
        one,
        mask: 'broken' in one || !columns ? undefined : allMask(columns, one.filters),
      })),
    [columns, read],
  )
  return useMemo(() => {
    const visible = ledger?.visible
    const states = masks.map(({ id, one, mask }): [string, CollectionState] => {
      if ('broken' in one || !mask || !visible) return [id, 'broken' in one ? one : { broken: '' }]
      let total = 0
      let shown = 0
      for (let row = 0; row < mask.length; row++) {
        total += mask[row]!
        shown += mask[row]! & (visible[row] ?? 0)
      }
      return [id, { filters: one.filters, visible: shown, total }]
    })
    return new Map(states)
  }, [masks, ledger?.visible])
}
