// The notes shown as Markdown: up to which marking, and how many that leaves.
import type { NoteFilter } from '@shared/contract/ledger/notes'
import type { Tlp } from '@shared/model/base/envelope'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../../state/corpus/client'
import { useProject } from '../../state/corpus/queries'
import { describeError } from '../../state/window/notices'
import { saveFile } from '../../state/window/save-file'
import { string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import { Dialog } from '../../ui/controls/Dialog'
import { MarkingMenu } from '../../ui/controls/MarkingMenu'
import styles from './Notes.module.css'

interface Props {
  readonly filter: NoteFilter
  readonly onClose: () => void
}
export function ExportNotes({ filter, onClose }: Props) {
  const project = useProject().data?.project
  const [chosen, setChosen] = useState<Tlp>()
  const ceiling = chosen ?? project?.defaultMarking ?? 'TLP:AMBER+STRICT'
  const made = useQuery({
    queryKey: ['notes', 'export', filter, ceiling],
    gcTime: 0,
    queryFn: () => client().notes.export({ ...filter, ceiling }),
  })
  const save = async () => {
    if (made.data && (await saveFile(made.data.url, made.data.name))) onClose()
  }
  const foot = (
    <>
      <Button onPress={onClose}>{string('dialog.cancel')}</Button>
      <Button kind="primary" isDisabled={!made.data} onPress={() => void save()}>
        {string('notes.save')}
      </Button>
    </>
  )
  return (
    <Dialog title={string('notes.exportTitle')} open onClose={onClose} footer={foot}>
      <div className={styles.form}>
        <span>{string('brief.ceiling')}</span>
        <MarkingMenu label={string('brief.ceiling')} value={ceiling} onChange={setChosen} />
        {made.data && <span role="status">{string('notes.exported', { count: made.data.notes })}</span>}
      </div>
      {made.error && <p role="alert">{describeError(made.error).message}</p>}
    </Dialog>
  )
}
