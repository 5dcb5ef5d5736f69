// A combo box over the documents of the corpus.
import { fold } from '@shared/kernel/gazetteer'
import { useState } from 'react'
import { useDocuments } from '../../../state/queries'
import { string } from '../../../state/strings'
import { Combo } from '../../../ui/Combo'

interface Props {
  readonly label: string
  readonly onChoose: (documentId: string) => void
}
const SHOWN = 20

export function DocumentCombo({ label, onChoose }: Props) {
  const documents = useDocuments().data
  const [text, setText] = useState('')
  const words = fold(text.trim())
  const items = words ? (documents ?? []).filter(({ title }) => fold(title).includes(words)).slice(0, SHOWN) : []
  return (
    <Combo
      label={label}
      text={text}
      onText={setText}
      items={items.map(({ id, title }) => ({ id, name: title }))}
      onChoose={onChoose}
      empty={string('combo.none')}
    />
  )
}
