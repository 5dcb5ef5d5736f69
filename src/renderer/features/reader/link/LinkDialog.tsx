// Two passages linked through a claim, in one step: which claim, what the second says of it, who has it from whom.
import { useState } from 'react'
import { useDocuments } from '../../../state/corpus/queries'
import { linkPassages, stopLinking, useLinking } from '../../../state/review/evidence'
import { useView } from '../../../state/view-store'
import { string } from '../../../state/window/strings'
import { Button } from '../../../ui/controls/Button'
import { Dialog } from '../../../ui/controls/Dialog'
import styles from './Link.module.css'
import { LinkClaim } from './LinkClaim'
import { LinkLineage } from './LinkLineage'
import { LinkStance } from './LinkStance'
import { EMPTY_LINK, inputOf, isReady, type LinkDraft } from './link-draft'

export function LinkDialog() {
  const { first, second } = useLinking()
  const selected = useView((s) => s.selection.at(-1))
  const documents = useDocuments().data
  const [draft, setDraft] = useState<LinkDraft>(EMPTY_LINK)
  const [busy, setBusy] = useState(false)
  if (!first || !second) return null
  const change = (next: Partial<LinkDraft>) => setDraft((before) => ({ ...before, ...next }))
  const [passage, counterpart] = draft.swapped ? [second, first] : [first, second]
  const ready = isReady(draft, selected)
  const close = () => {
    setDraft(EMPTY_LINK)
    stopLinking()
  }
  const link = async () => {
    if (!ready || busy) return
    setBusy(true)
    const linked = await linkPassages(inputOf(draft, passage, counterpart, selected))
    setBusy(false)
    if (linked) close()
  }
  const title = (id: string) => documents?.find((one) => one.id === id)?.title ?? ''
  const quoted = (label: string, { quote, documentId }: typeof passage) => (
    <figure className={styles.passage}>
      <figcaption>
        {label}: {title(documentId)}
      </figcaption>
      <blockquote>{quote}</blockquote>
    </figure>
  )
  const footer = (
    <>
      <Button onPress={close}>{string('dialog.cancel')}</Button>
      <Button kind="primary" isDisabled={!ready || busy} onPress={() => void link()}>
        {string('link.confirm')}
      </Button>
    </>
  )
  const apart = passage.documentId !== counterpart.documentId
  return (
    <Dialog title={string('link.title')} open wide onClose={close} footer={footer}>
      <div className={styles.pair}>
        {quoted(string('link.passage'), passage)}
        {quoted(string('link.counterpart'), counterpart)}
      </div>
      <div>
        <Button onPress={() => change({ swapped: !draft.swapped })}>{string('link.swap')}</Button>
      </div>
      <LinkClaim draft={draft} selected={selected} onChange={change} />
      <LinkStance draft={draft} onChange={change} />
      {apart && (
        <LinkLineage
          draft={draft}
          onChange={change}
          titles={{ passage: title(passage.documentId), counterpart: title(counterpart.documentId) }}
        />
      )}
    </Dialog>
  )
}
