import { describe, expect, it } from 'vitest'
import { fixtureId } from '../builders/random'
import { newWorkbench } from '../support/corpus-file'
import { codeOf, failureOf } from '../support/failures'
import { diskResources, memoryPorts } from '../support/memory-ports'
import { LAYER_DOCUMENT, ownLayer } from '../support/own-layer'

const TEXT = [
  'The harbour council met in the spring and heard the survey office about the ridge.',
  'A second line was to carry grain from the upland stores down to the old quay.',
  'The fee for transit stayed as it had been agreed between the two assemblies.',
].join('\n')
const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const SPANS = [
  span('harbour council met in the spring'),
  span('carry grain from the upland stores'),
  span('stayed as it had been agreed'),
]
const WORDS = ['A spring session took place.', 'Cereals move by rail.', 'Charges did not change.']
const LAYER = ownLayer(TEXT, { spans: SPANS, texts: WORDS })
const REWRAPPED = TEXT.replaceAll(' ', '\n').replace('\nspring', '  spring')
const UNLIKE = 'Nothing of this kind was ever written in the papers that the office keeps.\n'

const relation = (type: string, from: number, to: number) => ({
  ...{ id: fixtureId(0x25, from), createdAt: '2025-05-01T00:00:00.000Z', createdBy: fixtureId(0x23, 1) },
  ...{ modifiedAt: '2025-05-01T00:00:00.000Z', rev: 1, type, from: fixtureId(0x21, from), to: fixtureId(0x21, to) },
})

/** A workbench whose resources hold the layer. */
async function withLayer(layer = LAYER) {
  const disk = diskResources('resources')
  const ports = memoryPorts({
    resources: {
      ...disk,
      list: (folder) =>
        folder === 'layers' ? ['own.layer.json', 'own.passages.json', 'broken.layer.json'] : disk.list(folder),
      text: (path) => (path === 'layers/own.layer.json' ? layer : path.startsWith('layers/') ? '{}' : disk.text(path)),
    },
  })
  return newWorkbench({}, ports)
}
const shape = (claims: readonly { text: string; anchors: readonly { status: string; quote?: string }[] }[]) =>
  claims.map((claim) => [claim.text, ...claim.anchors.flatMap((anchor) => [anchor.status, anchor.quote])])

describe('layers', () => {
  it('are offered where the text agrees, and applied only when asked for', async () => {
    const { client, ports } = await withLayer()
    const { documents } = await client.documents.import({ files: [ports.hand('papers.txt', TEXT)] })
    const offer = {
      layerId: 'own',
      title: 'Claims on the harbour papers',
      creator: 'Layer desk',
      resolved: 3,
      total: 3,
      textAgrees: true,
    }
    expect(documents[0]).toMatchObject({ offers: [offer], known: false })
    expect(documents[0]!.layer).toBeUndefined()
    expect(await client.documents.offers({ id: documents[0]!.id })).toEqual({ offers: [offer] })
    expect((await client.claims.list({})).claims).toEqual([])
    const applied = await client.documents.applyLayer({ id: documents[0]!.id, layerId: 'own' })
    expect(applied.layer).toMatchObject({ claimsAdded: 3, claimsKnown: 0, conflicts: [] })
    expect(shape((await client.claims.list({})).claims)).toEqual(
      WORDS.map((words, i) => [words, 'exact', TEXT.slice(SPANS[i]!.start, SPANS[i]!.end)]),
    )
    await client.history.undo()
    expect((await client.claims.list({})).claims).toEqual([])
  })
  it('give the document their identity and their record', async () => {
    const { client, ports } = await withLayer()
    const { documents } = await client.documents.import({ files: [ports.hand('papers.txt', TEXT)], layer: 'auto' })
    expect(documents[0]).toMatchObject({
      id: LAYER_DOCUMENT,
      title: 'The harbour papers',
      published: '2009-08',
      kind: 'report',
    })
    expect(documents[0]!.layer!.anchors.map((anchor) => anchor.status)).toEqual(['exact', 'exact', 'exact'])
    expect(documents[0]!.layer!.anchors[0]!.claimIds).toEqual([fixtureId(0x21, 1)])
  })
  it('find their passages in a text that was wrapped anew; applied twice they double nothing', async () => {
    const { client, ports } = await withLayer()
    const run = () => client.documents.import({ files: [ports.hand('papers.txt', REWRAPPED)], layer: 'auto' })
    const first = (await run()).documents[0]!
    expect(first.layer).toMatchObject({ claimsAdded: 3, claimsKnown: 0 })
    expect(first.layer!.anchors.map((anchor) => anchor.status)).toEqual(['relocated', 'relocated', 'relocated'])
    const claims = (await client.claims.list({})).claims
    expect(claims.map((claim) => claim.anchors[0]!.quote!.split(/\s+/).join(' '))).toEqual(
      SPANS.map((s) => TEXT.slice(s.start, s.end)),
    )
    expect((await run()).documents[0]).toMatchObject({ known: true, layer: { claimsAdded: 0, claimsKnown: 3 } })
    expect((await client.claims.list({})).claims).toEqual(claims)
  })
  it('D11 another text of the same document is its next version; every anchor gets its status', async () => {
    const { client, ports } = await withLayer()
    await client.documents.import({ files: [ports.hand('papers.txt', TEXT)], layer: 'auto' })
    const { documents } = await client.documents.import({
      files: [ports.hand('wrapped.txt', REWRAPPED)],
      layer: 'auto',
    })
    expect(documents[0]).toMatchObject({ id: LAYER_DOCUMENT, known: false, version: { n: 2 } })
    const claims = (await client.claims.list({})).claims
    expect(claims.map((claim) => claim.anchors.map((anchor) => [anchor.status, anchor.versionId]))).toEqual(
      claims.map(() => [['relocated', documents[0]!.currentVersionId]]),
    )
    await client.history.undo()
    expect(
      (await client.claims.list({})).claims.flatMap((claim) => claim.anchors.map((anchor) => anchor.status)),
    ).toEqual(['exact', 'exact', 'exact'])
  })
  it('D5 what the corpus says otherwise stays, with the other version in a note', async () => {
    const { client, ports } = await withLayer()
    const file = () => ({ files: [ports.hand('papers.txt', TEXT)], layer: 'auto' })
    await client.documents.import(file())
    const id = fixtureId(0x21, 2) as never
    await client.claims.update({ id, changes: { text: 'Grain goes down to the quay.' } })
    const { documents } = await client.documents.import(file())
    expect(documents[0]!.layer).toMatchObject({ claimsKnown: 3, conflicts: [{ type: 'claim', id, title: WORDS[1] }] })
    const { claim } = await client.claims.get({ id })
    expect(claim.text).toBe('Grain goes down to the quay.')
    expect(claim.notes).toMatchObject([{ kind: 'question', state: 'open' }])
    expect(claim.notes[0]!.body).toContain(WORDS[1])
    await client.documents.import(file())
    expect((await client.claims.get({ id })).claim.notes).toHaveLength(1)
  })
  it('bring back what was deleted with its document', async () => {
    const { client, ports } = await withLayer()
    const file = () => ({ files: [ports.hand('papers.txt', TEXT)], layer: 'auto' })
    await client.documents.import(file())
    await client.documents.delete({ id: LAYER_DOCUMENT as never })
    expect((await client.claims.list({})).claims).toEqual([])
    const { documents } = await client.documents.import(file())
    expect(documents[0]).toMatchObject({ id: LAYER_DOCUMENT, layer: { claimsAdded: 3 } })
    expect((await client.claims.list({})).claims.map((claim) => claim.anchors.length)).toEqual([1, 1, 1])
    expect((await client.project.check({})).problems).toEqual([])
  })
  it('LAYER_MISMATCH where they do not fit, NOT_FOUND where there is none', async () => {
    const { client, ports } = await withLayer()
    const { documents } = await client.documents.import({ files: [ports.hand('other.txt', UNLIKE)], layer: 'auto' })
    expect(documents[0]).toMatchObject({ offers: [] })
    const id = documents[0]!.id
    expect(await codeOf(client.documents.applyLayer({ id, layerId: 'own' }))).toBe('LAYER_MISMATCH')
    expect(await codeOf(client.documents.applyLayer({ id, layerId: 'none such' }))).toBe('NOT_FOUND')
    const handed = ports.hand('own.layer.json', LAYER)
    const failure = await failureOf(
      client.documents.import({ files: [ports.hand('third.txt', `${UNLIKE}!`)], layer: handed }),
    )
    expect(failure).toMatchObject({ code: 'LAYER_MISMATCH' })
    expect((await client.documents.list()).documents).toHaveLength(1)
  })
  it.each(['banana', 'toString'])('LAYER_INVALID where they hold a list of %s', async (name) => {
    const { client, ports } = await newWorkbench()
    const layer = ports.hand('l.json', ownLayer(TEXT, { spans: SPANS, texts: WORDS, extra: { [name]: [{}] } }))
    const failure = await failureOf(client.documents.import({ files: [ports.hand('a.txt', TEXT)], layer }))
    expect(failure).toMatchObject({
      code: 'LAYER_INVALID',
      data: { detail: `it holds ${name}, which a layer cannot carry` },
    })
  })
  it.each([
    ['D13', { reading: 'inferred', anchorIds: [] }, {}, 'no note or evidence'],
    ['D14', { tier: 'restatement' }, {}, 'tier'],
    ['D15', { type: 'forecast' }, {}, 'FORECAST_REQUIRED'],
    ['D16', { actors: [{ entityId: fixtureId(7, 1), role: 'subject', strength: 2 }] }, {}, 'actors.0.strength'],
    ['D17', {}, { relations: [relation('supports', 1, 1)] }, 'to itself'],
    ['D17', {}, { relations: [relation('contrasts', 2, 1)] }, 'lower id first'],
    ['D17', {}, { relations: [relation('part-of', 1, 2), relation('part-of', 2, 1)] }, 'in a circle'],
    ['D18', { attribution: { mode: 'named' } }, {}, 'attribution.speakerIds'],
    ['D24', { eventTime: { edtf: '1997/1997', mode: 'within', basis: 'stated' } }, {}, 'in its one spelling'],
    ['D31', { sourceLikelihood: { scale: 'phia', term: 'very likely', basis: 'stated' } }, {}, 'sourceLikelihood.term'],
  ])('%s LAYER_INVALID where a layer breaks the rule: %j %j', async (_, claim, extra, says) => {
    const { client, ports } = await newWorkbench()
    const layer = JSON.parse(ownLayer(TEXT, { spans: SPANS, texts: WORDS, extra }))
    Object.assign(layer.objects.claims[0], claim)
    const files = [ports.hand('a.txt', TEXT)]
    const failure = await failureOf(
      client.documents.import({ files, layer: ports.hand('l.json', JSON.stringify(layer)) }),
    )
    expect(failure.code).toBe('LAYER_INVALID')
    expect(failure.data.detail).toContain(says)
    expect((await client.documents.list()).documents).toEqual([])
  })
  it('a broken layer among the shipped ones is logged and left out', async () => {
    const { client, ports } = await withLayer()
    await client.documents.import({ files: [ports.hand('papers.txt', TEXT)] })
    expect(ports.incidents).toHaveLength(1)
  })
})

describe('the article layer over the starter', () => {
  it('names no claim that the starter does not know', async () => {
    const disk = diskResources('resources')
    const [name] = disk.list('layers').filter((one) => one.endsWith('.layer.json'))
    const layer = JSON.parse(disk.text(`layers/${name}`)) as { objects: { claims: { id: string }[] } }
    const { client } = await newWorkbench({ starter: true })
    const known = new Set((await client.claims.list({})).claims.map((claim) => claim.id as string))
    expect(layer.objects.claims.filter((claim) => !known.has(claim.id))).toEqual([])
  })
})

describe('a layer that names the source of its text', () => {
  const AT = '2025-05-01T00:00:00.000Z'
  const by = fixtureId(0x23, 1)
  const grade = { reliability: 'C', reason: 'Names no sources.', by, at: AT }
  const source = {
    ...{ id: fixtureId(0x24, 1), createdAt: AT, createdBy: by, modifiedAt: AT, rev: 1 },
    ...{ name: 'Harbour Gazette', kind: 'outlet', grades: [grade] },
  }
  const analyst = { id: by, createdAt: AT, name: 'Layer desk', initials: 'LD' }
  const graded = ownLayer(TEXT, { spans: SPANS, texts: WORDS, extra: { sources: [source], analysts: [analyst] } })
  it('gives a text without one its source and grades, and undo takes them back', async () => {
    const { client, ports } = await withLayer(graded)
    const { documents } = await client.documents.import({ files: [ports.hand('papers.txt', TEXT)] })
    const { document } = await client.documents.applyLayer({ id: documents[0]!.id, layerId: 'own' })
    expect(document.source).toMatchObject({ name: 'Harbour Gazette', grades: [{ reliability: 'C' }] })
    expect((await client.claims.list({})).claims.map((claim) => claim.reliability)).toEqual(['C', 'C', 'C'])
    expect((await client.sources.list()).sources).toHaveLength(1)
    await client.history.undo()
    expect((await client.documents.get({ id: document.id })).source).toMatchObject({ grades: [] })
  })
  it('leaves a source that somebody has told', async () => {
    const { client, ports } = await withLayer(graded)
    const { documents } = await client.documents.import({ files: [ports.hand('papers.txt', TEXT)] })
    const id = documents[0]!.id
    await client.documents.update({ id, changes: { source: { name: 'Ridge Post', kind: 'outlet' } } })
    const { document } = await client.documents.applyLayer({ id, layerId: 'own' })
    expect(document.source.name).toBe('Ridge Post')
  })
})
