// Tag uses of a layer against the codebook: taken in, told, and left as questions (DOMAIN 2.6, D5).
import { expect, it } from 'vitest'
import { fixtureId } from '../../builders/random'
import { newWorkbench } from '../../support/corpus-file'
import { diskResources, memoryPorts } from '../../support/memory-ports'
import { ownLayer } from '../../support/own-layer'

const TEXT = 'The harbour council met in the spring.\nA second line was to carry grain from the upland stores.\n'
const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const SPANS = [span('harbour council met'), span('carry grain from')]
const AT = '2025-05-01T00:00:00.000Z'
const envelope = { createdAt: AT, createdBy: fixtureId(0x23, 1), modifiedAt: AT, rev: 1 }
const [PARENT, ONE, OTHER, HEADING] = [1, 2, 3, 4].map((n) => fixtureId(0x26, n)) as [string, string, string, string]
const claim = (n: number) => fixtureId(0x21, n)
const tags = [
  { id: PARENT, ...envelope, name: 'mode', exclusive: true },
  { id: ONE, ...envelope, name: 'sea', parentId: PARENT },
  { id: OTHER, ...envelope, name: 'land', parentId: PARENT },
  { id: HEADING, ...envelope, name: 'headings only', codable: false },
]
const use = (n: number, tagId: string, on: number) => ({
  id: fixtureId(0x27, n),
  ...envelope,
  tagId,
  target: { kind: 'claim', id: claim(on) },
})
const LAYER = ownLayer(TEXT, {
  spans: SPANS,
  texts: ['A session took place.', 'Cereals move by rail.'],
  extra: { tags, tagUses: [use(1, ONE, 1), use(2, OTHER, 1), use(3, HEADING, 2), use(4, ONE, 2)] },
})

it('D5 imports uses that the codebook does not allow and reports each', async () => {
  const disk = diskResources('resources')
  const ports = memoryPorts({
    resources: {
      ...disk,
      list: (folder) => (folder === 'layers' ? ['own.layer.json'] : disk.list(folder)),
      text: (path) => (path === 'layers/own.layer.json' ? LAYER : disk.text(path)),
    },
  })
  const { client } = await newWorkbench({}, ports)
  const file = () => ({ files: [ports.hand('papers.txt', TEXT)], layer: 'auto' })
  const { documents } = await client.documents.import(file())
  expect(documents[0]!.layer?.conflicts).toEqual([
    { type: 'tag-use', id: fixtureId(0x27, 2), title: expect.stringMatching(/land.*sea.*mode/) },
    { type: 'tag-use', id: fixtureId(0x27, 3), title: expect.stringContaining('not for coding') },
  ])
  const first = (await client.claims.get({ id: claim(1) as never })).claim
  expect(first.tagIds.toSorted()).toEqual([ONE, OTHER].toSorted())
  expect(first.notes).toMatchObject([{ kind: 'question', state: 'open', body: expect.stringContaining('exclude') }])
  const again = await client.documents.import(file())
  expect(again.documents[0]!.layer?.conflicts).toEqual([])
  expect((await client.notes.list({})).total).toBe(2)
})
