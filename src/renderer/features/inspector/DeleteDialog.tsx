// What deleting claims takes along, told before it is done.
import type { ClaimsDeletePreview } from '@shared/contract/ledger/claims'
import { deleteClaims } from '../../state/corpus/actions'
import { cancelDeletion, useDeletion } from '../../state/corpus/deletion'
import { string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import { Dialog } from '../../ui/controls/Dialog'
import styles from './evidence/Evidence.module.css'

/** So many are named; the count tells the rest. */
const NAMED = 12

export function DeleteDialog() {
  const pending = useDeletion()
  if (!pending) return null
  const { ids, preview } = pending
  const { ungrounded, evidence, relations, briefs } = preview
  const remove = () => {
    cancelDeletion()
    void deleteClaims(ids)
  }
  const footer = (
    <>
      <span className={styles.ready}>{string('deletion.undo')}</span>
      <Button onPress={cancelDeletion}>{string('dialog.cancel')}</Button>
      <Button kind="primary" autoFocus onPress={remove}>
        {string('deletion.confirm')}
      </Button>
    </>
  )
  const title = string('deletion.title', { count: preview.claims })
  return (
    <Dialog title={title} open onClose={cancelDeletion} footer={footer}>
      <Claims words={string('deletion.ungrounded', { count: ungrounded.length })} claims={ungrounded} />
      <Claims words={string('deletion.evidence', { count: evidence.length })} claims={evidence} />
      {relations > 0 && <p>{string('deletion.relations', { count: relations })}.</p>}
      {briefs.length > 0 && (
        <div>
          <p>{string('deletion.briefs', { count: briefs.length })}:</p>
          <ul>
            {briefs.map(({ id, title, issued, cites }) => (
              <li key={id}>
                {string('deletion.cites', { title, claims: cites.map((number) => `C-${number}`).join(', ') })}
                {issued ? ` (${string('deletion.issued')})` : ''}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Dialog>
  )
}

interface ClaimsProps {
  readonly words: string
  readonly claims: ClaimsDeletePreview['ungrounded']
}
function Claims({ words, claims }: ClaimsProps) {
  if (claims.length === 0) return null
  return (
    <div>
      <p>{words}:</p>
      <ul>
        {claims.slice(0, NAMED).map(({ id, number, text }) => (
          <li key={id}>{`C-${number} ${text}`}</li>
        ))}
        {claims.length > NAMED && <li>…</li>}
      </ul>
    </div>
  )
}
