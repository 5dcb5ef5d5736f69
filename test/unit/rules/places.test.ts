// DOMAIN 8, D19 to D22: names that are no places, what is drawn, what stands in a tray, links as of a date.
import { placeLedger, REASONS } from '@renderer/features/map/placement'
import { buildColumns, type LedgerDictionaries, type LedgerEntity, type LedgerRecord } from '@shared/kernel/ledger'
import { type SuggestEntity, suggestForPassage } from '@shared/kernel/suggest'
import { EntityId } from '@shared/model/base/ids'
import { PLACE_ROLES } from '@shared/model/base/vocabulary'
import { describe, expect, it } from 'vitest'
import { seedRecords } from '../../builders/ledger'
import { fixtureId } from '../../builders/random'

const entity = (n: number, fields: Partial<LedgerEntity> = {}): LedgerEntity => ({
  id: fixtureId(9, n),
  name: `E${n}`,
  kind: 'place',
  ...fields,
})
const POINT = entity(0, { point: { lat: 51, lon: 71 } })
const NOWHERE = entity(1, { point: null })
const CAPITAL = entity(2, { point: { lat: 55, lon: 37 }, standsFor: fixtureId(9, 3) })
const GOVERNMENT = entity(3, { kind: 'government' })
const dictionaries: LedgerDictionaries = {
  entities: [POINT, NOWHERE, CAPITAL, GOVERNMENT],
  tags: [],
  documents: [],
  powers: [],
}
const [template] = seedRecords(1)
const placed = (record: Partial<LedgerRecord>) => {
  const one = {
    ...template!,
    id: fixtureId(8, 0),
    actors: [],
    places: [],
    tags: [],
    balance: undefined,
    anchors: [],
    ...record,
  }
  return placeLedger(buildColumns([one], dictionaries, 1), () => false)
}
const drawn = (record: Partial<LedgerRecord>) => placed(record).start[1]! > 0
const at = (place: LedgerEntity, role: LedgerRecord['places'][number]['role']) => ({
  places: [{ place: place.id, role }],
})

/** A polity whose seat moved from Oldtown to Kaltown at the end of 1997, and its government. */
const registered = (n: number, kind: SuggestEntity['kind'], name: string, links: SuggestEntity['links'] = []) => ({
  id: EntityId.parse(fixtureId(7, n)),
  kind,
  name,
  aliases: [],
  links,
})
const POLITY = EntityId.parse(fixtureId(7, 1))
const SEATS: readonly SuggestEntity[] = [
  registered(1, 'polity', 'Kalland'),
  registered(2, 'government', 'Government of Kalland', [{ type: 'government-of', to: POLITY }]),
  registered(3, 'place', 'Kaltown', [{ type: 'seat-of', to: POLITY, from: '1997-12' }]),
  registered(4, 'place', 'Oldtown', [{ type: 'seat-of', to: POLITY, until: '1997-12' }]),
]
const suggest = (text: string) =>
  suggestForPassage({
    text,
    span: { start: 0, end: text.length },
    entities: SEATS,
    lookup: () => [],
    documentDate: '2010',
  }).suggestions

describe('D19 a name that is no place makes no place', () => {
  it.each([
    ['an agent', 'Kaltown objected to the fee.', 0],
    ['a possessor', 'Everyone read Kaltown’s reply.', 0],
    ['a partner', 'A dispute between Kaltown and others.', 0],
    ['under a locative', 'The council met in Kaltown.', 1],
  ])('D19 %s', (_, passage, places) => {
    expect(suggest(passage).filter(({ field }) => field === 'places')).toHaveLength(places)
  })
})

describe('D20 a marker needs a role that is a place on the ground and something to draw', () => {
  it.each(PLACE_ROLES)('D20 a place with a point in the role %s', (role) => {
    expect(drawn(at(POINT, role))).toBe(role !== 'scope')
  })
  it.each(PLACE_ROLES)('D20 a place without point or shape in the role %s', (role) => {
    expect(drawn(at(NOWHERE, role))).toBe(false)
  })
})

describe('D21 what is not drawn stands in the tray, with its reason', () => {
  it.each<[string, Partial<LedgerRecord>, string | undefined]>([
    ['drawn', at(POINT, 'site'), undefined],
    ['no place', {}, 'no-place'],
    ['a metonym only', { actors: [{ entity: GOVERNMENT.id, role: 'subject' }], text: 'E2 objected.' }, undefined],
    ['scope only', at(POINT, 'scope'), 'scope-only'],
    ['no geometry', at(NOWHERE, 'site'), 'no-geometry'],
  ])('D21 %s', (_, record, reason) => {
    const { reason: code, start } = placed(record)
    const why = code[0] === 0 ? undefined : REASONS[code[0]! - 1]
    expect([start[1]! > 0, why !== undefined]).toEqual([why === undefined, start[1] === 0])
    if (reason !== undefined) expect(why).toBe(reason)
  })
})

describe('D22 registry links are read as of the event', () => {
  it.each([
    ['a seat before it moved', 'In 1995 Oldtown objected.', 1],
    ['a seat after it moved', 'In 2005 Oldtown objected.', 0],
    ['the new seat before it was one', 'In 1995 Kaltown objected.', 0],
    ['the new seat', 'In 2005 Kaltown objected.', 1],
  ])('D22 %s', (_, passage, governments) => {
    expect(suggest(passage).filter(({ field }) => field === 'actors')).toHaveLength(governments)
  })
})
