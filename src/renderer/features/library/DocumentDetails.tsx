// A document's bibliographic record: guessed values are marked until a person has touched them.

import type { DocumentChanges } from '@shared/contract/corpus/documents'
import type { DocumentView } from '@shared/contract/views'
import { DocumentKind, Rights } from '@shared/model/document'
import { useState } from 'react'
import { write } from '../../state/corpus/actions'
import { client } from '../../state/corpus/client'
import { useDocuments } from '../../state/corpus/queries'
import { showLineage } from '../../state/corpus/sources'
import { formatNumber, string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import { Dialog } from '../../ui/controls/Dialog'
import { ExternalLink, openable } from '../../ui/controls/ExternalLink'
import styles from './LibraryPanel.module.css'

interface Props {
  readonly id: string
  readonly onClose: () => void
}
export function DocumentDetails({ id, onClose }: Props) {
  const document = useDocuments().data?.find((d) => d.id === id)
  return document ? <Form key={id} document={document} onClose={onClose} /> : null
}

const FIELDS = ['title', 'authors', 'publisher', 'published', 'language', 'url'] as const

function initial(document: DocumentView): Record<(typeof FIELDS)[number], string> {
  const { title, publisher = '', published = '', language, url = '' } = document
  return { title, authors: document.authors.map((a) => a.name).join('; '), publisher, published, language, url }
}

const linkWords = () => ({
  open: string('link.open'),
  title: string('link.title'),
  host: string('link.host'),
  address: string('details.url'),
  note: string('link.note'),
  cancel: string('dialog.cancel'),
})
/** By the host where it can; else the browser that shows this page opens a tab of its own, told nothing of this one. */
async function openLink(url: string): Promise<void> {
  const answer = await write(() => client().host.openLink({ url }))
  if (answer && !answer.opened) window.open(url, '_blank', 'noopener,noreferrer')
}

function Form({ document, onClose }: { readonly document: DocumentView; readonly onClose: () => void }) {
  const [values, setValues] = useState(() => initial(document))
  const [source, setSource] = useState(document.source.name)
  const [kind, setKind] = useState(document.kind)
  const [rights, setRights] = useState(document.rights)
  const [shareText, setShareText] = useState(document.shareText)
  const save = async () => {
    const before = initial(document)
    const changed = FIELDS.filter((f) => values[f] !== before[f])
    const changes: DocumentChanges = {
      ...Object.fromEntries(changed.filter((f) => f !== 'authors').map((f) => [f, values[f]])),
      ...(changed.includes('authors')
        ? {
            authors: values.authors
              .split(';')
              .map((name) => ({ name: name.trim() }))
              .filter((a) => a.name),
          }
        : {}),
      ...(source === document.source.name ? {} : { source: { name: source } }),
      kind,
      rights,
      shareText,
    }
    if (await write(() => client().documents.update({ id: document.id, changes }))) onClose()
  }
  /** Lineage, retraction and what they touch are looked at beside the other panels, not over them. */
  const toLineage = () => {
    onClose()
    showLineage(document.id)
  }
  const footer = (
    <>
      <Button onPress={onClose}>{string('dialog.cancel')}</Button>
      <Button kind="primary" onPress={() => void save()}>
        {string('dialog.save')}
      </Button>
    </>
  )
  return (
    <Dialog title={string('details.heading')} open onClose={onClose} footer={footer}>
      <div className={styles.form}>
        {FIELDS.map((field) => {
          const guessed = document.guessed.some((g) => g === field)
          return [
            <label key={`${field}-label`} htmlFor={`doc-${field}`}>
              {string(`details.${field}`)} {guessed && <span className={styles.suggested}>{string('suggested')}</span>}
            </label>,
            <input
              key={field}
              id={`doc-${field}`}
              className={guessed ? styles.guessed : ''}
              value={values[field]}
              onChange={(e) => setValues({ ...values, [field]: e.target.value })}
            />,
          ]
        })}
        {openable(values.url) && (
          <>
            <span />
            <ExternalLink address={values.url} words={linkWords()} onOpen={(url) => void openLink(url)} />
          </>
        )}
        <label htmlFor="doc-source">{string('details.source')}</label>
        <input id="doc-source" value={source} onChange={(e) => setSource(e.target.value)} />
        <label htmlFor="doc-kind">{string('details.kind')}</label>
        <select id="doc-kind" value={kind} onChange={(e) => setKind(DocumentKind.parse(e.target.value))}>
          {DocumentKind.options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
        <label htmlFor="doc-rights">{string('details.rights')}</label>
        <select id="doc-rights" value={rights} onChange={(e) => setRights(Rights.parse(e.target.value))}>
          {Rights.options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
        <label htmlFor="doc-share">{string('details.shareText')}</label>
        <span>
          <input
            id="doc-share"
            type="checkbox"
            style={{ width: 'auto' }}
            checked={shareText}
            onChange={(e) => setShareText(e.target.checked)}
          />{' '}
          {string('details.shareTextHelp')}
        </span>
        <span>{string('details.lineage')}</span>
        <span>
          {string(document.retracted ? 'lineage.isRetracted' : `lineage.status.${document.lineageStatus}`)}{' '}
          <Button kind="quiet" onPress={toLineage}>
            {string('details.openLineage')}
          </Button>
        </span>
        <span>{string('details.length')}</span>
        <span>
          {string('details.lengthValue', {
            count: formatNumber(document.length),
            hash: document.textSha256.slice(0, 12),
          })}
        </span>
      </div>
      <p className={styles.hint}>{string('details.cslHint')}</p>
    </Dialog>
  )
}
