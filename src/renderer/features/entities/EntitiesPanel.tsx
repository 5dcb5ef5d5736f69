// The registry: entities as a list that is searched and sorted, one of them in full, and pairs that may be one.
import { ENTITY_KINDS, type EntityKind } from '@shared/model/entity'
import { CopyCheck, Maximize2, Minimize2, Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { entitiesStore, openEntityDialog, useEntities, useEntitiesState } from '../../state/entities'
import { useLedger } from '../../state/ledger/ledger-store'
import { useProject } from '../../state/queries'
import { type Command, useCommands } from '../../state/shortcuts'
import { formatNumber, string } from '../../state/strings'
import { maximise, useView } from '../../state/view-store'
import { Button, IconButton } from '../../ui/Button'
import { EmptyState, Skeleton } from '../../ui/EmptyState'
import { Panel } from '../../ui/Panel'
import { Duplicates } from './Duplicates'
import { EntityDetail } from './detail/EntityDetail'
import { SelectInput } from './detail/Field'
import { EntityDialogs } from './dialogs/EntityDialogs'
import styles from './Entities.module.css'
import { EntityList } from './EntityList'
import { entityRows, narrowRows, type SortBy } from './rows'

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
  const chosen = useEntitiesState((s) => s.chosen)
  const [query, setQuery] = useState('')
  const [kind, setKind] = useState<EntityKind | ''>('')
  const [sort, setSort] = useState<SortBy>('name')
  const all = useMemo(() => entityRows(entities.data ?? [], columns), [entities.data, columns])
  const rows = useMemo(() => narrowRows(all, { query, kind, sort }), [all, query, kind, sort])
  const row = all.find((one) => one.entity.id === chosen)
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
      {entities.data && entities.data.length > 0 && !duplicates && (
        <div className={styles.frame}>
          <div className={styles.split}>
            <div className={styles.master}>
              <div className={styles.bar}>
                <input
                  type="search"
                  className={styles.boxed}
                  aria-label={string('entities.search')}
                  placeholder={string('entities.search')}
                  value={query}
                  onChange={(event) => setQuery(event.target.value)}
                />
                <SelectInput
                  label={string('entities.kindFilter')}
                  value={kind}
                  options={KINDS}
                  nameOf={(one) => string(one === '' ? 'entities.allKinds' : `kind.${one}`)}
                  readOnly={false}
                  onChange={setKind}
                />
                <SelectInput
                  label={string('entities.sort')}
                  value={sort}
                  options={SORTS}
                  nameOf={(one) => string(`entities.sortBy.${one}`)}
                  readOnly={false}
                  onChange={setSort}
                />
              </div>
              {rows.length === 0 ? (
                <p className={styles.none}>{string('entities.noneFound')}</p>
              ) : (
                <EntityList rows={rows} />
              )}
            </div>
            {row ? (
              <EntityDetail key={row.entity.id} row={row} readOnly={readOnly} />
            ) : (
              <p className={styles.none}>{string('entities.choose')}</p>
            )}
          </div>
        </div>
      )}
      {!readOnly && <EntityDialogs />}
    </Panel>
  )
}

function Actions({ readOnly, duplicates }: { readonly readOnly: boolean; readonly duplicates: boolean }) {
  const maximised = useView((s) => s.maximised) === 'entities'
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
      <IconButton
        label={string('entities.maximise')}
        pressed={maximised}
        onPress={() => maximise(maximised ? undefined : 'entities')}
      >
        {maximised ? <Minimize2 aria-hidden="true" /> : <Maximize2 aria-hidden="true" />}
      </IconButton>
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
