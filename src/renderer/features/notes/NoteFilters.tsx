// What the list of notes is narrowed by.
import type { NoteFilter } from '@shared/contract/ledger/notes'
import { NoteKind, NoteState, TargetKind } from '@shared/model/tag'
import { narrowNotes, notesStore } from '../../state/corpus/notes'
import { string } from '../../state/window/strings'
import styles from './Notes.module.css'

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly all: string
  readonly options: readonly T[]
  readonly value: T | undefined
  readonly nameOf: (option: T) => string
  readonly onChange: (value: T | undefined) => void
}
function Choice<T extends string>({ label, all, options, value, nameOf, onChange }: ChoiceProps<T>) {
  return (
    <select
      className={styles.select}
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange(options.find((option) => option === event.target.value))}
    >
      <option value="">{all}</option>
      {options.map((option) => (
        <option key={option} value={option}>
          {nameOf(option)}
        </option>
      ))}
    </select>
  )
}

export function NoteFilters({ filter, grouped }: { readonly filter: NoteFilter; readonly grouped: boolean }) {
  return (
    <div className={styles.bar}>
      <input
        type="search"
        className={styles.boxed}
        aria-label={string('notes.search')}
        placeholder={string('notes.search')}
        value={filter.query ?? ''}
        onChange={(event) => narrowNotes({ query: event.target.value || undefined })}
        data-autofocus
      />
      <Choice
        label={string('notes.kindFilter')}
        all={string('notes.allKinds')}
        options={NoteKind.options}
        value={filter.kind}
        nameOf={(kind) => string(`notes.kind.${kind}`)}
        onChange={(kind) => narrowNotes({ kind })}
      />
      <Choice
        label={string('notes.stateFilter')}
        all={string('notes.allStates')}
        options={NoteState.options}
        value={filter.state}
        nameOf={(state) => string(`notes.state.${state}`)}
        onChange={(state) => narrowNotes({ state })}
      />
      <Choice
        label={string('notes.targetFilter')}
        all={string('notes.allTargets')}
        options={TargetKind.options}
        value={filter.targetKind}
        nameOf={(kind) => string('notes.onWhat', { kind: string(`targetKind.${kind}`) })}
        onChange={(targetKind) => narrowNotes({ targetKind })}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={grouped}
          onChange={(event) => notesStore.setState({ grouped: event.target.checked })}
        />{' '}
        {string('notes.grouped')}
      </label>
    </div>
  )
}
