// The codebook as a file: up to which marking, as an outline or a table.
import type { Tlp } from '@shared/model/base/envelope'
import { useState } from 'react'
import { write } from '../../../state/corpus/actions'
import { client } from '../../../state/corpus/client'
import { useProject } from '../../../state/corpus/queries'
import { saveFile } from '../../../state/window/save-file'
import { string } from '../../../state/window/strings'
import { Button } from '../../../ui/controls/Button'
import { Dialog } from '../../../ui/controls/Dialog'
import form from '../../../ui/controls/Form.module.css'
import { MarkingMenu } from '../../../ui/controls/MarkingMenu'
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
      <div className={form.grid}>
        <span>{string('brief.ceiling')}</span>
        <MarkingMenu label={string('brief.ceiling')} value={ceiling} onChange={setChosen} />
      </div>
    </Dialog>
  )
}
