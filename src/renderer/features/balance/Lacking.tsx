// Why there is no balance to show, and the one thing to do about it.
import type { BalanceLane } from '@shared/kernel/balance'
import type { LedgerState } from '../../state/ledger/ledger-store'
import { clearFilters, setLayout } from '../../state/view-store'
import { runCommand } from '../../state/window/shortcuts'
import { string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import { EmptyState } from '../../ui/panels/EmptyState'
import { type Figures, hasEffects } from './desk/compute'

/** No claims; no polity or powers to balance; no effects; none that the filters leave; none of this lane or period. */
export type Lack = 'claims' | 'poles' | 'effects' | 'filtered' | 'lane'

export function lackOf({ columns, visibleCount }: LedgerState, figures: Figures | undefined): Lack | undefined {
  if (!figures) return columns.count === 0 ? 'claims' : 'poles'
  if (figures.balance.total.clusters > 0) return undefined
  if (columns.count === 0) return 'claims'
  if (!hasEffects(columns)) return 'effects'
  const { observed, expected, wished } = figures.balance.lanes
  if (visibleCount === 0 || observed + expected + wished === 0) return 'filtered'
  return 'lane'
}

interface Props {
  readonly lack: Lack
  readonly lane: BalanceLane
  readonly readOnly: boolean
  readonly onPoles: () => void
}
export function Lacking({ lack, lane, readOnly, onPoles }: Props) {
  const act: Readonly<Record<Lack, (() => void) | undefined>> = {
    claims: () => {
      setLayout('read')
      runCommand('panel.reader')
    },
    poles: readOnly ? undefined : onPoles,
    effects: () => setLayout('review'),
    filtered: clearFilters,
    lane: undefined,
  }
  const run = act[lack]
  return (
    <EmptyState
      title={string(`balance.lack.${lack}.title`)}
      action={
        run && (
          <Button kind="primary" onPress={run}>
            {string(`balance.lack.${lack}.button`)}
          </Button>
        )
      }
    >
      {string(`balance.lack.${lack}.words`, { lane: string(`balance.lanes.${lane}`) })}
    </EmptyState>
  )
}
