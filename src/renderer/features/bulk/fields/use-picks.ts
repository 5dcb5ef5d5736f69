// Entities and tags as the dialog offers them, read off what the window holds.
import { useMemo } from 'react'
import { useTags } from '../../../state/corpus/queries'
import { useLedger } from '../../../state/ledger/ledger-store'
import { string } from '../../../state/window/strings'
import type { Pick } from './Picker'

/** Registered entities by name, of all kinds or of some. */
export function useEntityPicks(kinds?: readonly string[]): readonly Pick[] {
  const entities = useLedger()?.columns.dictionaries.entities
  const wanted = kinds?.join()
  return useMemo(() => {
    const fitting = (entities ?? []).filter(({ kind }) => wanted === undefined || wanted.split(',').includes(kind))
    return fitting
      .map(({ id, name, kind }) => ({ id, name, detail: string(`kind.${kind}`) }))
      .sort((a, b) => a.name.localeCompare(b.name))
  }, [entities, wanted])
}
/** Tags of the codebook by name, each below its parent's. */
export function useTagPicks(): readonly Pick[] {
  const tags = useTags().data
  return useMemo(() => {
    const names = new Map<string, string>((tags ?? []).map(({ id, name }) => [id, name]))
    return (tags ?? []).map(({ id, name, parentId }) => ({ id, name, detail: parentId && names.get(parentId) }))
  }, [tags])
}
