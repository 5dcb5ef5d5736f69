// The codebook as a file: up to which marking, as an outline or a table.
import type { Tlp } from '@shared/model/envelope'
import { useState } from 'react'
import { write } from '../../../state/actions'
import { client } from '../../../state/client'
import { useProject } from '../../../state/queries'
import { saveFile } from '../../../state/save-file'
import { string } from '../../../state/strings'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { MarkingMenu } from '../../../ui/MarkingMenu'
import styles from '../Codebook.module.css'
import { closeDialog } from './Foot'

export function ExportDialog() {
  const project = useProject().data?.project
  const [chosen, setChosen] = useState<Tlp>()
  const ceiling = chosen ?? project?.defaultMarking ?? 'TLP:AMBER+STRICT'
  const save = async (format: 'markdown' | 'csv') => {
    const made = await write(() => client().tags.export({ format, ceiling }))
    if (made && (await saveFile(made.url, made.name))) closeDialog()
  }
  const foot = (
    <>
      <Button onPress={closeDialog}>{string('dialog.cancel')}</Button>
      <Button onPress={() => void save('csv')}>{string('codebook.exporting.csv')}</Button>
      <Button kind="primary" onPress={() => void save('markdown')}>
        {string('codebook.exporting.markdown')}
      </Button>
    </>
  )
  return (
    <Dialog title={string('codebook.exporting.title')} open onClose={closeDialog} footer={foot}>
      <div className={styles.form}>
        <span>{string('brief.ceiling')}</span>
        <MarkingMenu label={string('brief.ceiling')} value={ceiling} onChange={setChosen} />
      </div>
    </Dialog>
  )
}
