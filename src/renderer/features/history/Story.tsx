// The story of one claim: each change in a sentence with its differences, oldest first, and the way back to any moment.
import type { StoryStep } from '@shared/contract/corpus/history'
import { useState } from 'react'
import { changeWords, useStory } from '../../state/review/history'
import { string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import { EmptyState, Skeleton } from '../../ui/panels/EmptyState'
import { Differences } from './Differences'
import styles from './History.module.css'
import { whenOf } from './log-rows'
import { RestoreDialog } from './RestoreDialog'

/** Steps shown until the earlier ones are asked for. */
const SHOWN = 100

interface Props {
  readonly claimId: string
  readonly readOnly: boolean
}
export function Story({ claimId, readOnly }: Props) {
  const story = useStory(claimId)
  const [whole, setWhole] = useState(false)
  const [restoring, setRestoring] = useState<number>()
  if (story.isPending) return <Skeleton rows={8} label={string('dialog.loading')} />
  if (story.isError) {
    return (
      <EmptyState
        title={string('history.failedTitle')}
        action={<Button onPress={() => void story.refetch()}>{string('boundary.retry')}</Button>}
      >
        {string('history.storyFailed')}
      </EmptyState>
    )
  }
  const steps = whole ? story.data : story.data.slice(-SHOWN)
  const hidden = story.data.length - steps.length
  const last = story.data.at(-1)?.sequence
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it is reachable by keys
    <section className={styles.story} tabIndex={0} aria-label={string('history.mode.story')} data-autofocus>
      {hidden > 0 && (
        <Button kind="quiet" onPress={() => setWhole(true)}>
          {string('history.earlier', { count: hidden })}
        </Button>
      )}
      <ol>
        {steps.map((step) => (
          <Step
            key={step.sequence}
            step={step}
            onRestore={readOnly || step.sequence === last ? undefined : () => setRestoring(step.sequence)}
          />
        ))}
      </ol>
      {restoring !== undefined && (
        <RestoreDialog claimId={claimId} sequence={restoring} onClose={() => setRestoring(undefined)} />
      )}
    </section>
  )
}

function Step({ step, onRestore }: { readonly step: StoryStep; readonly onRestore: (() => void) | undefined }) {
  const words = changeWords(step)
  return (
    <li className={styles.step}>
      <p className={styles.meta}>
        <time dateTime={step.time}>{whenOf(step)}</time> · {step.authorName}
        {step.undone && ` · ${string('history.isUndone')}`}
      </p>
      <p className={styles.stepWords}>{step.undone ? <s>{words}</s> : words}</p>
      <Differences objects={step.objects} />
      {onRestore && (
        <Button
          kind="quiet"
          onPress={onRestore}
          aria-label={string('history.restoreTo', { when: whenOf(step), what: words })}
        >
          {string('history.restore')}
        </Button>
      )}
    </li>
  )
}
