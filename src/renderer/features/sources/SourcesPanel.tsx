// Sources as a list with their letters; below it one of them in full, or the lineage of a document.
import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useProject } from '../../state/corpus/queries'
import {
  chooseSource,
  openGrading,
  openSourceDialog,
  sourcesStore,
  useSources,
  useSourcesState,
} from '../../state/corpus/sources'
import { type Command, useCommands } from '../../state/window/shortcuts'
import { formatNumber, string } from '../../state/window/strings'
import { usePanelTools } from '../../state/window/view-tools'
import { Button, IconButton } from '../../ui/controls/Button'
import dock from '../../ui/panels/Dock.module.css'
import { EmptyState, Skeleton } from '../../ui/panels/EmptyState'
import { Panel } from '../../ui/panels/Panel'
import { ViewTools } from '../../ui/panels/ViewTools'
import { Dialogs } from './Dialogs'
import { SourceDetail } from './detail/SourceDetail'
import { LineageDetail } from './lineage/LineageDetail'
import { ORDERS, type Order, SourceList, sorted } from './SourceList'
import styles from './Sources.module.css'

const isChosen = () => sourcesStore.getState().chosen !== undefined
const COMMANDS: readonly Command[] = [
  { id: 'source.new', run: () => openSourceDialog('new') },
  { id: 'source.grade', run: () => openGrading(true), enabled: isChosen },
  { id: 'source.merge', run: () => openSourceDialog('merge'), enabled: isChosen },
]
const NO_COMMANDS: readonly Command[] = []

export function SourcesPanel() {
  const sources = useSources()
  const readOnly = useProject().data?.corpus.readOnly !== undefined
  const lineageOf = useSourcesState((s) => s.lineageOf)
  const all = sources.data ?? []
  const ungraded = all.filter((source) => source.grades.length === 0).length
  useCommands(readOnly ? NO_COMMANDS : COMMANDS)
  return (
    <Panel
      id="sources"
      title={string('panel.sources')}
      detail={
        sources.data && string('sources.counts', { all: formatNumber(all.length), ungraded: formatNumber(ungraded) })
      }
      actions={<Actions readOnly={readOnly} />}
      fixed
    >
      {sources.isPending && <Skeleton label={string('dialog.loading')} />}
      {sources.isError && (
        <EmptyState
          title={string('sources.failedTitle')}
          action={<Button onPress={() => void sources.refetch()}>{string('boundary.retry')}</Button>}
        >
          {string('sources.failed')}
        </EmptyState>
      )}
      {sources.data && all.length === 0 && !lineageOf && (
        <EmptyState
          title={string('sources.emptyTitle')}
          action={
            readOnly ? undefined : (
              <Button kind="primary" onPress={() => openSourceDialog('new')}>
                {string('command.source.new')}
              </Button>
            )
          }
        >
          {string('sources.empty')}
        </EmptyState>
      )}
      {sources.data && (all.length > 0 || lineageOf) && <Frame readOnly={readOnly} />}
      {!readOnly && <Dialogs />}
    </Panel>
  )
}

function Actions({ readOnly }: { readonly readOnly: boolean }) {
  const tools = usePanelTools('sources')
  return (
    <>
      <IconButton label={string('command.source.new')} isDisabled={readOnly} onPress={() => openSourceDialog('new')}>
        <Plus aria-hidden="true" />
      </IconButton>
      <ViewTools tools={tools} />
    </>
  )
}

/** The list above or beside what is chosen of it. */
function Frame({ readOnly }: { readonly readOnly: boolean }) {
  const sources = useSources().data
  const { chosen, lineageOf } = useSourcesState((s) => s)
  const [query, setQuery] = useState('')
  const [order, setOrder] = useState<Order>('name')
  const rows = useMemo(() => sorted(sources ?? [], query, order), [sources, query, order])
  return (
    <div className={dock.frame}>
      <div className={styles.split}>
        <div className={styles.master}>
          <div className={styles.bar}>
            <input
              type="search"
              className={styles.boxed}
              aria-label={string('sources.search')}
              placeholder={string('sources.search')}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
            <select
              className={styles.select}
              aria-label={string('sources.order')}
              value={order}
              onChange={(event) => setOrder(ORDERS.find((one) => one === event.target.value) ?? 'name')}
            >
              {ORDERS.map((one) => (
                <option key={one} value={one}>
                  {string(`sources.orders.${one}`)}
                </option>
              ))}
            </select>
          </div>
          {rows.length === 0 ? (
            <p className={`${dock.none} ${styles.none}`}>{string('sources.noneFound')}</p>
          ) : (
            <SourceList rows={rows} chosen={chosen} onChoose={chooseSource} />
          )}
        </div>
        {lineageOf ? (
          <LineageDetail key={lineageOf} documentId={lineageOf} readOnly={readOnly} />
        ) : chosen ? (
          <SourceDetail key={chosen} id={chosen} readOnly={readOnly} />
        ) : (
          <p className={`${dock.none} ${styles.none}`}>{string('sources.choose')}</p>
        )}
      </div>
    </div>
  )
}
