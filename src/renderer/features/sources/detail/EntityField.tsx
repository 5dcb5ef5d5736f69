// The registered entity that a source is, chosen by name; the empty choice takes the link away.
import type { SourceView } from '@shared/contract/corpus/sources'
import type { EntityId } from '@shared/model/base/ids'
import { X } from 'lucide-react'
import { useState } from 'react'
import { updateSource } from '../../../state/corpus/sources'
import { useLedger } from '../../../state/ledger/ledger-store'
import { string } from '../../../state/window/strings'
import { IconButton } from '../../../ui/controls/Button'
import { Combo } from '../../../ui/controls/Combo'
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
    <Combo
      boxed
      label={string('sources.entity')}
      placeholder={string('sources.linkEntity')}
      text={text}
      onText={setText}
      items={items.map(({ id, name, kind }) => ({ id, name, detail: string(`kind.${kind}`) }))}
      onChoose={(id) => void updateSource(source.id, { entityId: id as EntityId })}
      empty={string('sources.noEntityFound')}
    />
  )
}
