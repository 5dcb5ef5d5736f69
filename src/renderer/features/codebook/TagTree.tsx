// The tags as a tree: arrows walk and choose, Enter tags the selection, dragging moves, the count filters.
import type { TagId } from '@shared/model/base/ids'
import { ChevronDown, ChevronRight, GripVertical } from 'lucide-react'
import { type CSSProperties, useMemo, useState } from 'react'
import { Button, type Key, ToggleButton, Tree, TreeItem, TreeItemContent, useDragAndDrop } from 'react-aria-components'
import { chooseTag, type TagNode, tagSelection, updateTag, useCodebook } from '../../state/corpus/codebook'
import { branchOf } from '../../state/ledger/facets'
import { toggleValues, useView } from '../../state/view-store'
import { formatNumber, string } from '../../state/window/strings'
import dock from '../../ui/panels/Dock.module.css'
import styles from './Codebook.module.css'

const TYPE = 'application/x-equipoise-tag'
interface Props {
  readonly tree: readonly TagNode[]
  readonly nodes: readonly TagNode[]
  readonly readOnly: boolean
}

/** Dropping on a tag moves below it, on the empty part to the top; where that cannot be is refused by the workbench. */
function useMoving(nodes: readonly TagNode[], readOnly: boolean) {
  const moveAll = (keys: Iterable<Key>, parentId: TagId | null) => {
    for (const key of keys) {
      const moved = nodes.find(({ tag }) => tag.id === key)?.tag
      if (moved && (moved.parentId ?? null) !== parentId && moved.id !== parentId)
        void updateTag(moved.id, { parentId })
    }
  }
  const keysOf = async (items: readonly { readonly kind: string }[]): Promise<string[]> => {
    const texts = items as readonly { readonly kind: string; getText?(type: string): Promise<string> }[]
    return Promise.all(texts.flatMap((item) => (item.getText ? [item.getText(TYPE)] : [])))
  }
  return useDragAndDrop<TagNode>({
    isDisabled: readOnly,
    acceptedDragTypes: [TYPE],
    getItems: (keys) => [...keys].map((key) => ({ [TYPE]: String(key), 'text/plain': nameOf(nodes, key) })),
    getDropOperation: () => 'move',
    onItemDrop: ({ target, items }) => void keysOf(items).then((keys) => moveAll(keys, String(target.key) as TagId)),
    onRootDrop: ({ items }) => void keysOf(items).then((keys) => moveAll(keys, null)),
  })
}
const nameOf = (nodes: readonly TagNode[], key: Key): string => nodes.find(({ tag }) => tag.id === key)?.tag.name ?? ''

export function TagTree({ tree, nodes, readOnly }: Props) {
  const chosen = useCodebook((s) => s.chosen)
  const filters = useView((s) => s.filters)
  const [closed, setClosed] = useState<ReadonlySet<Key>>(new Set())
  const expanded = useMemo(
    () => nodes.filter(({ tag, children }) => children.length > 0 && !closed.has(tag.id)).map(({ tag }) => tag.id),
    [nodes, closed],
  )
  const filtered = useMemo(
    () => new Set(filters.flatMap((one) => (one.on && one.field === 'tag' ? one.values : []))),
    [filters],
  )
  const { dragAndDropHooks } = useMoving(nodes, readOnly)
  const onExpanded = (open: Set<Key>) =>
    setClosed(new Set(nodes.filter(({ tag }) => !open.has(tag.id)).map(({ tag }) => tag.id)))
  return (
    <Tree
      className={styles.tree}
      aria-label={string('codebook.tree')}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={chosen ? [chosen] : []}
      onSelectionChange={(keys) => keys !== 'all' && chooseTag([...keys][0] as TagId | undefined)}
      expandedKeys={expanded}
      onExpandedChange={onExpanded}
      onAction={(key) => !readOnly && tagSelection(key as TagId)}
      dragAndDropHooks={dragAndDropHooks}
      data-autofocus
    >
      {tree.map((node) => (
        <Branch key={node.tag.id} node={node} nodes={nodes} filtered={filtered} readOnly={readOnly} />
      ))}
    </Tree>
  )
}

interface BranchProps {
  readonly node: TagNode
  readonly nodes: readonly TagNode[]
  readonly filtered: ReadonlySet<string>
  readonly readOnly: boolean
}
function Branch(props: BranchProps) {
  const { node, nodes } = props
  return (
    <TreeItem id={node.tag.id} textValue={node.tag.name} className={styles.item}>
      <TreeItemContent>
        {({ level, hasChildItems, isExpanded }) => (
          <Row {...props} level={level} twist={hasChildItems ? isExpanded : undefined} />
        )}
      </TreeItemContent>
      {node.children.map((child) => (
        <Branch key={child.tag.id} {...props} node={child} nodes={nodes} />
      ))}
    </TreeItem>
  )
}

interface RowProps extends BranchProps {
  readonly level: number
  /** Whether it is open; undefined where nothing lies below it. */
  readonly twist: boolean | undefined
}
function Row({ node, nodes, filtered, readOnly, level, twist }: RowProps) {
  const { tag, digit, children } = node
  const { name } = tag
  const below = useMemo(
    () =>
      branchOf(
        nodes.map((one) => one.tag),
        tag.id,
      ),
    [nodes, tag.id],
  )
  const style = { '--level': level - 1, '--tag': tag.colour } as CSSProperties
  const total = children.length > 0 ? `${formatNumber(tag.uses)} / ${formatNumber(tag.branch)}` : formatNumber(tag.uses)
  return (
    <div className={styles.row} style={style}>
      {twist === undefined ? (
        <span className={styles.twist} />
      ) : (
        <Button slot="chevron" className={styles.twist} aria-label={string('codebook.expand', { name })}>
          {twist ? <ChevronDown size={12} aria-hidden="true" /> : <ChevronRight size={12} aria-hidden="true" />}
        </Button>
      )}
      <span className={styles.swatch} aria-hidden="true" />
      <span className={`${dock.cut} ${styles.tagName}`} data-heading={tag.codable ? undefined : ''}>
        {name}
      </span>
      {digit !== undefined && (
        <kbd className={styles.digit} title={string('codebook.digit', { digit })}>
          {digit}
        </kbd>
      )}
      <ToggleButton
        className={styles.count}
        aria-label={string('codebook.filterTo', { name, count: total })}
        isSelected={below.every((id) => filtered.has(id))}
        onChange={() => toggleValues('tag', below)}
      >
        {total}
      </ToggleButton>
      <Button slot="drag" className={styles.grip} isDisabled={readOnly} aria-label={string('codebook.drag', { name })}>
        <GripVertical size={12} aria-hidden="true" />
      </Button>
    </div>
  )
}
