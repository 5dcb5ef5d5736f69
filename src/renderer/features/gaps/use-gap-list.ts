// The gaps that are listed, which of them is chosen, and stepping on from it, also once it has closed.
import type { GapKind } from '@shared/model/collection'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { chooseGap, gapKey, useGapState, useGaps } from '../../state/review/gaps'
import { type Command, useCommands } from '../../state/window/shortcuts'
import { goTo } from './go-to'

/** The list of a kind, or of all; `at` is below 0 where the chosen gap is not in it. */
export function useGapList(where: string | undefined, kind: GapKind | undefined, accepted: boolean) {
  const chosen = useGapState((state) => state.chosen)
  const gaps = useGaps(where, kind, accepted)
  const items = useMemo(() => gaps.data?.pages.flatMap((page) => page.items) ?? [], [gaps.data])
  const at = items.findIndex((item) => gapKey(item) === chosen)
  const last = useRef(-1)
  useEffect(() => {
    if (at >= 0) last.current = at
  }, [at])
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = gaps
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [fetchNextPage, hasNextPage, isFetchingNextPage])
  const commands = useMemo<readonly Command[]>(() => {
    const go = (by: 1 | -1) => () => {
      // where a gap has closed, the next one stands in its place
      const to = at >= 0 ? at + by : by === 1 ? last.current : last.current - 1
      const next = items[Math.max(0, Math.min(items.length - 1, to))]
      chooseGap(next)
      if (next) goTo(next)
    }
    const some = () => items.length > 0
    return [
      { id: 'gap.next', run: go(1), enabled: some },
      { id: 'gap.previous', run: go(-1), enabled: some },
    ]
  }, [items, at])
  useCommands(commands)
  return { items, at, more, total: gaps.data?.pages[0]?.total ?? 0, query: gaps }
}
