import { countCoded, countListed } from '@renderer/state/ledger/facets'
import { CODES, type LedgerRecord, recordOf } from '@shared/kernel/ledger'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dictionaries, ledgers, masks } from '../support/ledgers'

const shown = ledgers().chain((columns) => fc.tuple(fc.constant(columns), masks(columns.count)))
const COUNTED = {
  tag: [dictionaries.tags, (r: LedgerRecord) => r.tags],
  document: [dictionaries.documents, (r: LedgerRecord) => r.anchors.map((a) => a.document)],
  actor: [dictionaries.entities, (r: LedgerRecord) => r.actors.map((a) => a.entity)],
  place: [dictionaries.entities, (r: LedgerRecord) => r.places.map((p) => p.place)],
} as const

test('facet counts of a vocabulary are those of a naive count', () => {
  fc.assert(
    fc.property(shown, fc.constantFrom('domain', 'standing', 'type', 'status'), ([columns, visible], field) => {
      const records = Array.from({ length: columns.count }, (_, row) => recordOf(columns, row))
      const counts = countCoded(columns, visible, field)
      expect([...counts.keys()]).toEqual([...CODES[field]])
      for (const [word, count] of counts)
        expect(count).toEqual({
          visible: records.filter((r, row) => r[field] === word && visible[row]).length,
          total: records.filter((r) => r[field] === word).length,
        })
    }),
  )
})
test('facet counts of objects count a claim once for each object', () => {
  fc.assert(
    fc.property(shown, fc.constantFrom('tag', 'document', 'actor', 'place'), ([columns, visible], list) => {
      const [items, idsOf] = COUNTED[list]
      const records = Array.from({ length: columns.count }, (_, row) => recordOf(columns, row))
      const counts = countListed(columns, visible, list)
      for (const { id } of items)
        expect(counts.get(id)).toEqual({
          visible: records.filter((r, row) => idsOf(r).includes(id) && visible[row]).length,
          total: records.filter((r) => idsOf(r).includes(id)).length,
        })
    }),
  )
})
