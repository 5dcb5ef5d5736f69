// Text from the clipboard as a document, with a title if the person gives one.
import { useState } from 'react'
import { pasteDocument } from '../../state/corpus/imports'
import { string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import { Dialog } from '../../ui/controls/Dialog'
import styles from './LibraryPanel.module.css'

export function PasteDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const save = async () => {
    if (!(await pasteDocument(text, title))) return
    setTitle('')
    setText('')
    onClose()
  }
  const footer = (
    <>
      <Button onPress={onClose}>{string('dialog.cancel')}</Button>
      <Button kind="primary" isDisabled={text.trim() === ''} onPress={() => void save()}>
        {string('paste.save')}
      </Button>
    </>
  )
  return (
    <Dialog title={string('paste.title')} open={open} onClose={onClose} footer={footer}>
      <div className={styles.form}>
        <label htmlFor="paste-title">{string('paste.name')}</label>
        <input
          id="paste-title"
          value={title}
          onChange={(e) => setTitle(e.target.value)}
          placeholder={string('paste.guess')}
        />
        <label htmlFor="paste-text">{string('paste.text')}</label>
        <textarea id="paste-text" value={text} onChange={(e) => setText(e.target.value)} />
      </div>
    </Dialog>
  )
}
