// Three standings side by side, drawn by their edges: solid, outlined, dashed.

import { STANDINGS } from '@shared/model/base/vocabulary'
import { useMemo } from 'react'
import { countCoded } from '../../state/ledger/facets'
import { useLedger } from '../../state/ledger/ledger-store'
import { toggleValue, useView } from '../../state/view-store'
import { formatNumber, string } from '../../state/window/strings'
import styles from './LibraryPanel.module.css'

export function StandingFacet() {
  const ledger = useLedger()
  const filters = useView((s) => s.filters)
  const counts = useMemo(() => ledger && countCoded(ledger.columns, ledger.visible, 'standing'), [ledger])
  const chosen = filters.flatMap((f) => (f.on && f.field === 'standing' ? f.values : []))
  return (
    <>
      <h3 className={styles.head}>{string('library.standing')}</h3>
      <div className={styles.standings}>
        {STANDINGS.map((standing) => (
          <button
            type="button"
            key={standing}
            aria-pressed={chosen.includes(standing)}
            onClick={() => toggleValue('standing', standing)}
            aria-label={string('library.standingCount', {
              standing: string(`standing.${standing}`),
              count: counts?.get(standing)?.visible ?? 0,
            })}
          >
            <span className={`${styles.swatch} ${styles[standing]}`} />
            {formatNumber(counts?.get(standing)?.visible ?? 0)}
          </button>
        ))}
      </div>
    </>
  )
}
