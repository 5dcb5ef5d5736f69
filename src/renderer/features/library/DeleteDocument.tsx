// Deleting a document, with what it takes along shown before.
import { useQuery } from '@tanstack/react-query'
import { undo, write } from '../../state/corpus/actions'
import { client } from '../../state/corpus/client'
import { openDocument } from '../../state/view-store'
import { done } from '../../state/window/notices'
import { string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import { Dialog } from '../../ui/controls/Dialog'
import { Skeleton } from '../../ui/panels/EmptyState'
import styles from './LibraryPanel.module.css'

interface Props {
  readonly id: string
  readonly onClose: () => void
}
export function DeleteDocument({ id, onClose }: Props) {
  const preview = useQuery({
    queryKey: ['document', id, 'deletePreview'],
    queryFn: () => client().documents.deletePreview({ id }),
  }).data
  const remove = async () => {
    const answer = await write(() => client().documents.delete({ id }))
    onClose()
    if (!answer) return
    openDocument(undefined)
    done(string('delete.done', { title: preview?.title ?? '', count: answer.claims }), {
      label: string('history.undo'),
      run: () => void undo(),
    })
  }
  const footer = (
    <>
      <Button onPress={onClose}>{string('dialog.cancel')}</Button>
      <Button kind="primary" isDisabled={!preview} onPress={() => void remove()}>
        {string('delete.confirm')}
      </Button>
    </>
  )
  return (
    <Dialog title={string('delete.title', { title: preview?.title ?? '' })} open onClose={onClose} footer={footer}>
      {!preview && <Skeleton rows={3} label={string('dialog.loading')} />}
      {preview && (
        <>
          <p>{string('delete.anchors', { count: preview.anchors })}</p>
          <Claims heading="delete.gone" claims={preview.claimsDeleted} />
          <Claims heading="delete.kept" claims={preview.claimsKept} />
          <p>{string('delete.undoable')}</p>
        </>
      )}
    </Dialog>
  )
}

function Claims({
  heading,
  claims,
}: {
  readonly heading: string
  readonly claims: readonly { readonly id: string; readonly number: number; readonly text: string }[]
}) {
  if (claims.length === 0) return null
  return (
    <div>
      <h3>{string(heading, { count: claims.length })}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled list must be reachable by key */}
      <ul className={styles.list} tabIndex={0} aria-label={string(heading, { count: claims.length })}>
        {claims.map((claim) => (
          <li key={claim.id}>
            C-{claim.number} {claim.text}
          </li>
        ))}
      </ul>
    </div>
  )
}
