// Who judged the claim how: analysts side by side, adjudication first, a split shown as one; and the own form.
import type { AssessmentView } from '@shared/contract/judging/assessments'
import type { ClaimView } from '@shared/contract/views'
import { useMemo, useState } from 'react'
import { useProject } from '../../../state/corpus/queries'
import { confirmAssessment, useAssessments } from '../../../state/review/judgement'
import { keepFocus } from '../../../state/window/keep-focus'
import { type Command, keysOf, runCommand, useCommands } from '../../../state/window/shortcuts'
import { string } from '../../../state/window/strings'
import { Button } from '../../../ui/controls/Button'
import dock from '../../../ui/panels/Dock.module.css'
import { Skeleton } from '../../../ui/panels/EmptyState'
import { AssessmentForm } from './AssessmentForm'
import { AssessmentsTable } from './AssessmentsTable'
import { keptDraft } from './form-state'
import styles from './Judge.module.css'

/** What offers to judge, for focus when the form or a button of it goes. */
const actions = () => document.querySelector<HTMLElement>('#panel-inspector [data-assess] button')

export function Assessments({ claim, readOnly }: { readonly claim: ClaimView; readonly readOnly: boolean }) {
  const project = useProject().data
  const me = project?.analysts.find((analyst) => analyst.id === project.currentAnalystId)
  const [opened, setWriting] = useState<boolean>()
  const writing = !readOnly && (opened ?? (me !== undefined && keptDraft(claim.id, me.name) !== undefined))
  const found = useAssessments(claim.id)
  const commands = useMemo<readonly Command[]>(
    () => [{ id: 'claim.assess', run: () => setWriting(true), enabled: () => !readOnly }],
    [readOnly],
  )
  useCommands(commands)
  if (found.isPending) return <Skeleton rows={2} label={string('dialog.loading')} />
  if (!found.data) return null
  const { assessments, split } = found.data
  const own = assessments.find((view) => view.active && view.analyst.id === me?.id)
  const shown = assessments.filter((view) => view.active || view.displayed)
  const earlier = assessments.filter((view) => !view.active && !view.displayed)
  return (
    <section className={dock.section} aria-label={string('judge.title')}>
      <header className={styles.head}>
        <h3>{string('judge.title')}</h3>
        <span className={`${dock.quiet} ${styles.state}`}>{stateWords(shown, split)}</span>
        {!readOnly && !writing && (
          <Actions claimId={claim.id} own={own} name={me?.name} onAssess={() => setWriting(true)} />
        )}
      </header>
      {writing && (
        <AssessmentForm
          key={`${me?.id} ${own?.assessment.id}`}
          claim={claim}
          own={own?.assessment}
          name={me?.name ?? ''}
          onClose={() => {
            setWriting(false)
            keepFocus(actions)
          }}
        />
      )}
      {shown.length > 0 && <AssessmentsTable views={shown} label={string('judge.sideBySide')} />}
      {earlier.length > 0 && (
        <details className={styles.earlier}>
          <summary>{string('judge.earlier', { count: earlier.length })}</summary>
          <AssessmentsTable views={earlier} label={string('judge.earlierList')} />
        </details>
      )}
    </section>
  )
}

interface ActionsProps {
  readonly claimId: string
  readonly own?: AssessmentView
  readonly name?: string
  readonly onAssess: () => void
}
function Actions({ claimId, own, name, onAssess }: ActionsProps) {
  return (
    <span className={`${dock.tools} ${styles.actions}`} data-assess>
      {own && own.stale.length > 0 && (
        <Button onPress={() => void confirmAssessment(claimId).then(() => keepFocus(actions))}>
          {string('judge.confirm')}
        </Button>
      )}
      <Button onPress={onAssess}>
        {string('judge.assessAs', { name: name ?? '' })} <kbd>{keysOf('claim.assess')[0]}</kbd>
      </Button>
      <Button kind="quiet" onPress={() => runCommand('analyst.sign')}>
        {string('judge.signAs')}
      </Button>
    </span>
  )
}

function stateWords(shown: readonly AssessmentView[], split: boolean): string {
  if (shown.length === 0) return string('judge.none')
  if (split) return string('judge.split')
  const adjudicated = shown.find((view) => view.displayed && view.assessment.adjudicates)
  return adjudicated ? string('judge.adjudicatedBy', { name: adjudicated.analyst.name }) : string('judge.one')
}
