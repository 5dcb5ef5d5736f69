// A combo box over the documents of the corpus.
import { useState } from 'react'
import { fittingDocuments } from '../../../state/corpus/documents'
import { useDocuments } from '../../../state/corpus/queries'
import { string } from '../../../state/window/strings'
import { Combo } from '../../../ui/controls/Combo'

interface Props {
  readonly label: string
  readonly onChoose: (documentId: string) => void
}
export function DocumentCombo({ label, onChoose }: Props) {
  const documents = useDocuments().data ?? []
  const [text, setText] = useState('')
  return (
    <Combo
      label={label}
      text={text}
      onText={setText}
      items={fittingDocuments(documents, text)}
      onChoose={onChoose}
      empty={string('combo.none')}
    />
  )
}
