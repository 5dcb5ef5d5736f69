// Another name, in texts as well where wanted: each text before and after, before it is done.
import type { NamedEntity, RenamedText } from '@shared/contract/ledger/entities'
import type { Entity } from '@shared/model/entity'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { client } from '../../../state/corpus/client'
import { openEntityDialog, renameEntity } from '../../../state/corpus/entities'
import { formatNumber, string } from '../../../state/window/strings'
import { useRested } from '../../../state/window/use-rested'
import { Button } from '../../../ui/controls/Button'
import { Dialog } from '../../../ui/controls/Dialog'
import form from '../../../ui/controls/Form.module.css'
import { ALIAS_TYPES } from '../detail/AliasesField'
import { SelectInput } from '../detail/Field'
import styles from '../Entities.module.css'
import { differing } from './differing'

const KEPT = [...ALIAS_TYPES, 'none'] as const

export function RenameDialog({ entity }: { readonly entity: Entity }) {
  const nameId = useId()
  const [name, setName] = useState(entity.name)
  const [keepAs, setKeepAs] = useState<(typeof KEPT)[number]>('former')
  const [inTexts, setInTexts] = useState(true)
  const typed = useRested(name.trim(), 250)
  const changed = typed !== '' && typed !== entity.name
  const input = { id: entity.id, name: typed, keepAs, inTexts }
  const preview = useQuery({
    queryKey: ['entities', 'renamePreview', input],
    enabled: changed,
    queryFn: () => client().entities.renamePreview(input),
  }).data
  const close = () => openEntityDialog(undefined)
  const ready = changed && typed === name.trim()
  const submit = () => ready && void renameEntity(input)
  const footer = (
    <>
      <Button onPress={close}>{string('dialog.cancel')}</Button>
      <Button kind="primary" isDisabled={!ready || preview?.namesake !== undefined} onPress={submit}>
        {string('entities.rename.confirm')}
      </Button>
    </>
  )
  return (
    <Dialog title={string('entities.rename.title', { name: entity.name })} open onClose={close} footer={footer}>
      <div className={`${form.grid} ${styles.form}`}>
        <label htmlFor={nameId}>{string('entities.rename.name')}</label>
        <input
          id={nameId}
          className={styles.boxed}
          value={name}
          autoFocus
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && preview?.namesake === undefined && submit()}
        />
        <span>{string('entities.rename.keepAs')}</span>
        <SelectInput
          label={string('entities.rename.keepAs')}
          value={keepAs}
          options={KEPT}
          nameOf={(type) => string(`entities.alias.${type}`)}
          readOnly={false}
          onChange={setKeepAs}
        />
        <span />
        <label>
          <input type="checkbox" checked={inTexts} onChange={(event) => setInTexts(event.target.checked)} />{' '}
          {string('entities.rename.inTexts')}
        </label>
      </div>
      {preview?.namesake && <Namesake entity={entity} namesake={preview.namesake} />}
      {changed && preview && <Texts texts={preview.texts} count={preview.count} />}
    </Dialog>
  )
}

/** Another entity of this kind has the name already: they may be one. */
function Namesake({ entity, namesake }: { readonly entity: Entity; readonly namesake: NamedEntity }) {
  return (
    <p className={styles.warning}>
      {string('entities.rename.namesake', { kind: string(`kind.${namesake.kind}`), name: namesake.name })}{' '}
      <Button onPress={() => openEntityDialog({ kind: 'merge', into: namesake.id, from: [entity.id] })}>
        {string('entities.merge.button')}
      </Button>
    </p>
  )
}

function Texts({ texts, count }: { readonly texts: readonly RenamedText[]; readonly count: number }) {
  return (
    <section className={styles.preview} aria-label={string('entities.rename.texts', { count })}>
      <h3>{string('entities.rename.texts', { count })}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled list must be reachable by key */}
      <ul className={styles.changes} tabIndex={0} aria-label={string('entities.rename.texts', { count })}>
        {texts.map((text) => (
          <li key={`${text.id} ${text.field} ${text.before}`}>
            <span className={styles.quiet}>
              {[text.name, string(`entities.text.${text.kind}`)].filter(Boolean).join(' · ')}
            </span>
            <Change {...text} />
          </li>
        ))}
      </ul>
      {count > texts.length && (
        <p className={styles.quiet}>{string('entities.more', { count: formatNumber(count - texts.length) })}</p>
      )}
    </section>
  )
}

/** Both texts, with what differs between their common beginning and end marked. */
function Change({ before, after }: Pick<RenamedText, 'before' | 'after'>) {
  const { head, gone, come, tail } = differing(before, after)
  return (
    <>
      <span className={styles.before}>
        {head}
        <del>{gone}</del>
        {tail}
      </span>
      <span>
        {head}
        <ins>{come}</ins>
        {tail}
      </span>
    </>
  )
}
