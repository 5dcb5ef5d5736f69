// The lineage of one document: what it rests on and what rests on it, as a picture and as a list, and what is said of it.
import type { LineageView } from '@shared/contract/corpus/lineage'
import type { DocumentView } from '@shared/contract/views'
import type { DocumentId } from '@shared/model/base/ids'
import { ArrowLeft, X } from 'lucide-react'
import { useState } from 'react'
import { useDocuments } from '../../../state/corpus/queries'
import { openLineage, removeLink, setLineageStatus, useLineage } from '../../../state/corpus/sources'
import { useImpact } from '../../../state/review/impact'
import { impactShown } from '../../../state/review/impact-words'
import { string } from '../../../state/window/strings'
import { Button, IconButton } from '../../../ui/controls/Button'
import dock from '../../../ui/panels/Dock.module.css'
import { EmptyState, Skeleton } from '../../../ui/panels/EmptyState'
import { ImpactList } from '../../../ui/panels/ImpactList'
import { SelectRow } from '../detail/Field'
import styles from '../Sources.module.css'
import { useHeldFocus } from '../use-held-focus'
import { LinkForm } from './LinkForm'
import { Picture } from './Picture'
import { Retraction } from './Retraction'

const STATUSES = ['unexamined', 'original', 'unknown'] as const

interface Props {
  readonly documentId: DocumentId
  readonly readOnly: boolean
}
export function LineageDetail({ documentId, readOnly }: Props) {
  const found = useLineage(documentId)
  const document = useDocuments().data?.find((one) => one.id === documentId)
  const view = found.data
  if (found.isError) return <EmptyState title={string('lineage.goneTitle')}>{string('lineage.gone')}</EmptyState>
  if (!view || !document) return <Skeleton label={string('dialog.loading')} />
  return <Detail view={view} document={document} readOnly={readOnly} />
}

interface DetailProps {
  readonly view: LineageView
  readonly document: DocumentView
  readonly readOnly: boolean
}
function Detail({ view, document, readOnly }: DetailProps) {
  const part = useHeldFocus()
  const { documentId } = view
  return (
    <section
      ref={part}
      className={styles.detail}
      aria-label={string('lineage.of', { title: document.title })}
      tabIndex={-1}
      data-detail
    >
      <div className={`${dock.tools} ${styles.tools}`}>
        <Button kind="quiet" onPress={() => openLineage(undefined)}>
          <ArrowLeft size={14} aria-hidden="true" /> {string('lineage.back')}
        </Button>
      </div>
      <h3 className={styles.name}>{document.title}</h3>
      <p className={styles.now}>{standing(view)}</p>
      <Status key={document.lineageStatus} id={documentId} saved={document.lineageStatus} readOnly={readOnly} />
      {view.links.length > 0 && <Picture view={view} />}
      {view.links.length > 0 && <p className={dock.quiet}>{string('lineage.legend')}</p>}
      <Links view={view} readOnly={readOnly} />
      {!readOnly && <LinkForm documentId={documentId} />}
      <Retraction id={documentId} retracted={document.retracted} readOnly={readOnly} />
    </section>
  )
}

/** What the document is worth by itself: how many origins, circular or not, fallen or not. */
function standing({ documentId, nodes, origins: [lo, hi] }: LineageView): string {
  const own = nodes.find((node) => node.id === documentId)
  if (own?.retracted) return string('lineage.standing.retracted')
  if (own?.fallen) return string('lineage.standing.fallen')
  const count = lo === hi ? `${hi}` : `${lo}–${hi}`
  const words = string('lineage.standing.origins', { count: hi, range: count })
  return own?.circular ? `${words} ${string('lineage.standing.circular')}` : words
}

interface StatusProps {
  readonly id: DocumentId
  readonly saved: (typeof STATUSES)[number]
  readonly readOnly: boolean
}
/** Whether it is original; what that would touch is told before it is applied. */
function Status({ id, saved, readOnly }: StatusProps) {
  const [status, setStatus] = useState(saved)
  const changed = status !== saved
  const impact = useImpact(changed ? { kind: 'lineage-status', documentId: id, status } : undefined)
  return (
    <div className={styles.block}>
      <SelectRow
        label={string('lineage.statusField')}
        value={status}
        options={STATUSES}
        nameOf={(one) => string(`lineage.status.${one}`)}
        isDisabled={readOnly}
        onChange={setStatus}
      />
      {changed && (
        <>
          <ImpactList {...impactShown(impact)} />
          <div className={`${dock.tools} ${styles.tools}`}>
            <Button kind="primary" onPress={() => void setLineageStatus(id, status)}>
              {string('lineage.statusDo')}
            </Button>
            <Button onPress={() => setStatus(saved)}>{string('dialog.cancel')}</Button>
          </div>
        </>
      )}
    </div>
  )
}

type Link = LineageView['links'][number]
/** The same as the picture, in words: links of the document itself, then those further up and down. */
function Links({ view, readOnly }: { readonly view: LineageView; readonly readOnly: boolean }) {
  const { documentId, links } = view
  const up = links.filter((link) => link.from.id === documentId)
  const down = links.filter((link) => link.to.id === documentId)
  const others = links.filter((link) => !up.includes(link) && !down.includes(link))
  return (
    <>
      <LinkList heading="lineage.up" none="lineage.noUp" links={up} view={view} readOnly={readOnly} />
      <LinkList heading="lineage.down" none="lineage.noDown" links={down} view={view} readOnly={readOnly} />
      {others.length > 0 && <LinkList heading="lineage.further" links={others} view={view} readOnly={readOnly} />}
    </>
  )
}

interface ListProps {
  readonly heading: string
  readonly none?: string
  readonly links: readonly Link[]
  readonly view: LineageView
  readonly readOnly: boolean
}
function LinkList({ heading, none, links, view, readOnly }: ListProps) {
  return (
    <div className={styles.block}>
      <h4>{string(heading)}</h4>
      {links.length === 0 && none && <p className={dock.quiet}>{string(none)}</p>}
      <ul aria-label={string(heading)}>
        {links.map((link) => (
          <LinkRow key={link.id} link={link} view={view} readOnly={readOnly} />
        ))}
      </ul>
    </div>
  )
}

interface RowProps {
  readonly link: Link
  readonly view: LineageView
  readonly readOnly: boolean
}
function LinkRow({ link, view: { documentId, nodes }, readOnly }: RowProps) {
  const node = (id: string) => nodes.find((one) => one.id === id)
  const [from, to] = [node(link.from.id), node(link.to.id)]
  const sentence = [
    link.from.id === documentId ? '' : (from?.name ?? ''),
    string(`lineage.types.${link.type}`),
    link.to.id === documentId ? string('lineage.this') : (to?.name ?? ''),
  ]
    .filter(Boolean)
    .join(' ')
  const beyond = link.from.id === documentId ? to : from
  return (
    <li className={styles.link}>
      <span className={styles.linkWords}>
        <span className={beyond?.retracted ? styles.retracted : undefined}>{sentence}</span>
        <span className={dock.quiet}>{[string(`lineage.bases.${link.basis}`), ...factsOf(beyond)].join(' · ')}</span>
      </span>
      {beyond?.kind === 'document' && (
        <Button kind="quiet" onPress={() => openLineage(beyond.id as DocumentId)}>
          {string('lineage.follow')}
          <span className="visually-hidden"> {beyond.name}</span>
        </Button>
      )}
      {!readOnly && (
        <IconButton label={string('lineage.remove', { link: sentence })} onPress={() => void removeLink(link.id)}>
          <X aria-hidden="true" />
        </IconButton>
      )}
    </li>
  )
}

/** What is known of the other end of a link, in words. */
function factsOf(node: LineageView['nodes'][number] | undefined): string[] {
  if (!node) return []
  return [
    string(`lineage.kinds.${node.kind}`),
    node.reliability ? string('lineage.letter', { letter: node.reliability }) : '',
    node.root ? string(node.settled ? 'lineage.settledRoot' : 'lineage.root') : '',
    node.retracted ? string('lineage.isRetracted') : '',
    node.circular ? string('lineage.isCircular') : '',
  ].filter(Boolean)
}
