// Under the map: how many claims it does not draw and why (D21), and the way to see them.
import type { LedgerColumns } from '@shared/kernel/ledger'
import { Button } from 'react-aria-components'
import { formatNumber, string } from '../../state/window/strings'
import styles from './MapPanel.module.css'
import type { Placed } from './placed'
import { type Placement, REASONS, type Reason } from './placement'

interface Props {
  readonly columns: LedgerColumns
  readonly placement: Placement
  readonly placed: Placed
  readonly onShowList: () => void
}
export function MapTray({ columns, placement, placed, onShowList }: Props) {
  const size = (reason: Reason) => placed.counts[reason]
  const shown = REASONS.filter((reason) => size(reason) > 0).sort((a, b) => size(b) - size(a))
  return (
    <section className={styles.tray} aria-label={string('map.trayLabel')}>
      <b>
        {string('map.unplaced')} {formatNumber(placed.filtered - placed.drawn)}
      </b>
      <div className={styles.reasons}>
        {shown.map((reason) => (
          <span key={reason}>
            {string(`map.reason.${reason}`)} {formatNumber(placed.counts[reason])}
            {reason === 'metonym-only' && ` ${metonyms(columns, placement, placed)}`}
          </span>
        ))}
      </div>
      <Button className={styles.word} onPress={onShowList}>
        {string('map.showList')}
      </Button>
    </section>
  )
}

/** The name that most of these claims bear, as in (“Moscow”). */
function metonyms({ dictionaries }: LedgerColumns, { metonym }: Placement, { tray }: Placed): string {
  const counts = new Map<number, number>()
  for (const row of tray('metonym-only')) counts.set(metonym[row]!, (counts.get(metonym[row]!) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  const name = most ? dictionaries.entities[most[0]]!.name : ''
  return string(counts.size > 1 ? 'map.metonyms' : 'map.metonym', { name })
}
