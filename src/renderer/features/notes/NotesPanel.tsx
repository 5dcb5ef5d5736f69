// Every note of the corpus: found by words, kind, state and object, edited in place, each leading to what it is on.
import { Download } from 'lucide-react'
import { useMemo, useState } from 'react'
import { notesStore, useNotes, useNotesState } from '../../state/corpus/notes'
import { useProject } from '../../state/corpus/queries'
import { type Command, useCommands } from '../../state/window/shortcuts'
import { formatNumber, string } from '../../state/window/strings'
import { useRested } from '../../state/window/use-rested'
import { usePanelTools } from '../../state/window/view-tools'
import { Button, IconButton } from '../../ui/controls/Button'
import { EmptyState, Skeleton } from '../../ui/panels/EmptyState'
import { Panel } from '../../ui/panels/Panel'
import { ViewTools } from '../../ui/panels/ViewTools'
import { ExportNotes } from './ExportNotes'
import { NewNote } from './NewNote'
import { NoteFilters } from './NoteFilters'
import { NoteList } from './NoteList'
import styles from './Notes.module.css'

const COMMANDS: readonly Command[] = [
  {
    id: 'note.new',
    run: () => document.querySelector<HTMLElement>('#panel-notes [data-new-note]')?.focus(),
  },
]
const NONE: readonly Command[] = []

export function NotesPanel() {
  const { filter, grouped, wanted } = useNotesState()
  const readOnly = useProject().data?.corpus.readOnly !== undefined
  const query = useRested(filter.query ?? '', 150)
  const asked = useMemo(() => ({ ...filter, query }), [filter, query])
  const notes = useNotes(asked)
  const [exporting, setExporting] = useState(false)
  useCommands(readOnly ? NONE : COMMANDS)
  const filtered = Object.values(asked).some((value) => value !== undefined && value !== '')
  const list = notes.data?.notes ?? []
  return (
    <Panel
      id="notes"
      title={string('panel.notes')}
      detail={
        notes.data && string('notes.shown', { shown: formatNumber(list.length), all: formatNumber(notes.data.total) })
      }
      actions={<Actions empty={list.length === 0} onExport={() => setExporting(true)} />}
      fixed
    >
      <NoteFilters filter={filter} grouped={grouped} />
      {notes.isPending && <Skeleton label={string('dialog.loading')} />}
      {notes.isError && (
        <EmptyState
          title={string('notes.failedTitle')}
          action={<Button onPress={() => void notes.refetch()}>{string('boundary.retry')}</Button>}
        >
          {string('notes.failed')}
        </EmptyState>
      )}
      {notes.data && list.length === 0 && filtered && <p className={styles.none}>{string('notes.noneFound')}</p>}
      {notes.data && list.length === 0 && !filtered && (
        <EmptyState title={string('notes.emptyTitle')}>{string('notes.empty')}</EmptyState>
      )}
      {list.length > 0 && (
        <NoteList
          notes={list}
          grouped={grouped}
          readOnly={readOnly}
          wanted={wanted}
          onShown={() => notesStore.setState({ wanted: undefined })}
        />
      )}
      {!readOnly && <NewNote />}
      {exporting && <ExportNotes filter={asked} onClose={() => setExporting(false)} />}
    </Panel>
  )
}

function Actions({ empty, onExport }: { readonly empty: boolean; readonly onExport: () => void }) {
  const tools = usePanelTools('notes')
  return (
    <>
      <IconButton label={string('notes.export')} isDisabled={empty} onPress={onExport}>
        <Download aria-hidden="true" />
      </IconButton>
      <ViewTools tools={tools} />
    </>
  )
}
