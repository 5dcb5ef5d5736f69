// One tag in full: what it means, how it may be used, what carries it. Each field saves on its own.
import { carrying, openTagDialog, type TagNode, tagSelection, updateTag } from '../../../state/corpus/codebook'
import { useLedger } from '../../../state/ledger/ledger-store'
import { useView } from '../../../state/view-store'
import { string } from '../../../state/window/strings'
import { Button } from '../../../ui/controls/Button'
import dock from '../../../ui/panels/Dock.module.css'
import styles from '../Codebook.module.css'
import { ColourField } from './ColourField'
import { SavedText } from './SavedText'
import { Uses } from './Uses'

interface Props {
  readonly node: TagNode
  readonly readOnly: boolean
}
export function TagDetail({ node, readOnly }: Props) {
  const { tag, path } = node
  const above = path.slice(0, -1).join(' / ')
  const text = (field: 'definition' | 'include' | 'exclude') => (
    <SavedText
      label={string(`codebook.${field}`)}
      placeholder={string(`codebook.${field}Hint`)}
      value={tag[field] ?? ''}
      lines={2}
      readOnly={readOnly}
      onCommit={(words) => updateTag(tag.id, { [field]: words === '' ? null : words })}
    />
  )
  return (
    <section className={styles.detail} aria-label={string('codebook.detailOf', { name: tag.name })}>
      <SavedText
        label={string('codebook.name')}
        value={tag.name}
        readOnly={readOnly}
        onCommit={(name) => name !== '' && updateTag(tag.id, { name })}
      />
      <p className={`${dock.quiet} ${styles.quiet}`}>
        {above ? string('codebook.below', { path: above }) : string('codebook.top')}
      </p>
      {!readOnly && <Tools node={node} />}
      {text('definition')}
      {text('include')}
      {text('exclude')}
      <ColourField tag={tag} readOnly={readOnly} />
      <Rules node={node} readOnly={readOnly} />
      <Uses tag={tag} />
    </section>
  )
}

function Tools({ node: { tag } }: { readonly node: TagNode }) {
  const { id, codable } = tag
  const selection = useView((s) => s.selection)
  useLedger()
  const all = selection.length > 0 && carrying(id, selection) === selection.length
  const open = (kind: 'move' | 'merge' | 'split' | 'delete') => () => openTagDialog({ kind, id })
  return (
    <div className={dock.tools}>
      <Button kind="primary" isDisabled={selection.length === 0 || (!codable && !all)} onPress={() => tagSelection(id)}>
        {selection.length === 0
          ? string('codebook.tagSelection')
          : string(all ? 'codebook.untagSelection' : 'codebook.tagSelectionCount', { count: selection.length })}
      </Button>
      <Button onPress={() => openTagDialog({ kind: 'new', parentId: id })}>{string('codebook.newChild')}</Button>
      <Button onPress={open('move')}>{string('codebook.move.button')}</Button>
      <Button onPress={open('merge')}>{string('codebook.merge.button')}</Button>
      <Button isDisabled={tag.uses === 0} onPress={open('split')}>
        {string('codebook.split.button')}
      </Button>
      <Button onPress={open('delete')}>{string('codebook.delete.button')}</Button>
    </div>
  )
}

function Rules({ node: { tag }, readOnly }: Props) {
  const box = (field: 'codable' | 'exclusive') => (
    <label className={styles.choice}>
      <input
        type="checkbox"
        checked={tag[field]}
        disabled={readOnly}
        onChange={(event) => void updateTag(tag.id, { [field]: event.target.checked })}
      />{' '}
      {string(`codebook.${field}`)}
    </label>
  )
  return (
    <div>
      {box('codable')}
      {box('exclusive')}
    </div>
  )
}
