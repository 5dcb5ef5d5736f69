// The documents with their source's reliability; one is open in the reader. Its menu edits, filters, deletes.

import { RELIABILITY_LABEL } from '@shared/model/grade'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { byUse, firstOf } from '../../state/corpus/documents'
import { openRecord, useImports } from '../../state/corpus/imports'
import { useDocuments } from '../../state/corpus/queries'
import type { FacetCount } from '../../state/ledger/facets'
import { useLedger } from '../../state/ledger/ledger-store'
import { openDocument, useView } from '../../state/view-store'
import { formatNumber, string } from '../../state/window/strings'
import { DeleteDocument } from './DeleteDocument'
import { DocumentDetails } from './DocumentDetails'
import { DocumentMenu } from './DocumentMenu'
import styles from './LibraryPanel.module.css'

/** As many as leave the facets below in view; the rest is one press away. */
const SHOWN = 8

export function DocumentList({ counts }: { readonly counts?: ReadonlyMap<string, FacetCount> }) {
  const documents = byUse(useDocuments().data ?? [])
  const dictionary = useLedger()?.columns.dictionaries.documents
  const open = useView((s) => s.documentId) ?? firstOf(documents)?.id
  const [deleting, setDeleting] = useState<string>()
  const [all, showAll] = useState(false)
  const { record } = useImports()
  const listed = all ? documents : documents.filter((d, i) => i < SHOWN || d.id === open)
  return (
    <>
      <h3 className={`${styles.head} ${styles.spread}`}>
        <span>{string('library.sources')}</span>
        <span>{string('status.claims')}</span>
      </h3>
      <ul>
        {listed.map((document) => {
          const reliability = dictionary?.find((d) => d.id === document.id)?.reliability ?? 'F'
          const count = counts?.get(document.id)
          return (
            <li key={document.id} className={styles.documentRow}>
              <button
                type="button"
                className={styles.facet}
                aria-current={document.id === open ? 'true' : undefined}
                onClick={() => openDocument(document.id)}
              >
                <span className={styles.label}>
                  <abbr className={styles.grade} title={RELIABILITY_LABEL[reliability]}>
                    {reliability}
                  </abbr>
                  <span className={styles.title} title={document.title} data-retracted={document.retracted && true}>
                    {document.title}
                    {document.retracted && <span className="visually-hidden">, {string('lineage.isRetracted')}</span>}
                  </span>
                </span>
                <span className={styles.visible}>{formatNumber(count?.visible ?? 0)}</span>
                <span className={styles.total}>/{formatNumber(count?.total ?? 0)}</span>
              </button>
              <DocumentMenu id={document.id} title={document.title} onDelete={setDeleting} />
            </li>
          )
        })}
      </ul>
      {documents.length > SHOWN && (
        <Button className={styles.showAll} aria-expanded={all} onPress={() => showAll(!all)}>
          {string(all ? 'library.fewer' : 'library.all', { count: documents.length })}
        </Button>
      )}
      {record && <DocumentDetails id={record} onClose={() => openRecord(undefined)} />}
      {deleting && <DeleteDocument id={deleting} onClose={() => setDeleting(undefined)} />}
    </>
  )
}
