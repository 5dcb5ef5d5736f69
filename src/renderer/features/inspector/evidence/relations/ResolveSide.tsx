// One side of a contradiction: the claim with its standing, its origins and its items. Shows, changes nothing.
import type { RelationEnd } from '@shared/contract/judging/relations'
import { useEvidence } from '../../../../state/review/evidence'
import { string } from '../../../../state/window/strings'
import { Grade } from '../../../../ui/marks/Grade'
import { Skeleton } from '../../../../ui/panels/EmptyState'
import { Corroboration } from '../Corroboration'
import styles from '../Evidence.module.css'
import { detailWords, itemWords } from '../words'
import { endWords } from './RelationRow'

export function ResolveSide({ end }: { readonly end: RelationEnd }) {
  const found = useEvidence(end.id)
  return (
    <section className={styles.side} aria-label={`C-${end.number}`}>
      <h3>{`C-${end.number}`}</h3>
      <p className={styles.statement}>{end.text}</p>
      <p className={styles.detail}>{endWords(end)}</p>
      {found.isPending && <Skeleton rows={3} label={string('dialog.loading')} />}
      {found.isError && <p className={styles.failed}>{string('evidence.failed')}</p>}
      {found.data && (
        <>
          <Corroboration list={found.data} />
          <ul className={styles.items}>
            {found.data.items.map((view) => (
              <li key={view.id} className={styles.line}>
                <span className={styles.grade}>
                  <Grade reliability={view.reliability} credibility={view.credibility} />
                </span>
                <span className={styles.phrase}>{string(`evidence.stances.${view.stance}`)}</span>
                <span className={styles.plain}>
                  <span className={styles.quote}>{itemWords(view.item)}</span>
                  <span className={styles.detail}>{detailWords(view)}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
