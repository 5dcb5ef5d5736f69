// The panel's two dialogs: a new source, and leading one source's documents to another.
import type { SourceView } from '@shared/contract/corpus/sources'
import { SourceKind } from '@shared/model/document'
import { useState } from 'react'
import { createSource, mergeSources, openSourceDialog, useSources, useSourcesState } from '../../state/corpus/sources'
import { useImpact } from '../../state/review/impact'
import { impactShown } from '../../state/review/impact-words'
import { string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import { Dialog } from '../../ui/controls/Dialog'
import { ImpactList } from '../../ui/panels/ImpactList'
import styles from './Sources.module.css'

export function Dialogs() {
  const { dialog, chosen } = useSourcesState((s) => s)
  const sources = useSources().data ?? []
  const into = sources.find((source) => source.id === chosen)
  if (dialog === 'new') return <NewSource />
  return dialog === 'merge' && into ? <MergeSource into={into} others={sources.filter((one) => one !== into)} /> : null
}
const close = () => openSourceDialog(undefined)

function NewSource() {
  const [name, setName] = useState('')
  const [kind, setKind] = useState<SourceView['kind']>('unknown')
  const make = () => {
    if (name.trim()) void createSource(name.trim(), kind)
  }
  const footer = (
    <>
      <Button onPress={close}>{string('dialog.cancel')}</Button>
      <Button kind="primary" isDisabled={name.trim() === ''} onPress={make}>
        {string('sources.new.do')}
      </Button>
    </>
  )
  return (
    <Dialog title={string('sources.new.title')} open onClose={close} footer={footer}>
      <form
        className={styles.dialogForm}
        onSubmit={(event) => {
          event.preventDefault()
          make()
        }}
      >
        <label className={styles.field}>
          <span className={styles.label}>{string('sources.nameField')}</span>
          <input className={styles.boxed} autoFocus value={name} onChange={(event) => setName(event.target.value)} />
        </label>
        <label className={styles.field}>
          <span className={styles.label}>{string('sources.kind')}</span>
          <select
            className={styles.select}
            value={kind}
            onChange={(event) => setKind(SourceKind.parse(event.target.value))}
          >
            {SourceKind.options.map((option) => (
              <option key={option} value={option}>
                {string(`sources.kinds.${option}`)}
              </option>
            ))}
          </select>
        </label>
      </form>
    </Dialog>
  )
}

interface MergeProps {
  readonly into: SourceView
  readonly others: readonly SourceView[]
}
function MergeSource({ into, others }: MergeProps) {
  const [from, setFrom] = useState('')
  const source = others.find((one) => one.id === from)
  const impact = useImpact(source && { kind: 'merge-sources', into: into.id, from: [source.id] })
  const footer = (
    <>
      <Button onPress={close}>{string('dialog.cancel')}</Button>
      <Button
        kind="primary"
        isDisabled={!source || Boolean(impact.error)}
        onPress={() => source && void mergeSources(into.id, [source.id])}
      >
        {string('sources.merge.do')}
      </Button>
    </>
  )
  return (
    <Dialog title={string('sources.merge.title', { name: into.name })} open onClose={close} footer={footer}>
      <p>{string('sources.merge.words', { name: into.name })}</p>
      <label className={styles.field}>
        <span className={styles.label}>{string('sources.merge.which')}</span>
        <select className={styles.select} value={from} onChange={(event) => setFrom(event.target.value)}>
          <option value="">{string('sources.merge.choose')}</option>
          {others.map(({ id, name, documents }) => (
            <option key={id} value={id}>
              {name} ({string('sources.documents', { count: documents })})
            </option>
          ))}
        </select>
      </label>
      {source && <ImpactList {...impactShown(impact)} />}
    </Dialog>
  )
}
