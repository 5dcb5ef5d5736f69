// The chosen change set in full: its differences, and the way back to it.
import type { ChangeSummary } from '@shared/contract/corpus/history'
import { useState } from 'react'
import { undo } from '../../state/corpus/actions'
import { useHistoryState } from '../../state/corpus/queries'
import { changeWords, undoBackTo, useChangeSet } from '../../state/review/history'
import { formatNumber, string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import { Dialog } from '../../ui/controls/Dialog'
import dock from '../../ui/panels/Dock.module.css'
import { Skeleton } from '../../ui/panels/EmptyState'
import { Differences } from './Differences'
import styles from './History.module.css'
import { whenOf } from './log-rows'

interface Props {
  readonly set: ChangeSummary
  readonly readOnly: boolean
}
export function ChosenChange({ set, readOnly }: Props) {
  const detail = useChangeSet(set.sequence)
  const newest = useHistoryState().data
  const [asking, setAsking] = useState(false)
  const isNewest = newest?.undo?.sequence === set.sequence
  const canGoBack = !set.undone && !isNewest && newest?.undo !== undefined && newest.undo.sequence > set.sequence
  const objects = detail.data?.changeSet.objects ?? []
  const rest = (detail.data?.total ?? 0) - objects.length
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
    <section className={`${dock.foot} ${styles.detail}`} tabIndex={0} aria-label={string('history.detail')}>
      <p>
        <b>{changeWords(set)}</b>
        <br />
        <span className={styles.meta}>
          {set.authorName}, {whenOf(set)}
        </span>
      </p>
      {!readOnly && (
        <div className={`${dock.tools} ${styles.tools}`}>
          {isNewest && <Button onPress={() => void undo()}>{string('history.undo')}</Button>}
          {canGoBack && <Button onPress={() => setAsking(true)}>{string('history.undoBack')}</Button>}
        </div>
      )}
      {detail.isPending && <Skeleton rows={3} label={string('dialog.loading')} />}
      {detail.isError && <p role="alert">{string('history.damaged')}</p>}
      <Differences objects={objects} />
      {rest > 0 && <p className={styles.meta}>{string('history.more', { count: formatNumber(rest) })}</p>}
      {asking && <GoBack set={set} onClose={() => setAsking(false)} />}
    </section>
  )
}

function GoBack({ set, onClose }: { readonly set: ChangeSummary; readonly onClose: () => void }) {
  const go = () => {
    onClose()
    void undoBackTo(set.sequence)
  }
  return (
    <Dialog
      title={string('history.backTitle')}
      open
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{string('dialog.cancel')}</Button>
          <Button kind="primary" onPress={go}>
            {string('history.backDo')}
          </Button>
        </>
      }
    >
      <p>{string('history.backWords', { what: changeWords(set), when: whenOf(set) })}</p>
    </Dialog>
  )
}
