// The documents with their source's reliability; one is open in the reader. Its menu edits, filters, deletes.

import { RELIABILITY_LABEL } from '@shared/model/grade'
import { MoreHorizontal } from 'lucide-react'
import { useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { byUse, firstOf } from '../../state/documents'
import { openRecord, useImports } from '../../state/imports'
import type { FacetCount } from '../../state/ledger/facets'
import { useLedger } from '../../state/ledger/ledger-store'
import { useDocuments } from '../../state/queries'
import { formatNumber, string } from '../../state/strings'
import { openDocument, toggleValue, useView } from '../../state/view-store'
import { DeleteDocument } from './DeleteDocument'
import { DocumentDetails } from './DocumentDetails'
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
  const act = (key: string, id: string) => {
    if (key === 'filter') toggleValue('document', id)
    else if (key === 'delete') setDeleting(id)
    else openRecord(id)
  }
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
              <Button
                className={styles.facet}
                aria-current={document.id === open ? 'true' : undefined}
                onPress={() => openDocument(document.id)}
              >
                <span className={styles.label}>
                  <abbr className={styles.grade} title={RELIABILITY_LABEL[reliability]}>
                    {reliability}
                  </abbr>
                  <span className={styles.title} title={document.title}>
                    {document.title}
                  </span>
                </span>
                <span className={styles.visible}>{formatNumber(count?.visible ?? 0)}</span>
                <span className={styles.total}>/{formatNumber(count?.total ?? 0)}</span>
              </Button>
              <MenuTrigger>
                <Button className={styles.more} aria-label={string('library.more', { title: document.title })}>
                  <MoreHorizontal size={14} aria-hidden="true" />
                </Button>
                <Popover>
                  <Menu className={styles.menu} onAction={(key) => act(String(key), document.id)}>
                    <MenuItem id="details">{string('library.details')}</MenuItem>
                    <MenuItem id="filter">{string('library.filter')}</MenuItem>
                    <MenuItem id="delete">{string('library.delete')}</MenuItem>
                  </Menu>
                </Popover>
              </MenuTrigger>
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
