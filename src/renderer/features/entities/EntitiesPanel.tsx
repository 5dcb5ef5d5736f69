// The registry: entities as a list that is searched and sorted, one of them in full, and pairs that may be one.
import { ENTITY_KINDS } from '@shared/model/entity'
import { CopyCheck, Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { entitiesStore, openEntityDialog, useEntities, useEntitiesState } from '../../state/corpus/entities'
import { useProject } from '../../state/corpus/queries'
import { useLedger } from '../../state/ledger/ledger-store'
import { type Command, useCommands } from '../../state/window/shortcuts'
import { formatNumber, string } from '../../state/window/strings'
import { usePanelTools } from '../../state/window/view-tools'
import { Button, IconButton } from '../../ui/controls/Button'
import dock from '../../ui/panels/Dock.module.css'
import { EmptyState, Skeleton } from '../../ui/panels/EmptyState'
import { Panel } from '../../ui/panels/Panel'
import { ViewTools } from '../../ui/panels/ViewTools'
import { Duplicates } from './Duplicates'
import { EntityDetail } from './detail/EntityDetail'
import { SelectInput } from './detail/Field'
import { EntityDialogs } from './dialogs/EntityDialogs'
import styles from './Entities.module.css'
import { EntityList } from './EntityList'
import { type EntityRow, entityRows, narrowRows } from './rows'

const KINDS = ['', ...ENTITY_KINDS] as const
const SORTS = ['name', 'claims'] as const
const onChosen = (kind: 'split' | 'rename' | 'delete') => () => {
  const { chosen } = entitiesStore.getState()
  if (chosen) openEntityDialog({ kind, id: chosen })
}
const isChosen = () => entitiesStore.getState().chosen !== undefined
const COMMANDS: readonly Command[] = [
  { id: 'entity.new', run: () => openEntityDialog({ kind: 'new' }) },
  { id: 'entity.rename', run: onChosen('rename'), enabled: isChosen },
  {
    id: 'entity.merge',
    enabled: isChosen,
    run: () => {
      const { chosen } = entitiesStore.getState()
      if (chosen) openEntityDialog({ kind: 'merge', into: chosen, from: [] })
    },
  },
  { id: 'entity.split', run: onChosen('split'), enabled: isChosen },
  { id: 'entity.delete', run: onChosen('delete'), enabled: isChosen },
  { id: 'entity.duplicates', run: () => entitiesStore.setState({ duplicates: true }) },
]
const NO_COMMANDS: readonly Command[] = []

export function EntitiesPanel() {
  const entities = useEntities()
  const columns = useLedger()?.columns
  const readOnly = useProject().data?.corpus.readOnly !== undefined
  const duplicates = useEntitiesState((s) => s.duplicates)
  const [asked, setAsked] = useState<Asked>({ query: '', kind: '', sort: 'name' })
  const all = useMemo(() => entityRows(entities.data ?? [], columns), [entities.data, columns])
  const rows = useMemo(() => narrowRows(all, asked), [all, asked])
  useCommands(readOnly ? NO_COMMANDS : COMMANDS)
  return (
    <Panel
      id="entities"
      title={string('panel.entities')}
      detail={string('entities.shown', { shown: formatNumber(rows.length), all: formatNumber(all.length) })}
      actions={<Actions readOnly={readOnly} duplicates={duplicates} />}
      fixed
    >
      {entities.isPending && <Skeleton label={string('dialog.loading')} />}
      {entities.isError && (
        <EmptyState
          title={string('entities.failedTitle')}
          action={<Button onPress={() => void entities.refetch()}>{string('boundary.retry')}</Button>}
        >
          {string('entities.failed')}
        </EmptyState>
      )}
      {entities.data && duplicates && <Duplicates readOnly={readOnly} />}
      {entities.data?.length === 0 && !duplicates && <Nothing readOnly={readOnly} />}
      {all.length > 0 && !duplicates && (
        <Registry all={all} rows={rows} asked={asked} onAsk={setAsked} readOnly={readOnly} />
      )}
      {!readOnly && <EntityDialogs />}
    </Panel>
  )
}

type Asked = Parameters<typeof narrowRows>[1]
interface RegistryProps {
  readonly all: readonly EntityRow[]
  readonly rows: readonly EntityRow[]
  readonly asked: Asked
  readonly onAsk: (asked: Asked) => void
  readonly readOnly: boolean
}
/** The list and the chosen entity: below each other, or beside where there is room. */
function Registry({ all, rows, asked, onAsk, readOnly }: RegistryProps) {
  const chosen = useEntitiesState((s) => s.chosen)
  const row = all.find((one) => one.entity.id === chosen)
  return (
    <div className={dock.frame}>
      <div className={styles.split}>
        <div className={styles.master}>
          <Bar asked={asked} onAsk={onAsk} />
          {rows.length === 0 ? (
            <p className={`${dock.none} ${styles.none}`}>{string('entities.noneFound')}</p>
          ) : (
            <EntityList rows={rows} />
          )}
        </div>
        {row ? (
          <EntityDetail key={row.entity.id} row={row} readOnly={readOnly} />
        ) : (
          <p className={`${dock.none} ${styles.none}`}>{string('entities.choose')}</p>
        )}
      </div>
    </div>
  )
}

function Bar({ asked, onAsk }: Pick<RegistryProps, 'asked' | 'onAsk'>) {
  return (
    <div className={`${dock.bar} ${styles.bar}`}>
      <input
        type="search"
        className={styles.boxed}
        aria-label={string('entities.search')}
        placeholder={string('entities.search')}
        value={asked.query}
        onChange={(event) => onAsk({ ...asked, query: event.target.value })}
      />
      <SelectInput
        label={string('entities.kindFilter')}
        value={asked.kind}
        options={KINDS}
        nameOf={(one) => string(one === '' ? 'entities.allKinds' : `kind.${one}`)}
        readOnly={false}
        onChange={(kind) => onAsk({ ...asked, kind })}
      />
      <SelectInput
        label={string('entities.sort')}
        value={asked.sort}
        options={SORTS}
        nameOf={(one) => string(`entities.sortBy.${one}`)}
        readOnly={false}
        onChange={(sort) => onAsk({ ...asked, sort })}
      />
    </div>
  )
}

function Actions({ readOnly, duplicates }: { readonly readOnly: boolean; readonly duplicates: boolean }) {
  const tools = usePanelTools('entities')
  return (
    <>
      <IconButton
        label={string('command.entity.new')}
        isDisabled={readOnly}
        onPress={() => openEntityDialog({ kind: 'new' })}
      >
        <Plus aria-hidden="true" />
      </IconButton>
      <IconButton
        label={string('entities.duplicates.name')}
        pressed={duplicates}
        onPress={() => entitiesStore.setState({ duplicates: !duplicates })}
      >
        <CopyCheck aria-hidden="true" />
      </IconButton>
      <ViewTools tools={tools} />
    </>
  )
}

function Nothing({ readOnly }: { readonly readOnly: boolean }) {
  return (
    <EmptyState
      title={string('entities.emptyTitle')}
      action={
        readOnly ? undefined : (
          <Button kind="primary" onPress={() => openEntityDialog({ kind: 'new' })}>
            {string('command.entity.new')}
          </Button>
        )
      }
    >
      {string('entities.empty')}
    </EmptyState>
  )
}
