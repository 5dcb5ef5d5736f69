// The reader: one document's canonical text with its marks, cards beside them, find, and the list twin.
import { Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useDocuments, useProject, useText } from '../../state/corpus/queries'
import { useView } from '../../state/view-store'
import { type Command, runCommand, useCommands } from '../../state/window/shortcuts'
import { string } from '../../state/window/strings'
import { useListTwin, useViewTools } from '../../state/window/view-tools'
import { Button, IconButton } from '../../ui/controls/Button'
import { EmptyState, Skeleton } from '../../ui/panels/EmptyState'
import { Panel } from '../../ui/panels/Panel'
import { ViewTools } from '../../ui/panels/ViewTools'
import './marks/highlights.css'
import { firstOf } from '../../state/corpus/documents'
import { LinkDialog } from './link/LinkDialog'
import { MarkList } from './MarkList'
import { useMarks } from './marks/use-marks'
import { useOwnDocument } from './marks/use-own-document'
import { Page } from './Page'

export function ReaderPanel() {
  const documents = useDocuments().data
  const chosen = useView((s) => s.documentId)
  const readOnly = useProject().data?.corpus.readOnly !== undefined
  const document = documents?.find((d) => d.id === chosen) ?? firstOf(documents)
  const text = useText(document?.hasText ? document.version.id : undefined)
  const marks = useMarks(document?.id)
  const tools = useViewTools('reader')
  const [list, toggleList] = useListTwin('reader')
  useOwnDocument(document?.id, marks)
  const [finding, setFinding] = useState(false)
  const claims = useMemo(() => new Set(marks.map((m) => m.id)).size, [marks])
  const commands = useMemo<readonly Command[]>(() => [{ id: 'find.open', run: () => setFinding(true) }], [])
  useCommands(commands)
  const actions = useMemo(
    () => (
      <>
        <IconButton label={string('command.find.open')} keys="Ctrl+F" onPress={() => setFinding(true)}>
          <Search aria-hidden="true" />
        </IconButton>
        <ViewTools tools={tools} list={list} onList={toggleList} />
      </>
    ),
    [tools, list, toggleList],
  )
  return (
    <Panel
      id="reader"
      title={string('panel.reader')}
      detail={<span title={document?.title}>{document?.title}</span>}
      actions={
        <>
          <span>{string('reader.claims', { count: claims })}</span>
          {actions}
        </>
      }
      fixed
    >
      <LinkDialog />
      {documents?.length === 0 && (
        <EmptyState
          title={string('reader.emptyTitle')}
          action={
            <Button kind="primary" onPress={() => runCommand('documents.import')}>
              {string('command.documents.import')}
            </Button>
          }
        >
          {string('reader.empty')}
        </EmptyState>
      )}
      {document && !document.hasText && (
        <EmptyState
          title={document.title}
          action={
            <Button kind="primary" onPress={() => runCommand('documents.import')}>
              {string('reader.bring')}
            </Button>
          }
        >
          {string('reader.noText')}
        </EmptyState>
      )}
      {document?.hasText && text.isPending && <Skeleton rows={8} label={string('dialog.loading')} />}
      {text.isError && <EmptyState title={string('reader.damagedTitle')}>{string('reader.damaged')}</EmptyState>}
      {document?.hasText &&
        text.data !== undefined &&
        (list ? (
          <MarkList marks={marks} text={text.data} />
        ) : (
          <Page
            document={document}
            text={text.data}
            marks={marks}
            finding={finding}
            onFinding={setFinding}
            readOnly={readOnly}
          />
        ))}
    </Panel>
  )
}
