// Five steps over the starter corpus in a card beside what each is about; the window stays in use. Can be left at any step.
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useProject } from '../../state/corpus/queries'
import { setLayout, viewStore } from '../../state/view-store'
import { saveSettings, useSetting } from '../../state/window/settings'
import { useCommands } from '../../state/window/shortcuts'
import { stepClaim } from '../../state/window/step'
import { string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import { useAnchor } from './use-anchor'
import styles from './Welcome.module.css'

interface Step {
  readonly id: string
  /** What it is about: a selector. */
  readonly about: string
  readonly enter?: () => void
}
const STEPS: readonly Step[] = [
  { id: 'read', about: '#panel-reader' },
  { id: 'views', about: '#panel-map' },
  { id: 'filter', about: '#panel-library' },
  {
    id: 'inspect',
    about: '#panel-inspector',
    enter: () => {
      if (viewStore.getState().selection.length === 0) stepClaim(1)
    },
  },
  { id: 'print', about: 'header nav' },
]

/** True once: when the starter is open, somebody signs, and the tour was never ended. */
function useFirstTime(start: () => void): void {
  const project = useProject().data
  const done = useSetting('tourDone')
  const offered = useRef(false)
  const due = done === false && project?.corpus.starter === true && project.currentAnalystId !== undefined
  useEffect(() => {
    if (!due || offered.current) return
    offered.current = true
    start()
  }, [due, start])
}

/** Gives the focus to where it was, or to the reader where that is gone. */
function focusBack(before: Element | null): void {
  if (before instanceof HTMLElement && before !== document.body && before.isConnected) before.focus()
  else document.getElementById('panel-reader')?.focus()
}

export function Tour() {
  const [at, setAt] = useState<number>()
  const before = useRef<Element | null>(null)
  const start = useMemo(
    () => () => {
      before.current = document.activeElement
      setLayout('read')
      setAt(0)
    },
    [],
  )
  useCommands(useMemo(() => [{ id: 'tour.start', run: start }], [start]))
  useFirstTime(start)
  const end = () => {
    setAt(undefined)
    saveSettings({ tourDone: true })
    focusBack(before.current)
  }
  const go = (next: number) => {
    if (next >= STEPS.length) return end()
    STEPS[next]?.enter?.()
    setAt(next)
  }
  const step = at === undefined ? undefined : STEPS[at]
  return step && at !== undefined ? <Card step={step} at={at} onGo={go} onEnd={end} /> : null
}

interface CardProps {
  readonly step: Step
  readonly at: number
  readonly onGo: (step: number) => void
  readonly onEnd: () => void
}
function Card({ step, at, onGo, onEnd }: CardProps) {
  const card = useRef<HTMLDivElement>(null)
  const place = useAnchor(card, step.about)
  useEffect(() => card.current?.querySelector<HTMLElement>('[data-next]')?.focus(), [])
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onEnd()
  }
  const last = at === STEPS.length - 1
  return (
    <div
      ref={card}
      className={styles.card}
      style={place}
      role="dialog"
      aria-labelledby="tour-title"
      aria-describedby="tour-text"
      tabIndex={-1}
      onKeyDown={press}
    >
      <div aria-live="polite">
        <h2 id="tour-title">{string(`tour.${step.id}.title`)}</h2>
        <p id="tour-text">{string(`tour.${step.id}.text`)}</p>
      </div>
      <div className={styles.foot}>
        <span className={styles.dots} role="img" aria-label={string('tour.at', { at: at + 1, of: STEPS.length })}>
          {STEPS.map(({ id }, i) => (
            <i key={id} className={i <= at ? styles.on : ''} />
          ))}
        </span>
        {at > 0 && (
          <Button kind="quiet" onPress={() => onGo(at - 1)}>
            {string('tour.back')}
          </Button>
        )}
        {!last && (
          <Button kind="quiet" onPress={onEnd}>
            {string('tour.skip')}
          </Button>
        )}
        <Button kind="primary" data-next onPress={() => onGo(at + 1)}>
          {string(last ? 'tour.end' : 'tour.next')}
        </Button>
      </div>
    </div>
  )
}
