// Whether filters mean the same under two states of the dictionaries: where entities are, whose, and who published what.
import type { LedgerDictionaries, LedgerEntity } from '@shared/kernel/ledger'

const sameEntity = (a: LedgerEntity, b: LedgerEntity): boolean =>
  a === b ||
  (a.polity === b.polity &&
    a.point?.lat === b.point?.lat &&
    a.point?.lon === b.point?.lon &&
    (a.geometry === b.geometry || JSON.stringify(a.geometry) === JSON.stringify(b.geometry)))

/** For dictionaries of which the first is the beginning of the second. */
export function sameWorld(before: LedgerDictionaries, after: LedgerDictionaries): boolean {
  if (before === after) return true
  const { entities, documents } = before
  return (
    entities.length === after.entities.length &&
    entities.every((entity, i) => sameEntity(entity, after.entities[i]!)) &&
    documents.every((document, i) => document.sourceId === after.documents[i]?.sourceId)
  )
}
