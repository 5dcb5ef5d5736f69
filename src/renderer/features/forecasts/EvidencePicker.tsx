// Documents that an outcome rests on, each as a whole or by the words of one passage of it.
import { X } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { fittingDocuments } from '../../state/corpus/documents'
import { useDocuments, useText } from '../../state/corpus/queries'
import { string } from '../../state/window/strings'
import { IconButton } from '../../ui/controls/Button'
import { Combo } from '../../ui/controls/Combo'
import styles from './Forecasts.module.css'

/** One document cited; `words` narrow it to a passage, `start` is where they stand in its text. */
export interface Cited {
  readonly documentId: string
  readonly versionId: string
  readonly title: string
  readonly words: string
  readonly start?: number
}

/** What is sent: whole documents by id, passages by their span. `open`: words that are not in the text. */
export function evidenceOf(cited: readonly Cited[]) {
  const passages = cited.flatMap(({ documentId, words, start }) =>
    words === '' || start === undefined
      ? []
      : [{ documentId: documentId as never, spans: [{ start, end: start + words.length }] }],
  )
  return {
    evidenceIds: cited.flatMap(({ documentId, words }) => (words === '' ? [documentId] : [])),
    passages,
    open: cited.some(({ words, start }) => words !== '' && start === undefined),
  }
}

interface Props {
  readonly cited: readonly Cited[]
  readonly onChange: (cited: readonly Cited[]) => void
}
export function EvidencePicker({ cited, onChange }: Props) {
  const documents = useDocuments().data ?? []
  const [text, setText] = useState('')
  const add = (documentId: string) => {
    const found = documents.find((document) => document.id === documentId)
    if (!found) return
    onChange([...cited, { documentId, versionId: found.currentVersionId, title: found.title, words: '' }])
  }
  return (
    <fieldset className={styles.evidence}>
      <legend>{string('forecasts.evidence')}</legend>
      {cited.map((one) => (
        <CitedRow
          key={one.documentId}
          cited={one}
          onChange={(next) => onChange(cited.map((other) => (other.documentId === one.documentId ? next : other)))}
          onRemove={() => onChange(cited.filter((other) => other.documentId !== one.documentId))}
        />
      ))}
      <Combo
        boxed
        label={string('forecasts.addDocument')}
        text={text}
        onText={setText}
        items={fittingDocuments(
          documents,
          text,
          cited.map((one) => one.documentId),
        )}
        onChoose={add}
        empty={string('combo.none')}
      />
    </fieldset>
  )
}

interface RowProps {
  readonly cited: Cited
  readonly onChange: (next: Cited) => void
  readonly onRemove: () => void
}
function CitedRow({ cited, onChange, onRemove }: RowProps) {
  const id = useId()
  const text = useText(cited.versionId)
  const at = cited.words === '' ? -1 : (text.data?.indexOf(cited.words) ?? -1)
  const start = at < 0 ? undefined : at
  const isLate = start !== cited.start
  // the text may come after the words
  useEffect(() => {
    if (isLate) onChange({ ...cited, start })
  }, [isLate, start, cited, onChange])
  return (
    <div className={styles.citedRow}>
      <span className={styles.citedTitle}>{cited.title}</span>
      <IconButton label={string('forecasts.removeDocument', { title: cited.title })} onPress={onRemove}>
        <X aria-hidden="true" />
      </IconButton>
      <label htmlFor={id} className={styles.field}>
        {string('forecasts.words')}
        <input
          id={id}
          autoComplete="off"
          value={cited.words}
          aria-invalid={cited.words !== '' && start === undefined}
          onChange={(event) => onChange({ ...cited, words: event.target.value })}
        />
      </label>
      {cited.words !== '' && (
        <small>{string(start === undefined ? 'forecasts.notFound' : 'forecasts.found', { words: cited.title })}</small>
      )}
    </div>
  )
}
