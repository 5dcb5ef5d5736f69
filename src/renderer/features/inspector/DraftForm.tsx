// A claim being written: prefilled from its passage, kept at every keystroke, saved at its first valid state.
import type { ClaimInput } from '@shared/contract/ledger/claims'
import { useMemo } from 'react'
import { type Draft, dropDraft, missingOf, saveDraft, touchDraft } from '../../state/corpus/draft'
import { useDocuments } from '../../state/corpus/queries'
import { openInspector } from '../../state/view-store'
import { type Command, useCommands } from '../../state/window/shortcuts'
import { string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import { Fields } from './Fields'
import { StatementField } from './fields/StatementField'
import { type FormChange, valuesOfDraft } from './form-values'
import styles from './Inspector.module.css'

/** What is typed in the field that has focus counts: fields save when left. */
const leaveField = () => {
  if (document.activeElement?.closest('#panel-inspector')) (document.activeElement as HTMLElement).blur()
}
const focusReader = () => document.querySelector<HTMLElement>('#panel-reader [data-autofocus]')?.focus()

/** Moves to the next or previous field whose value was suggested. */
function stepSuggestion(by: 1 | -1): void {
  const fields = [...document.querySelectorAll<HTMLElement>('#panel-inspector [data-suggested]')]
  const now = fields.findIndex((field) => field.contains(document.activeElement))
  const next = fields.at(now < 0 ? (by === 1 ? 0 : -1) : (now + by) % fields.length)
  next?.querySelector<HTMLElement>('select, input, button')?.focus()
}

export function DraftForm({ draft }: { readonly draft: Draft }) {
  const documents = useDocuments().data
  const documentDate = documents?.find((d) => d.id === draft.documentId)?.published
  const values = valuesOfDraft(draft)
  const missing = missingOf(draft)
  const suggested = new Map(draft.suggestions.map((s) => [s.field, s.reason ? `${s.wording}: ${s.reason}` : s.wording]))
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'claim.saveAndNext',
        run: () => {
          leaveField()
          void saveDraft().then((saved) => {
            if (saved) focusReader()
          })
        },
      },
      { id: 'suggestion.next', run: () => stepSuggestion(1) },
      { id: 'suggestion.previous', run: () => stepSuggestion(-1) },
    ],
    [],
  )
  useCommands(commands)
  const onChange = (change: FormChange) => touchDraft(change as Partial<ClaimInput>)
  return (
    <>
      <p className={styles.draftQuote}>“{draft.quote}”</p>
      <Fields
        values={values}
        suggested={suggested}
        readOnly={false}
        proposals={draft.proposals}
        onChange={onChange}
        documentDate={documentDate}
        statement={
          <StatementField
            text={values.text}
            readOnly={false}
            autoFocus
            onInput={(text) => touchDraft({ text })}
            onCommit={(text) => {
              touchDraft({ text })
              void saveDraft()
            }}
          />
        }
      />
      <footer className={styles.draftFoot}>
        <output>
          {missing.length === 0 ? string('draft.ready') : missing.map((m) => string(`draft.missing.${m}`)).join(' ')}
        </output>
        <Button
          onPress={() => {
            dropDraft()
            openInspector(false)
            focusReader()
          }}
        >
          {string('draft.drop')}
        </Button>
        <Button kind="primary" isDisabled={missing.length > 0} onPress={commands[0]?.run}>
          {string('draft.save')} <kbd>Ctrl Enter</kbd>
        </Button>
      </footer>
    </>
  )
}
