// While an import runs: its progress and a way to stop it. After it: the layers that fit what came in.
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { answerOffer, importStore, type Offer, useImports } from '../../state/corpus/imports'
import { progressStore } from '../../state/window/progress'
import { string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import { Dialog } from '../../ui/controls/Dialog'

const offerWords = ({ layer, documentTitle }: Offer) => ({
  layer: layer.title,
  creator: layer.creator,
  title: documentTitle,
  resolved: layer.resolved,
  total: layer.total,
})

export function ImportDialogs() {
  const { offers, running } = useImports()
  const offer = offers[0]
  return (
    <>
      {running && (
        <Running
          key={running.abort.signal.aborted ? 'ended' : 'running'}
          count={running.count}
          onCancel={() => running.abort.abort()}
        />
      )}
      {offer && (
        <Dialog
          title={string('import.offerTitle')}
          open
          onClose={() => void answerOffer(offer, false)}
          footer={
            <>
              <Button onPress={() => void answerOffer(offer, false)}>{string('import.decline')}</Button>
              <Button kind="primary" autoFocus onPress={() => void answerOffer(offer, true)}>
                {string('import.apply')}
              </Button>
            </>
          }
        >
          <p>{string('import.offer', offerWords(offer))}</p>
        </Dialog>
      )}
    </>
  )
}

/** Shown only when the run lasts over a second. */
function Running({ count, onCancel }: { readonly count: number; readonly onCancel: () => void }) {
  const [late, setLate] = useState(false)
  const progress = useStore(progressStore, (jobs) => Object.values(jobs).at(-1))
  useEffect(() => {
    const timer = setTimeout(() => setLate(importStore.getState().running !== undefined), 1000)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return null
  return (
    <Dialog
      title={string('import.running', { count })}
      open
      onClose={onCancel}
      locked
      footer={<Button onPress={onCancel}>{string('import.cancel')}</Button>}
    >
      <progress
        max={progress?.total ?? count}
        value={progress?.done ?? 0}
        aria-label={string('import.running', { count })}
      />
      <p>{progress?.label}</p>
    </Dialog>
  )
}
