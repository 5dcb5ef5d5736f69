// A part of an entity becomes an entity of its own: its name and kind, and what goes with it.
import type { EntityUse } from '@shared/contract/entities'
import { ENTITY_KINDS, type Entity } from '@shared/model/entity'
import { useQuery } from '@tanstack/react-query'
import { useId, useMemo, useState } from 'react'
import { client } from '../../../state/client'
import { openEntityDialog, splitEntity, useEntities } from '../../../state/entities'
import { string } from '../../../state/strings'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { Skeleton } from '../../../ui/EmptyState'
import { SelectInput } from '../detail/Field'
import styles from '../Entities.module.css'
import { type Choice, Choices } from './Choices'

type Moves = 'claimIds' | 'sourceIds' | 'documentIds' | 'entityIds' | 'noteIds'
const MOVES: Readonly<Partial<Record<EntityUse['kind'], Moves>>> = {
  claim: 'claimIds',
  source: 'sourceIds',
  document: 'documentIds',
  entity: 'entityIds',
  note: 'noteIds',
}
const MOST = 500

/** Everything that refers to the entity and can go with a part, each once; tags and the project's poles stay. */
function useMovable(id: Entity['id']) {
  const uses = useQuery({
    queryKey: ['entities', 'uses', id, MOST],
    queryFn: () => client().entities.uses({ id, first: MOST }),
  })
  const choices = useMemo(() => {
    const found = new Map<string, Choice & { readonly move: Moves }>()
    for (const { role, first } of uses.data?.groups ?? [])
      for (const use of first) {
        const move = role === 'tag' ? undefined : MOVES[use.kind]
        const name = use.number === undefined ? use.name : `C-${use.number} ${use.name}`
        if (move) found.set(use.id, { id: use.id, name, detail: string(`entities.text.${use.kind}`), move })
      }
    return [...found.values()]
  }, [uses.data])
  return { choices, isPending: uses.isPending, isError: uses.isError }
}

export function SplitDialog({ entity }: { readonly entity: Entity }) {
  const nameId = useId()
  const [name, setName] = useState('')
  const [kind, setKind] = useState(entity.kind)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { choices, isPending, isError } = useMovable(entity.id)
  const entities = useEntities().data
  const aliases = entity.aliases.map((alias, i) => ({ id: `alias ${i}`, name: alias.text }))
  const links = entity.links.map(({ type, to }, i) => ({
    id: `link ${i}`,
    name: `${string(`entities.link.${type}`)} ${entities?.find((one) => one.id === to)?.name ?? '…'}`,
  }))
  const positions = (list: readonly Choice[]) => list.flatMap((one, i) => (chosen.has(one.id) ? [i] : []))
  const moved = (move: Moves) => choices.flatMap((one) => (one.move === move && chosen.has(one.id) ? [one.id] : []))
  const close = () => openEntityDialog(undefined)
  const submit = () =>
    void splitEntity({
      id: entity.id,
      part: { name: name.trim(), kind, language: entity.language },
      aliases: positions(aliases),
      links: positions(links),
      claimIds: moved('claimIds') as never[],
      sourceIds: moved('sourceIds') as never[],
      documentIds: moved('documentIds') as never[],
      entityIds: moved('entityIds') as never[],
      noteIds: moved('noteIds') as never[],
    })
  const footer = (
    <>
      <output className={styles.summary}>
        {string('entities.split.summary', {
          goes: chosen.size,
          all: aliases.length + links.length + choices.length,
          name: name.trim() || string('entities.split.part'),
        })}
      </output>
      <Button onPress={close}>{string('dialog.cancel')}</Button>
      <Button kind="primary" isDisabled={name.trim() === ''} onPress={submit}>
        {string('entities.split.confirm')}
      </Button>
    </>
  )
  const lists = [
    { title: string('entities.aliases'), options: aliases },
    { title: string('entities.links'), options: links },
    { title: string('entities.usedBy'), options: choices },
  ]
  return (
    <Dialog title={string('entities.split.title', { name: entity.name })} open onClose={close} footer={footer}>
      <div className={styles.form}>
        <label htmlFor={nameId}>{string('entities.split.name')}</label>
        <input
          id={nameId}
          className={styles.boxed}
          value={name}
          autoFocus
          onChange={(event) => setName(event.target.value)}
        />
        <span>{string('entities.kind')}</span>
        <SelectInput
          label={string('entities.kind')}
          value={kind}
          options={ENTITY_KINDS}
          nameOf={(one) => string(`kind.${one}`)}
          readOnly={false}
          onChange={setKind}
        />
      </div>
      {isPending && <Skeleton rows={3} label={string('dialog.loading')} />}
      {isError && <p className={styles.error}>{string('entities.failed')}</p>}
      <p className={styles.quiet}>{string('entities.split.help', { name: entity.name })}</p>
      {lists.map(({ title, options }) => (
        <Choices key={title} title={title} options={options} chosen={chosen} onChosen={setChosen} />
      ))}
    </Dialog>
  )
}
