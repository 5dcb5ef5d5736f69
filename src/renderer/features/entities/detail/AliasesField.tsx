// Other names with language, type and time. Each change of a row saves the whole list.

import { LanguageTag } from '@shared/model/base/ids'
import { type Alias, Entity } from '@shared/model/entity'
import { X } from 'lucide-react'
import { useState } from 'react'
import type { z } from 'zod'
import { updateEntity } from '../../../state/corpus/entities'
import { string } from '../../../state/window/strings'
import { Button, IconButton } from '../../../ui/controls/Button'
import styles from '../Entities.module.css'
import { dateProblem } from './dates'
import { CommitInput, FieldRow, SelectInput } from './Field'
import type { FieldProps } from './field-props'

type AnAlias = z.infer<typeof Alias>
export const ALIAS_TYPES = Entity.shape.aliases.unwrap().element.shape.type.options

export function AliasesField({ entity: { id, aliases, language }, readOnly }: FieldProps) {
  const [adding, setAdding] = useState(false)
  const put = (next: readonly AnAlias[]) => updateEntity(id, { aliases: [...next] })
  return (
    <FieldRow label={string('entities.aliases')} stacked>
      <ul className={styles.rowsOfList}>
        {aliases.map((alias, i) => (
          <li key={`${alias.text} ${alias.language} ${alias.type}`}>
            <AliasRow
              alias={alias}
              readOnly={readOnly}
              onChange={(change) => put(aliases.map((one, at) => (at === i ? tidy({ ...one, ...change }) : one)))}
              onRemove={() => void put(aliases.filter((_, at) => at !== i))}
            />
          </li>
        ))}
      </ul>
      {adding && (
        <CommitInput
          bare
          label={string('entities.newAlias')}
          value=""
          placeholder={string('entities.newAlias')}
          readOnly={false}
          onCommit={async (text) => {
            setAdding(false)
            return text !== '' && put([...aliases, { text, language, type: 'other' }])
          }}
        />
      )}
      {!readOnly && !adding && (
        <Button kind="quiet" onPress={() => setAdding(true)}>
          {string('entities.addAlias')}
        </Button>
      )}
    </FieldRow>
  )
}
/** Without the dates that were emptied. */
const tidy = ({ from, to, ...rest }: AnAlias): AnAlias => ({ ...rest, ...(from && { from }), ...(to && { to }) })

interface RowProps {
  readonly alias: AnAlias
  readonly readOnly: boolean
  readonly onChange: (change: Partial<AnAlias>) => Promise<boolean>
  readonly onRemove: () => void
}
function AliasRow({ alias, readOnly, onChange, onRemove }: RowProps) {
  const of = { name: alias.text }
  return (
    <div className={styles.listRow}>
      <span className={styles.wide}>
        <CommitInput
          bare
          label={string('entities.aliasText', of)}
          value={alias.text}
          readOnly={readOnly}
          onCommit={(text) => text !== '' && onChange({ text })}
        />
      </span>
      <SelectInput
        label={string('entities.aliasType', of)}
        value={alias.type}
        options={ALIAS_TYPES}
        nameOf={(type) => string(`entities.alias.${type}`)}
        readOnly={readOnly}
        onChange={(type) => void onChange({ type })}
      />
      {!readOnly && (
        <IconButton label={string('entities.removeAlias', of)} onPress={onRemove}>
          <X aria-hidden="true" />
        </IconButton>
      )}
      <CommitInput
        bare
        label={string('entities.aliasLanguage', of)}
        value={alias.language}
        readOnly={readOnly}
        problemOf={(text) => (LanguageTag.safeParse(text).success ? undefined : string('entities.languageBad'))}
        onCommit={(language) => language !== '' && onChange({ language })}
      />
      {(['from', 'to'] as const).map((key) => (
        <CommitInput
          key={key}
          bare
          label={string(`entities.alias${key === 'from' ? 'From' : 'To'}`, of)}
          value={alias[key] ?? ''}
          placeholder={string(`entities.${key}`)}
          readOnly={readOnly}
          problemOf={dateProblem}
          onCommit={(text) => onChange({ [key]: text || undefined })}
        />
      ))}
    </div>
  )
}
