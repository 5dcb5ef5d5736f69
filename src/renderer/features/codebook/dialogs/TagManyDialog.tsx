// Tags of many claims at once: type to find, arrows and Enter to set or take away, each press one undoable step.
import type { TagId } from '@shared/model/base/ids'
import { Check, Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import { Autocomplete, Input, type Key, ListBox, ListBoxItem, SearchField } from 'react-aria-components'
import { carrying, createTag, type TagNode, tagClaims } from '../../../state/corpus/codebook'
import { useLedger } from '../../../state/ledger/ledger-store'
import { string } from '../../../state/window/strings'
import { Button } from '../../../ui/controls/Button'
import { Dialog } from '../../../ui/controls/Dialog'
import form from '../../../ui/controls/Form.module.css'
import dock from '../../../ui/panels/Dock.module.css'
import styles from '../Codebook.module.css'
import { closeDialog } from './Foot'

interface Props {
  readonly ids: readonly string[]
  readonly nodes: readonly TagNode[]
}
export function TagManyDialog({ ids, nodes }: Props) {
  const [query, setQuery] = useState('')
  useLedger()
  const words = query.trim().toLowerCase()
  const found = nodes.filter(({ path }) => path.join(' / ').toLowerCase().includes(words))
  const fresh = words !== '' && !nodes.some(({ tag }) => tag.name.toLowerCase() === words)
  const choose = async (key: Key) => {
    const id = key === 'new' ? await createTag({ name: query.trim() }) : (String(key) as TagId)
    if (id) await tagClaims(id, ids, true)
    setQuery('')
  }
  const foot = <Button onPress={closeDialog}>{string('dialog.close')}</Button>
  return (
    <Dialog title={string('codebook.many.title', { count: ids.length })} open onClose={closeDialog} footer={foot}>
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <SearchField className={styles.search} aria-label={string('codebook.many.find')} autoFocus>
          <Input className={`${form.boxed} ${styles.boxed}`} placeholder={string('codebook.many.find')} />
        </SearchField>
        <ListBox
          className={styles.options}
          aria-label={string('codebook.many.list')}
          onAction={(key) => void choose(key)}
          renderEmptyState={() => <p className={dock.none}>{string('codebook.many.none')}</p>}
        >
          {found.map((node) => (
            <Option key={node.tag.id} node={node} ids={ids} />
          ))}
          {fresh && (
            <ListBoxItem id="new" textValue={query} className={styles.option}>
              <Plus className={styles.check} size={14} aria-hidden="true" />
              {string('codebook.many.create', { name: query.trim() })}
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </Dialog>
  )
}

function Option({ node: { tag, path, digit }, ids }: { readonly node: TagNode; readonly ids: readonly string[] }) {
  const on = carrying(tag.id, ids)
  return (
    <ListBoxItem
      id={tag.id}
      textValue={path.join(' / ')}
      className={styles.option}
      isDisabled={!tag.codable && on < ids.length}
    >
      <span className={styles.check} aria-hidden="true">
        {on === ids.length ? <Check size={14} /> : on > 0 && <Minus size={14} />}
      </span>
      <span className={`${dock.cut} ${styles.tagName}`}>{path.join(' / ')}</span>
      {digit !== undefined && <kbd className={styles.digit}>{digit}</kbd>}
      {on > 0 && (
        <span className={`${dock.quiet} ${styles.quiet}`}>
          {string('codebook.many.some', { count: on, of: ids.length })}
        </span>
      )}
    </ListBoxItem>
  )
}
