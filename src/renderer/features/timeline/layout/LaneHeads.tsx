// The heads of the lanes: what each is, and for a crowded one what its full height stands for.
import { formatNumber, string } from '../../../state/window/strings'
import { DomainChip } from '../../../ui/marks/DomainChip'
import type { Ceilings } from '../draw/picture'
import type { LaneKey } from '../index/lanes'
import styles from '../Timeline.module.css'
import type { Layout } from './layout'

/** 20,000 as 20K: the exact figure is in the title. */
const COMPACT = new Intl.NumberFormat('en-GB', { notation: 'compact' })

export const laneName = ({ kind, domain, name }: LaneKey): string =>
  kind === 'domain' ? string(`domain.${domain}`) : kind === 'named' ? (name ?? '') : string(`timeline.lane.${kind}`)

export function LaneHeads({ layout, ceilings }: { readonly layout: Layout; readonly ceilings: Ceilings }) {
  return (
    <ul className={styles.lanes} style={{ height: layout.height }}>
      {layout.lanes.map(({ key, top, height }, i) => {
        const name = laneName(key)
        const most = ceilings[i]
        return (
          <li key={key.id} style={{ top, height }}>
            {key.domain && <DomainChip domain={key.domain} standing="reported" />}
            <span className={styles.laneName} title={name}>
              {name}
            </span>
            {most !== undefined && (
              <span className={styles.ceiling} title={string('timeline.ceiling', { count: formatNumber(most) })}>
                {COMPACT.format(most)}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
