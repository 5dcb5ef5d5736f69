// A part of an entity becomes an entity of its own: its name and kind, and what goes with it.
import type { EntityUse } from '@shared/contract/ledger/entities'
import type { Entity } from '@shared/model/entity'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { client } from '../../../state/corpus/client'
import { openEntityDialog, splitEntity, useEntities } from '../../../state/corpus/entities'
import { string } from '../../../state/window/strings'
import { Button } from '../../../ui/controls/Button'
import { Dialog } from '../../../ui/controls/Dialog'
import { Skeleton } from '../../../ui/panels/EmptyState'
import styles from '../Entities.module.css'
import { type Choice, Choices } from './Choices'
import { NameAndKind } from './NameAndKind'

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

/** Aliases, links and uses of the entity as boxes to check, and what a set of checked ones means to the workbench. */
function useParts(entity: Entity) {
  const { choices, isPending, isError } = useMovable(entity.id)
  const entities = useEntities().data
  const aliases = entity.aliases.map((alias, i): Choice => ({ id: `alias ${i}`, name: alias.text }))
  const links = entity.links.map(({ type, to }, i): Choice => {
    const target = entities?.find((one) => one.id === to)?.name ?? '…'
    return { id: `link ${i}`, name: `${string(`entities.link.${type}`)} ${target}` }
  })
  const asked = (chosen: ReadonlySet<string>) => {
    const positions = (list: readonly Choice[]) => list.flatMap((one, i) => (chosen.has(one.id) ? [i] : []))
    const moved = (move: Moves) => choices.flatMap((one) => (one.move === move && chosen.has(one.id) ? [one.id] : []))
    return {
      aliases: positions(aliases),
      links: positions(links),
      claimIds: moved('claimIds') as never[],
      sourceIds: moved('sourceIds') as never[],
      documentIds: moved('documentIds') as never[],
      entityIds: moved('entityIds') as never[],
      noteIds: moved('noteIds') as never[],
    }
  }
  const lists = [
    { title: string('entities.aliases'), options: aliases },
    { title: string('entities.links'), options: links },
    { title: string('entities.usedBy'), options: choices },
  ]
  return { lists, asked, isPending, isError, count: aliases.length + links.length + choices.length }
}

export function SplitDialog({ entity }: { readonly entity: Entity }) {
  const [name, setName] = useState('')
  const [kind, setKind] = useState(entity.kind)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { lists, asked, isPending, isError, count } = useParts(entity)
  const close = () => openEntityDialog(undefined)
  const part = { name: name.trim(), kind, language: entity.language }
  const submit = () => void splitEntity({ id: entity.id, part, ...asked(chosen) })
  const footer = (
    <>
      <output className={styles.summary}>
        {string('entities.split.summary', {
          goes: chosen.size,
          all: count,
          name: name.trim() || string('entities.split.part'),
        })}
      </output>
      <Button onPress={close}>{string('dialog.cancel')}</Button>
      <Button kind="primary" isDisabled={name.trim() === ''} onPress={submit}>
        {string('entities.split.confirm')}
      </Button>
    </>
  )
  return (
    <Dialog title={string('entities.split.title', { name: entity.name })} open onClose={close} footer={footer}>
      <NameAndKind label={string('entities.split.name')} name={name} kind={kind} onName={setName} onKind={setKind} />
      {isPending && <Skeleton rows={3} label={string('dialog.loading')} />}
      {isError && <p className={styles.error}>{string('entities.failed')}</p>}
      <p className={styles.quiet}>{string('entities.split.help', { name: entity.name })}</p>
      {lists.map(({ title, options }) => (
        <Choices key={title} title={title} options={options} chosen={chosen} onChosen={setChosen} />
      ))}
    </Dialog>
  )
}
