// Checks the corpus and lists what was found, each with its place; repair rebuilds what is derived.
import { useMutation } from '@tanstack/react-query'
import { Check, TriangleAlert } from 'lucide-react'
import { useEffect } from 'react'
import { client } from '../../state/corpus/client'
import { useProject } from '../../state/corpus/queries'
import { describeError } from '../../state/window/notices'
import { string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import { Dialog } from '../../ui/controls/Dialog'
import styles from './Exchange.module.css'

export function CheckDialog({ onClose }: { readonly onClose: () => void }) {
  const readOnly = useProject().data?.corpus.readOnly !== undefined
  const check = useMutation({ mutationFn: (repair: boolean) => client().project.check({ repair }) })
  const { mutate, data, error, isPending } = check
  useEffect(() => mutate(false), [mutate])
  const open = data?.problems.filter((problem) => !problem.repaired).length ?? 0
  const footer = (
    <>
      {open > 0 && !readOnly && (
        <Button isDisabled={isPending} onPress={() => mutate(true)}>
          {string('check.repair')}
        </Button>
      )}
      <Button kind="primary" onPress={onClose}>
        {string('dialog.close')}
      </Button>
    </>
  )
  return (
    <Dialog title={string('command.project.check')} open onClose={onClose} footer={footer}>
      <p role="status">
        {isPending && string('check.running')}
        {data && !isPending && open === 0 && string(data.problems.length > 0 ? 'check.repaired' : 'check.sound')}
        {data && !isPending && open > 0 && string('check.found', { count: open })}
      </p>
      {error && (
        <p role="alert" className={styles.error}>
          {describeError(error).message} {describeError(error).remedy}
        </p>
      )}
      {data && data.problems.length > 0 && (
        <ul className={styles.list} aria-label={string('check.list')}>
          {data.problems.map(({ kind, place, detail, repaired }) => (
            <li key={`${kind} ${place} ${detail}`}>
              {repaired ? <Check size={14} aria-hidden="true" /> : <TriangleAlert size={14} aria-hidden="true" />}
              <span>
                <b>{place}</b> {detail}
              </span>
              <span className={styles.quiet}>{repaired ? string('check.done') : kind}</span>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
