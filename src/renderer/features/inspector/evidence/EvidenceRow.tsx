// One item of a claim: grade, words, where it is from; pressing it shows its place. Evidence can be edited and removed.
import type { EvidenceView } from '@shared/contract/judging/evidence'
import { Pencil, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { removeEvidence } from '../../../state/review/evidence'
import { openDocument, select, showPassage } from '../../../state/view-store'
import { string } from '../../../state/window/strings'
import { IconButton } from '../../../ui/controls/Button'
import { Grade } from '../../../ui/marks/Grade'
import styles from './Evidence.module.css'
import { EvidenceEditor } from './EvidenceEditor'
import { detailWords, itemWords } from './words'

/** Shows what an item is: the passage in the reader, the claim everywhere, or the document. */
function show({ item }: EvidenceView): void {
  if (item.kind === 'claim') select([item.id])
  else if (item.kind === 'document') openDocument(item.id)
  else if (item.anchor.spans[0]) showPassage(item.anchor.documentId, item.anchor.spans[0])
}

export function EvidenceRow({ view, readOnly }: { readonly view: EvidenceView; readonly readOnly: boolean }) {
  const [editing, setEditing] = useState(false)
  const words = itemWords(view.item)
  const fixed = readOnly || view.own
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={styles.grade}>
          <Grade reliability={view.reliability} credibility={view.credibility} />
        </span>
        <Button className={styles.what} onPress={() => show(view)}>
          <span className={view.item.kind === 'anchor' ? styles.quote : styles.words}>{words}</span>
          <span className={styles.detail}>{detailWords(view)}</span>
          {!view.stands && <span className={styles.flag}>{string('evidence.fallen')}</span>}
        </Button>
        {!fixed && (
          <>
            <IconButton label={string('evidence.edit')} pressed={editing} onPress={() => setEditing(!editing)}>
              <Pencil aria-hidden="true" />
            </IconButton>
            <IconButton label={string('evidence.remove')} onPress={() => void removeEvidence(view.id)}>
              <X aria-hidden="true" />
            </IconButton>
          </>
        )}
      </div>
      {editing && !fixed && <EvidenceEditor view={view} />}
    </li>
  )
}
