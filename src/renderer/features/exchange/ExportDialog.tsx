// Before an export leaves: up to which marking, and what the format cannot hold.
import type { Tlp } from '@shared/model/base/envelope'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../../state/corpus/client'
import { useProject } from '../../state/corpus/queries'
import { describeError } from '../../state/window/notices'
import { saveFile } from '../../state/window/save-file'
import { formatNumber, string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import { Dialog } from '../../ui/controls/Dialog'
import { MarkingMenu } from '../../ui/controls/MarkingMenu'
import styles from './Exchange.module.css'

export type Format = 'csv' | 'json'
interface Props {
  readonly format: Format
  readonly onClose: () => void
}
export function ExportDialog({ format, onClose }: Props) {
  const project = useProject().data?.project
  const [chosen, setChosen] = useState<Tlp>()
  const ceiling = chosen ?? project?.defaultMarking ?? 'TLP:AMBER+STRICT'
  const made = useQuery({
    queryKey: ['export', format, ceiling],
    gcTime: 0,
    queryFn: ({ signal }) => client().exchange.export({ format, ceiling }, { signal }),
  })
  const save = async () => {
    if (made.data && (await saveFile(made.data.url, made.data.name))) onClose()
  }
  const footer = (
    <>
      <Button onPress={onClose}>{string('dialog.cancel')}</Button>
      <Button kind="primary" isDisabled={!made.data} onPress={() => void save()}>
        {string(`export.save.${format}`)}
      </Button>
    </>
  )
  return (
    <Dialog title={string(`command.exchange.${format}`)} open onClose={onClose} footer={footer}>
      <div className={styles.row}>
        <span>{string('brief.ceiling')}</span>
        <MarkingMenu label={string('brief.ceiling')} value={ceiling} onChange={setChosen} />
        {made.data && (
          <span className={styles.quiet}>
            {string('export.file', { name: made.data.name, size: Math.ceil(made.data.bytes / 1024) })}
          </span>
        )}
      </div>
      {made.isPending && <p role="status">{string('export.running')}</p>}
      {made.error && (
        <p role="alert" className={styles.error}>
          {describeError(made.error).message}
        </p>
      )}
      {made.data && <Loss loss={made.data.loss} />}
    </Dialog>
  )
}

function Loss({ loss }: { readonly loss: readonly { readonly what: string; readonly count: number }[] }) {
  const lost = loss.filter(({ count }) => count > 0)
  if (lost.length === 0) return <p>{string('export.nothingLost')}</p>
  return (
    <section aria-labelledby="export-loss">
      <h3 id="export-loss" className={styles.head}>
        {string('export.loses')}
      </h3>
      <ul className={styles.list}>
        {lost.map(({ what, count }) => (
          <li key={what}>
            <span>{what}</span>
            <span className={styles.quiet}>{formatNumber(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
