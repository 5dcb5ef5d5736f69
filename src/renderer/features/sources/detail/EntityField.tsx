// The registered entity that a source is, chosen by name; the empty choice takes the link away.
import type { SourceView } from '@shared/contract/sources'
import type { EntityId } from '@shared/model/ids'
import { X } from 'lucide-react'
import { useState } from 'react'
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { useLedger } from '../../../state/ledger/ledger-store'
import { updateSource } from '../../../state/sources'
import { string } from '../../../state/strings'
import { IconButton } from '../../../ui/Button'
import styles from '../Sources.module.css'

const MOST = 12

export function EntityField({ source, readOnly }: { readonly source: SourceView; readonly readOnly: boolean }) {
  if (!source.entityId) return readOnly ? <span>{string('sources.noEntity')}</span> : <Picker source={source} />
  return (
    <span className={styles.linked}>
      {source.entityName ?? source.entityId}
      {!readOnly && (
        <IconButton
          label={string('sources.unlinkEntity')}
          onPress={() => void updateSource(source.id, { entityId: null })}
        >
          <X aria-hidden="true" />
        </IconButton>
      )}
    </span>
  )
}

function Picker({ source }: { readonly source: SourceView }) {
  const entities = useLedger()?.columns.dictionaries.entities ?? []
  const [text, setText] = useState('')
  const query = text.trim().toLowerCase()
  const items = query === '' ? [] : entities.filter(({ name }) => name.toLowerCase().includes(query)).slice(0, MOST)
  return (
    <ComboBox
      className={styles.combo}
      aria-label={string('sources.entity')}
      items={items.map(({ id, name, kind }) => ({ id, name, kind }))}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={(key) => {
        if (key === null) return
        setText('')
        void updateSource(source.id, { entityId: key as EntityId })
      }}
      allowsEmptyCollection={query !== ''}
      menuTrigger="input"
    >
      <Input className={styles.boxed} placeholder={string('sources.linkEntity')} />
      <Popover className={styles.popover}>
        <ListBox<{ id: string; name: string; kind: string }>
          className={styles.options}
          renderEmptyState={() => <span className={styles.quiet}>{string('sources.noEntityFound')}</span>}
        >
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.name} className={styles.option}>
              <span>{item.name}</span>
              <span className={styles.quiet}>{string(`kind.${item.kind}`)}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
