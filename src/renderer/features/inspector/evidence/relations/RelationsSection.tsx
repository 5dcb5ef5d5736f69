// How the claim is related to others, in words from its side; adding, and settling a contradiction.
import type { RelationView } from '@shared/contract/judging/relations'
import type { ClaimView } from '@shared/contract/views'
import { useMemo, useState } from 'react'
import { addRelation, useRelations } from '../../../../state/review/evidence'
import { keepFocus } from '../../../../state/window/keep-focus'
import { type Command, useCommands } from '../../../../state/window/shortcuts'
import { string } from '../../../../state/window/strings'
import dock from '../../../../ui/panels/Dock.module.css'
import { Skeleton } from '../../../../ui/panels/EmptyState'
import styles from '../Evidence.module.css'
import { focusIn } from '../focus-in'
import { useClaimDrop } from '../use-claim-drop'
import { AddRelation } from './AddRelation'
import { RelationRow } from './RelationRow'
import { ResolveDialog } from './ResolveDialog'

interface Props {
  readonly claim: ClaimView
  readonly readOnly: boolean
}
export function RelationsSection({ claim, readOnly }: Props) {
  const found = useRelations(claim.id)
  const [resolving, setResolving] = useState<RelationView>()
  const drop = useClaimDrop(!readOnly, (ids) => void relateAll(claim.id, ids))
  const open = found.data?.find((relation) => relation.unresolved)
  const commands = useMemo<readonly Command[]>(
    () => [
      { id: 'claim.relate', run: () => focusIn('[data-relation-add] select'), enabled: () => !readOnly },
      { id: 'claim.resolve', run: () => setResolving(open), enabled: () => !readOnly && open !== undefined },
    ],
    [readOnly, open],
  )
  useCommands(commands)
  return (
    <section
      className={`${dock.section} ${drop.over ? styles.over : ''}`}
      aria-label={string('relations.title')}
      {...drop.handlers}
    >
      <header className={styles.head}>
        <h3>{string('relations.title')}</h3>
        {found.data?.length === 0 && <span className={dock.quiet}>{string('relations.none')}</span>}
      </header>
      {found.isPending && <Skeleton rows={2} label={string('dialog.loading')} />}
      {found.isError && <p className={styles.failed}>{string('relations.failed')}</p>}
      {found.data && found.data.length > 0 && (
        <ul className={styles.items}>
          {found.data.map((relation) => (
            <RelationRow
              key={relation.id}
              claimId={claim.id}
              relation={relation}
              readOnly={readOnly}
              onResolve={() => setResolving(relation)}
            />
          ))}
        </ul>
      )}
      {!readOnly && <AddRelation claim={claim} />}
      {resolving && (
        <ResolveDialog
          relation={resolving}
          onClose={() => {
            setResolving(undefined)
            // what opened it goes with the contradiction
            keepFocus(() => document.querySelector<HTMLElement>('#panel-inspector [data-relation-add] select'))
          }}
        />
      )}
    </section>
  )
}

/** Dropped claims support the one they are dropped on, until another type is chosen for them. */
async function relateAll(claimId: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) if (id !== claimId) await addRelation(id, 'supports', claimId)
}
