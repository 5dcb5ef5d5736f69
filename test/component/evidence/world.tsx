// The two sections of the Inspector over one claim whose evidence and relations the fixture answers.
import { EvidenceSection } from '@renderer/features/inspector/evidence/EvidenceSection'
import { RelationsSection } from '@renderer/features/inspector/evidence/relations/RelationsSection'
import { select } from '@renderer/state/view-store'
import type { EvidenceList, EvidenceView } from '@shared/contract/judging/evidence'
import type { RelationEnd, RelationView } from '@shared/contract/judging/relations'
import { vi } from 'vitest'
import { fixtureId } from '../../builders/random'
import { fakeConnection } from '../../preview/fake-connection'
import { mount } from '../support/mount'

export const CLAIM = fixtureId(8, 0)
export const OTHER = fixtureId(8, 1)
export const DOCUMENT = fixtureId(5, 0)
const root = { id: DOCUMENT, name: 'Two banks of one river', settled: false }
const anchor = { id: fixtureId(12, 0), documentId: DOCUMENT, versionId: fixtureId(7, 0), status: 'exact', spans: [] }

const own = {
  id: fixtureId(12, 0),
  own: true,
  stance: 'supports',
  reliability: 'B',
  roots: [root],
  stands: true,
  item: {
    kind: 'anchor',
    anchor: { ...anchor, spans: [{ start: 4, end: 13 }], quote: 'banks of one' },
    title: 'Two banks of one river',
    sourceName: 'The Ferry Gazette',
  },
} as unknown as EvidenceView
export const refuting = {
  id: fixtureId(20, 1),
  own: false,
  stance: 'refutes',
  credibility: 3,
  access: 'secondhand',
  lineage: 'inherit',
  roots: [root],
  reliability: 'C',
  stands: true,
  item: { kind: 'claim', id: OTHER, number: 2, text: 'The ferry stands still', status: 'draft' },
} as unknown as EvidenceView
export const list = {
  items: [own, refuting],
  usedBy: [],
  origins: [2, 3],
  originsAgainst: [1, 1],
  itemsFor: 1,
  itemsAgainst: 1,
  flags: ['circular', 'single-origin'],
} as unknown as EvidenceList

const end = (id: string, number: number, text: string): RelationEnd =>
  ({ id, number, text, standing: 'reported', status: 'draft', credibility: 3 }) as RelationEnd
const from = end(CLAIM, 1, 'A ferry runs')
const to = end(OTHER, 2, 'The ferry stands still')
const relation = (id: number, more: object) =>
  ({ id: fixtureId(21, id), from: CLAIM, to: OTHER, fromClaim: from, toClaim: to, ...more }) as unknown as RelationView
export const relations = [
  relation(0, { type: 'contradicts', symmetric: true, unresolved: true, note: 'One of both.' }),
  relation(1, {
    type: 'causes',
    symmetric: false,
    unresolved: false,
    from: OTHER,
    to: CLAIM,
    fromClaim: to,
    toClaim: from,
  }),
]

/** Mounts both sections; every write is a spy. */
export async function sections({ readOnly = false, empty = false, single = false } = {}) {
  const spies = {
    'evidence.add': vi.fn((_: object) => ({ evidence: own })),
    'evidence.update': vi.fn((_: object) => ({ evidence: refuting })),
    'evidence.remove': vi.fn(({ id }: { id: string }) => ({ id })),
    'relations.add': vi.fn((_: object) => ({ relation: relations[0] })),
    'relations.update': vi.fn((_: object) => ({ relation: relations[0] })),
    'relations.reverse': vi.fn((_: object) => ({ relation: relations[1] })),
    'relations.remove': vi.fn(({ id }: { id: string }) => ({ id })),
    'relations.resolve': vi.fn((_: object) => ({ relation: relations[0] })),
  }
  const none = { ...list, items: [], itemsFor: 0, itemsAgainst: 0, flags: [] }
  const claim = { id: CLAIM, origins: [2, 3] } as never
  const unmount = await mount(
    fakeConnection(9, {
      'evidence.list': () => (empty ? none : single ? { ...list, origins: [1, 3] } : list),
      'relations.list': () => ({ relations: empty ? [] : relations }),
      ...spies,
    }),
    <main id="panel-inspector" data-panel="inspector">
      <h2>Inspector</h2>
      <EvidenceSection claim={claim} readOnly={readOnly} />
      <RelationsSection claim={claim} readOnly={readOnly} />
    </main>,
  )
  select([CLAIM], 'set', 'map')
  return { spies, unmount }
}
