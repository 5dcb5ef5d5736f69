// What speaks for and against the claim, grouped by stance, with what it comes to; and where the claim is evidence itself.
import type { EvidenceList } from '@shared/contract/judging/evidence'
import type { ClaimView } from '@shared/contract/views'
import { EvidenceStance } from '@shared/model/base/vocabulary'
import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { addEvidence, useEvidence } from '../../../state/review/evidence'
import { select } from '../../../state/view-store'
import { type Command, keysOf, useCommands } from '../../../state/window/shortcuts'
import { string } from '../../../state/window/strings'
import dock from '../../../ui/panels/Dock.module.css'
import { Skeleton } from '../../../ui/panels/EmptyState'
import { AddEvidence } from './AddEvidence'
import { Corroboration } from './Corroboration'
import styles from './Evidence.module.css'
import { EvidenceRow } from './EvidenceRow'
import { focusIn } from './focus-in'
import { useClaimDrop } from './use-claim-drop'

interface Props {
  readonly claim: ClaimView
  readonly readOnly: boolean
}
export function EvidenceSection({ claim, readOnly }: Props) {
  const found = useEvidence(claim.id)
  const drop = useClaimDrop(!readOnly, (ids) => void addAll(claim.id, ids))
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'claim.evidence',
        run: () => focusIn('[data-evidence-add] input'),
        enabled: () => !readOnly && !readerHasPassage(),
      },
    ],
    [readOnly],
  )
  useCommands(commands)
  return (
    <section
      className={`${dock.section} ${drop.over ? styles.over : ''}`}
      aria-label={string('evidence.title')}
      {...drop.handlers}
    >
      <header className={styles.head}>
        <h3>{string('evidence.title')}</h3>
        {found.data && <Corroboration list={found.data} />}
      </header>
      {found.isPending && <Skeleton rows={2} label={string('dialog.loading')} />}
      {found.isError && <p className={styles.failed}>{string('evidence.failed')}</p>}
      {found.data && <Groups list={found.data} readOnly={readOnly} />}
      {found.data && !readOnly && <AddEvidence claim={claim} list={found.data} />}
      {!readOnly && <p className={dock.quiet}>{string('evidence.help', { key: keysOf('claim.evidence')[0] ?? '' })}</p>}
      {found.data && found.data.usedBy.length > 0 && <Uses list={found.data} />}
    </section>
  )
}

/** The key is the reader's own while a passage is selected there. */
function readerHasPassage(): boolean {
  const selection = document.getSelection()
  const node = selection?.isCollapsed === false ? selection.anchorNode : null
  return (node instanceof Element ? node : node?.parentElement)?.closest('[data-panel="reader"]') != null
}

/** One after the other, so that each refusal is told; the claim itself is let fall unseen. */
async function addAll(claimId: ClaimView['id'], ids: readonly string[]): Promise<void> {
  for (const id of ids)
    if (id !== claimId) await addEvidence({ claimId, item: { claimId: id as never }, stance: 'supports' })
}

function Groups({ list, readOnly }: { readonly list: EvidenceList; readonly readOnly: boolean }) {
  if (list.items.length === 0) return <p className={dock.quiet}>{string('evidence.none')}</p>
  return EvidenceStance.options.map((stance) => {
    const items = list.items.filter((one) => one.stance === stance)
    if (items.length === 0) return null
    return (
      <div key={stance} className={styles.group}>
        <h4>{string(`evidence.groups.${stance}`, { count: items.length })}</h4>
        <ul className={styles.items}>
          {items.map((view) => (
            <EvidenceRow key={view.id} view={view} readOnly={readOnly} />
          ))}
        </ul>
      </div>
    )
  })
}

function Uses({ list }: { readonly list: EvidenceList }) {
  return (
    <div className={styles.group}>
      <h4>{string('evidence.usedBy', { count: list.usedBy.length })}</h4>
      <ul className={styles.items}>
        {list.usedBy.map(({ evidenceId, stance, claim }) => (
          <li key={evidenceId} className={styles.line}>
            <span className={styles.phrase}>{string(`evidence.stances.${stance}`)}</span>
            <Button className={styles.what} onPress={() => select([claim.id])}>
              <span className={styles.words}>{`C-${claim.number} ${claim.text}`}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
