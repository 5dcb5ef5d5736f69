// Kinds, the gaps of the chosen one, the chosen gap: the panel once there is something to work off.
import type { GapCount, GapItem } from '@shared/contract/judging/gaps'
import { useState } from 'react'
import { gapKey, useGapState } from '../../state/review/gaps'
import dock from '../../ui/panels/Dock.module.css'
import { AcceptDialog } from './AcceptDialog'
import { GapDetail } from './GapDetail'
import { GapKinds } from './GapKinds'
import { GapList } from './GapList'
import styles from './Gaps.module.css'
import type { useGapList } from './use-gap-list'

interface Props {
  readonly counts: readonly GapCount[]
  readonly list: ReturnType<typeof useGapList>
  readonly readOnly: boolean
}
export function Worklist({ counts, list, readOnly }: Props) {
  const { kind, accepted } = useGapState((state) => state)
  const [accepting, setAccepting] = useState<GapItem>()
  const { items, at, total, more, query } = list
  const chosen = items[at]
  return (
    <div className={dock.frame}>
      <div className={`${dock.column} ${styles.split}`}>
        <GapKinds counts={counts} kind={kind} accepted={accepted} />
        <GapList
          items={items}
          total={total}
          at={at}
          pending={query.isPending}
          allKinds={!kind}
          onNearEnd={more}
          onAccept={readOnly ? undefined : setAccepting}
        />
        {chosen && <GapDetail gap={chosen} readOnly={readOnly} onAccept={() => setAccepting(chosen)} />}
      </div>
      {accepting && <AcceptDialog key={gapKey(accepting)} gap={accepting} onClose={() => setAccepting(undefined)} />}
    </div>
  )
}
