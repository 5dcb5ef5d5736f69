// A new tag: its name; the rest is written where it is shown.
import { useId, useState } from 'react'
import { createTag, type TagNode } from '../../../state/corpus/codebook'
import { string } from '../../../state/window/strings'
import { Dialog } from '../../../ui/controls/Dialog'
import form from '../../../ui/controls/Form.module.css'
import styles from '../Codebook.module.css'
import { closeDialog, Foot } from './Foot'

/** A ref that takes focus once, as the field appears. */
const takeFocus = (field: HTMLElement | null): void => field?.focus()

export function NewDialog({ parent }: { readonly parent: TagNode | undefined }) {
  const id = useId()
  const [name, setName] = useState('')
  const ready = name.trim() !== ''
  const create = () => {
    if (!ready) return
    const colour = parent?.tag.colour
    void createTag({ name: name.trim(), ...(parent && { parentId: parent.tag.id, colour }) })
  }
  const title = parent ? string('codebook.new.titleBelow', { name: parent.tag.name }) : string('codebook.new.title')
  const foot = <Foot confirm={string('codebook.new.confirm')} disabled={!ready} onConfirm={create} />
  return (
    <Dialog title={title} open onClose={closeDialog} footer={foot}>
      <div className={form.grid}>
        <label htmlFor={id}>{string('codebook.name')}</label>
        <input
          id={id}
          className={`${form.boxed} ${styles.boxed}`}
          value={name}
          maxLength={120}
          ref={takeFocus}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && create()}
        />
      </div>
    </Dialog>
  )
}
