// The documents of a source, each with its letter as things stand; one press leads to the text, another to its lineage.
import type { SourceDocument } from '@shared/contract/corpus/sources'
import { RELIABILITY_LABEL } from '@shared/model/grade'
import { GitFork } from 'lucide-react'
import { openLineage } from '../../../state/corpus/sources'
import { openDocument } from '../../../state/view-store'
import { string } from '../../../state/window/strings'
import { IconButton } from '../../../ui/controls/Button'
import dock from '../../../ui/panels/Dock.module.css'
import styles from '../Sources.module.css'

export function Documents({ documents }: { readonly documents: readonly SourceDocument[] }) {
  return (
    <div className={styles.block}>
      <h4>{string('sources.documentsHead')}</h4>
      {documents.length === 0 && <p className={dock.quiet}>{string('sources.noDocuments')}</p>}
      <ul>
        {documents.map((document) => (
          <li key={document.id} className={styles.document}>
            <abbr className={styles.letter} title={RELIABILITY_LABEL[document.reliability]}>
              {document.reliability}
            </abbr>
            <button type="button" className={`${dock.item} ${styles.item}`} onClick={() => openDocument(document.id)}>
              <span className={document.retracted ? styles.retracted : undefined}>{document.title}</span>
              <span className={dock.quiet}>
                {[
                  document.published,
                  document.retracted
                    ? string('lineage.isRetracted')
                    : string(`lineage.status.${document.lineageStatus}`),
                  string('sources.claimCount', { count: document.claims }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
            <IconButton
              label={string('sources.lineageOf', { title: document.title })}
              onPress={() => openLineage(document.id)}
            >
              <GitFork aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
    </div>
  )
}
