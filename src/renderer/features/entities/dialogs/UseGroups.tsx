// What a merge, a split or a deletion is about, as groups with their first few: read before, in the dialog.
import type { EntityUseGroup } from '@shared/contract/ledger/entities'
import { string } from '../../../state/window/strings'
import styles from '../Entities.module.css'

export function UseGroups({ title, groups }: { readonly title: string; readonly groups: readonly EntityUseGroup[] }) {
  return (
    <section className={styles.preview} aria-label={title}>
      <h3>{title}</h3>
      {groups.length === 0 && <p className={styles.quiet}>{string('entities.noUses')}</p>}
      {groups.map(({ role, count, first }) => (
        <div key={role}>
          <p>{string(`entities.role.${role}`, { count })}</p>
          <ul className={styles.previewList}>
            {first.map((use) => (
              <li key={`${use.kind} ${use.id}`}>
                {use.number !== undefined && `C-${use.number} `}
                {use.name}
              </li>
            ))}
            {count > first.length && <li>{string('entities.more', { count: count - first.length })}</li>}
          </ul>
        </div>
      ))}
    </section>
  )
}
