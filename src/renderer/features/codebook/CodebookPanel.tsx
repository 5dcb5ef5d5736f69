// The codebook: its tree, and the chosen tag with its definition and what carries it.
import { Download, Plus } from 'lucide-react'
import { useMemo } from 'react'
import { flatten, openTagDialog, treeOf, useCodebook } from '../../state/corpus/codebook'
import { useProject, useTags } from '../../state/corpus/queries'
import { string } from '../../state/window/strings'
import { usePanelTools } from '../../state/window/view-tools'
import { Button, IconButton } from '../../ui/controls/Button'
import dock from '../../ui/panels/Dock.module.css'
import { EmptyState, Skeleton } from '../../ui/panels/EmptyState'
import { Panel } from '../../ui/panels/Panel'
import { ViewTools } from '../../ui/panels/ViewTools'
import styles from './Codebook.module.css'
import { TagDetail } from './detail/TagDetail'
import { TagDialogs } from './dialogs/TagDialogs'
import { TagTree } from './TagTree'
import { usePanelCommands } from './use-panel-commands'

export function CodebookPanel() {
  const tags = useTags()
  const readOnly = useProject().data?.corpus.readOnly !== undefined
  const chosen = useCodebook((s) => s.chosen)
  const tree = useMemo(() => treeOf(tags.data ?? []), [tags.data])
  const nodes = useMemo(() => flatten(tree), [tree])
  const node = nodes.find(({ tag }) => tag.id === chosen)
  usePanelCommands(readOnly)
  return (
    <Panel
      id="codebook"
      title={string('panel.codebook')}
      detail={tags.data && string('codebook.shown', { count: nodes.length })}
      actions={<Actions readOnly={readOnly} empty={nodes.length === 0} />}
      fixed
    >
      {tags.isPending && <Skeleton label={string('dialog.loading')} />}
      {tags.isError && (
        <EmptyState
          title={string('codebook.failedTitle')}
          action={<Button onPress={() => void tags.refetch()}>{string('boundary.retry')}</Button>}
        >
          {string('codebook.failed')}
        </EmptyState>
      )}
      {tags.data?.length === 0 && (
        <EmptyState
          title={string('codebook.emptyTitle')}
          action={
            !readOnly && (
              <Button kind="primary" onPress={() => openTagDialog({ kind: 'new' })}>
                {string('command.tag.new')}
              </Button>
            )
          }
        >
          {string('codebook.empty')}
        </EmptyState>
      )}
      {nodes.length > 0 && (
        <div className={dock.frame}>
          <div className={styles.split}>
            <TagTree tree={tree} nodes={nodes} readOnly={readOnly} />
            {node ? (
              <TagDetail key={node.tag.id} node={node} readOnly={readOnly} />
            ) : (
              <p className={dock.none}>{string('codebook.choose')}</p>
            )}
          </div>
        </div>
      )}
      <TagDialogs nodes={nodes} readOnly={readOnly} />
    </Panel>
  )
}

function Actions({ readOnly, empty }: { readonly readOnly: boolean; readonly empty: boolean }) {
  const tools = usePanelTools('codebook')
  return (
    <>
      <IconButton
        label={string('command.tag.new')}
        isDisabled={readOnly}
        onPress={() => openTagDialog({ kind: 'new' })}
      >
        <Plus aria-hidden="true" />
      </IconButton>
      <IconButton
        label={string('codebook.export')}
        isDisabled={empty}
        onPress={() => openTagDialog({ kind: 'export' })}
      >
        <Download aria-hidden="true" />
      </IconButton>
      <ViewTools tools={tools} />
    </>
  )
}
