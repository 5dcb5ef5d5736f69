// The claim's passages, each with how surely it was found; pressing one shows it in the reader.
import type { ClaimView } from '@shared/contract/views'
import { X } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useDocuments } from '../../state/corpus/queries'
import { removePassage } from '../../state/review/impact'
import { openDocument, select } from '../../state/view-store'
import { string } from '../../state/window/strings'
import { IconButton } from '../../ui/controls/Button'
import { Row } from './fields/parts/Row'
import styles from './Inspector.module.css'

export function Passages({ claim, readOnly }: { readonly claim: ClaimView; readonly readOnly: boolean }) {
  const documents = useDocuments().data
  const show = (documentId: string) => {
    openDocument(documentId)
    select([claim.id], 'set', 'inspector')
  }
  const isRetracted = (id: string) => documents?.find((d) => d.id === id)?.retracted !== undefined
  return (
    <Row label={string('inspector.passages')}>
      <ul className={styles.passages}>
        {claim.anchors.map((anchor) => (
          <li key={anchor.id}>
            <Button className={styles.passage} onPress={() => show(anchor.documentId)}>
              <span className={styles.quote}>{anchor.quote ? `“${anchor.quote}”` : string('inspector.noQuote')}</span>
              <span className={styles.detail}>
                {documents?.find((d) => d.id === anchor.documentId)?.title}
                {isRetracted(anchor.documentId) && `, ${string('lineage.isRetracted')}`}
                {anchor.status === 'exact' ? '' : `, ${string(`anchor.${anchor.status}`)}`}
              </span>
            </Button>
            {!readOnly && claim.anchors.length > 1 && (
              <IconButton
                label={string('inspector.removePassage')}
                onPress={() => void removePassage(claim.id, anchor.id)}
              >
                <X aria-hidden="true" />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
    </Row>
  )
}
