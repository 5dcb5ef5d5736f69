// While undoing back runs: how far it is, and a way to stop it between two steps.
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useHistoryView } from '../../state/review/history'
import { progressStore } from '../../state/window/progress'
import { string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import { Dialog } from '../../ui/controls/Dialog'

export function UndoRun() {
  const running = useHistoryView((view) => view.running)
  const progress = useStore(progressStore, (jobs) =>
    Object.values(jobs).findLast((job) => job.label === 'history.undoTo'),
  )
  const [late, setLate] = useState(false)
  useEffect(() => {
    setLate(false)
    const timer = setTimeout(() => setLate(running !== undefined), 1000)
    return () => clearTimeout(timer)
  }, [running])
  if (!running || !late) return null
  return (
    <Dialog
      title={string('history.running')}
      open
      locked
      onClose={() => {}}
      footer={
        <Button isDisabled={running.signal.aborted} onPress={() => running.abort()}>
          {string('history.stop')}
        </Button>
      }
    >
      <p role="status">{progress && string('history.runningSteps', { done: progress.done, total: progress.total })}</p>
      {progress && <progress value={progress.done} max={progress.total} aria-label={string('history.running')} />}
    </Dialog>
  )
}
