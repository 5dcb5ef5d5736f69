// The Inspector over one claim whose changes are kept as the workbench would keep them, and told to the test.
import { InspectorPanel } from '@renderer/features/inspector/InspectorPanel'
import { draftStore } from '@renderer/state/corpus/draft'
import { queryClient } from '@renderer/state/corpus/queries'
import { select } from '@renderer/state/view-store'
import { vi } from 'vitest'
import { seedDictionaries } from '../../builders/ledger'
import { fixtureId } from '../../builders/random'
import { fakeConnection } from '../../preview/fake-connection'
import { mount } from '../support/mount'

export const CLAIM = fixtureId(8, 0)
export const entities = seedDictionaries().entities
export const tags = seedDictionaries().tags
export const MADE = fixtureId(11, 1)

export const claim = {
  id: CLAIM,
  number: 1,
  text: 'A ferry runs',
  type: 'fact',
  reading: 'stated',
  domain: 'trade',
  status: 'draft',
  tier: 'core',
  polarity: 'affirmed',
  attribution: { mode: 'author', speakerIds: [] as string[], stance: 'asserts' },
  domainAlt: [] as string[],
  quantities: [] as object[],
  standing: 'reported',
  contested: false,
  split: false,
  stale: false,
  origins: [1, 1],
  originsAgainst: [0, 0],
  flags: [] as string[],
  warnings: [] as string[],
  itemsFor: 1,
  itemsAgainst: 0,
  effectiveMarking: 'TLP:AMBER+STRICT',
  actors: [{ entityId: entities[0]!.id, role: 'beneficiary', strength: 1 }],
  places: [{ placeId: entities[8]!.id, role: 'site' }],
  tagIds: [tags[0]!.id],
  anchors: [
    {
      id: fixtureId(12, 0),
      documentId: fixtureId(5, 0),
      versionId: fixtureId(7, 0),
      status: 'exact',
      spans: [{ start: 0, end: 9 }],
      quote: 'Two banks',
    },
  ],
  notes: [],
}
type Claim = typeof claim

export interface World {
  readonly update: ReturnType<typeof vi.fn>
  readonly createEntity: ReturnType<typeof vi.fn>
  readonly createTag: ReturnType<typeof vi.fn>
  readonly createNote: ReturnType<typeof vi.fn>
  readonly createClaim: ReturnType<typeof vi.fn>
  readonly downgrade: ReturnType<typeof vi.fn>
  readonly unmount: () => void
}

/** Mounts it; `suggestions` are what a passage suggests to a draft, `more` are answers of other operations. */
export async function inspect(
  suggestions: readonly object[] = [],
  more: Parameters<typeof fakeConnection>[1] = {},
): Promise<World> {
  let stored: Claim = claim
  const update = vi.fn(({ changes }: { id: string; changes: Partial<Claim> }) => {
    stored = { ...stored, ...changes }
    queueMicrotask(() => void queryClient.invalidateQueries())
    return { claim: stored }
  })
  const createEntity = vi.fn((input: object) => ({ entity: { id: MADE, ...input } }))
  const createTag = vi.fn(({ name }: { name: string }) => ({ tag: { id: fixtureId(4, 99), name } }))
  const createNote = vi.fn(() => ({ note: {} }))
  const createClaim = vi.fn((input: object) => ({ claim: { ...claim, ...input, id: fixtureId(8, 1) } }))
  const downgrade = vi.fn(() => ({ claim: stored }))
  draftStore.setState({ draft: undefined })
  const unmount = await mount(
    fakeConnection(9, {
      'claims.get': ({ id }: { id: string }) => ({ claim: { ...stored, id } }),
      'claims.update': update,
      'claims.create': createClaim,
      'claims.downgrade': downgrade,
      'assessments.list': () => ({
        assessments: [],
        split: false,
        present: { reliability: 'F', origins: [1, 1], items: 1 },
      }),
      'entities.search': ({ query }: { query: string }) => ({
        hits: entities
          .filter((e) => e.name.toLowerCase().includes(query.toLowerCase()))
          .map((e) => ({ entityId: e.id, name: e.name, kind: e.kind, detail: e.kind })),
      }),
      'entities.create': createEntity,
      'tags.list': () => ({ tags: tags.map((tag) => ({ ...tag, codable: true, uses: 1 })) }),
      'tags.create': createTag,
      'notes.create': createNote,
      'suggest.passage': () => ({ suggestions }),
      ...more,
    }),
    <InspectorPanel />,
  )
  select([CLAIM], 'set', 'map')
  return { update, createEntity, createTag, createNote, createClaim, downgrade, unmount }
}
