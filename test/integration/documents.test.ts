import { describe, expect, it } from 'vitest'
import { newWorkbench, writeInto } from '../support/corpus-file'
import { codeOf, failureOf } from '../support/failures'
import { memoryPorts } from '../support/memory-ports'
import { HARBOUR, RIDGE, smallCorpus } from '../support/small-corpus'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const CSL = JSON.stringify([
  {
    type: 'report',
    title: 'The harbour papers',
    author: [{ family: 'Vale', given: 'Ina' }, { literal: 'Survey Office' }],
    'container-title': 'Harbour Gazette',
    issued: { 'date-parts': [[2009, 8]] },
    accessed: { 'date-parts': [[2025, 3, 1]] },
    URL: 'https://example.org/papers',
    volume: '4',
  },
])

describe('documents.import', () => {
  it('keeps the text and the file byte for byte', async () => {
    const { client, ports, workbench } = await newWorkbench()
    const text = 'Caf\u00e9\u00a0noir \u{1f30d} e\u0301\n\n> quoted   line\n'
    const { documents } = await client.documents.import({ files: [ports.hand('stray.txt', text)] })
    const [document] = documents
    expect(document).toMatchObject({
      known: false,
      length: text.length,
      hasText: true,
      guessed: ['title'],
      offers: [],
      claimCount: 0,
    })
    const answer = await workbench.bytes(`documents/${document!.currentVersionId}/text`)
    expect(answer).toMatchObject({ status: 200, mediaType: 'text/plain; charset=utf-8' })
    expect([...answer.body]).toEqual([...bytesOf(text)])
    const original = await workbench.bytes(`documents/${document!.currentVersionId}/original`)
    expect([...original.body]).toEqual([...bytesOf(text)])
    expect(original).toMatchObject({ mediaType: 'application/octet-stream' })
    expect(original.headers?.['Content-Disposition']).toMatch(/^attachment; filename="stray.txt"/)
    expect((await workbench.bytes('documents/../secret/text')).status).toBe(404)
  })
  it('recognises the same text, within a run and later', async () => {
    const { client, ports } = await newWorkbench()
    const run = await client.documents.import({ files: [ports.hand('a.txt', HARBOUR), ports.hand('b.txt', HARBOUR)] })
    expect(run.documents.map((document) => document.known)).toEqual([false, true])
    const again = await client.documents.import({ files: [ports.hand('c.txt', HARBOUR)] })
    expect(again.documents[0]).toMatchObject({ known: true, id: run.documents[0]!.id })
    expect((await client.documents.list()).documents).toHaveLength(1)
    expect((await client.history.list({})).changeSets.filter((set) => set.label === 'document.import')).toHaveLength(1)
  })
  it('takes what a CSL record states and marks what it guessed', async () => {
    const { client, ports } = await newWorkbench()
    const { documents } = await client.documents.import({
      files: [ports.hand('a.txt', HARBOUR)],
      csl: ports.hand('m.json', CSL),
    })
    expect(documents[0]).toMatchObject({
      title: 'The harbour papers',
      kind: 'report',
      authors: [{ name: 'Ina Vale' }, { name: 'Survey Office' }],
      published: '2009-08',
      publishedBasis: 'stated',
      accessed: '2025-03-01T00:00:00.000Z',
      url: 'https://example.org/papers',
      guessed: [],
      source: { name: 'Harbour Gazette' },
      csl: { volume: '4', 'container-title': 'Harbour Gazette' },
    })
  })
  it.each([
    ['empty.txt', '', 'FILE_EMPTY'],
    ['picture.txt', new Uint8Array([1, 2, 0, 3, 0, 0, 0, 9, 0, 1]), 'FILE_BINARY'],
  ])('is all or nothing: %s', async (name, content, code) => {
    const { client, ports } = await newWorkbench()
    const files = [ports.hand('good.txt', HARBOUR), ports.hand(name, content)]
    expect(await failureOf(client.documents.import({ files }))).toMatchObject({ code, data: { name } })
    expect(await client.documents.list()).toEqual({ documents: [] })
  })
  it.each([
    ['CSL_INVALID', { csl: '{"title": 3}' }],
    ['CSL_INVALID', { csl: '[]' }],
    ['CSL_INVALID', { csl: 'no json' }],
    ['CSL_INVALID', { csl: '{"URL": "file:///etc/passwd"}' }],
    ['LAYER_INVALID', { layer: '{"format":"something"}' }],
  ])('%s for %o', async (code, wrong) => {
    const { client, ports } = await newWorkbench()
    const extra = Object.fromEntries(Object.entries(wrong).map(([key, text]) => [key, ports.hand(`${key}.json`, text)]))
    expect(await codeOf(client.documents.import({ files: [ports.hand('a.txt', HARBOUR)], ...extra }))).toBe(code)
    expect((await client.documents.list()).documents).toEqual([])
  })
  it('FILE_MISSING for a token that nobody handed in', async () => {
    const { client } = await newWorkbench()
    expect(await codeOf(client.documents.import({ files: ['t99'] }))).toBe('FILE_MISSING')
  })
  it('tells its progress, and CANCELLED leaves nothing', async () => {
    const ports = memoryPorts()
    const { client, workbench } = await newWorkbench({}, ports)
    const progress: number[] = []
    const abort = new AbortController()
    workbench.events.listen((event) => {
      if (event.type !== 'progress') return
      progress.push(event.done)
      if (event.done === 2) abort.abort()
    })
    const files = ['one', 'two', 'three'].map((name) => ports.hand(`${name}.txt`, `${name} text`))
    expect(await codeOf(client.documents.import({ files }, { signal: abort.signal }))).toBe('CANCELLED')
    expect(progress).toEqual([1, 2])
    expect((await client.documents.list()).documents).toEqual([])
    expect((await client.documents.import({ files })).documents).toHaveLength(3)
  })
})

describe('documents.paste', () => {
  it('makes a document without a file; its first line is a guessed title', async () => {
    const { client, workbench } = await newWorkbench()
    const { documents } = await client.documents.paste({ text: 'First line\r\nsecond' })
    expect(documents[0]).toMatchObject({
      title: 'First line',
      guessed: ['title'],
      length: 17,
      version: { importer: { name: 'paste' } },
    })
    expect((await workbench.bytes(`documents/${documents[0]!.currentVersionId}/original`)).status).toBe(404)
    const named = await client.documents.paste({ text: 'Other words', title: 'Given' })
    expect(named.documents[0]).toMatchObject({ title: 'Given', guessed: [] })
    expect(await codeOf(client.documents.paste({ text: ' \n ' }))).toBe('FILE_EMPTY')
  })
})

describe('documents.update', () => {
  it('a corrected field is no longer guessed; the source is found by its name', async () => {
    const { client, ids } = await smallCorpus()
    const id = ids.harbour as never
    const update = (changes: object) => client.documents.update({ id, changes })
    const first = (await update({ title: 'Harbour papers', source: { name: 'Gazette', kind: 'outlet' } })).document
    expect(first).toMatchObject({ title: 'Harbour papers', guessed: [], source: { name: 'Gazette', kind: 'outlet' } })
    const other = (await client.documents.update({ id: ids.ridge as never, changes: { source: { name: 'gazette' } } }))
      .document
    expect(other.sourceId).toBe(first.sourceId)
    expect(await failureOf(update({ published: '19' }))).toMatchObject({
      code: 'TIME_INVALID',
      data: { field: 'published' },
    })
  })
  it('null clears a date that was guessed, and nothing else', async () => {
    const { client, ids } = await smallCorpus()
    const update = async (changes: object) =>
      (await client.documents.update({ id: ids.harbour as never, changes })).document
    await update({ published: '2009', publisher: 'Gazette' })
    const document = await update({ published: null })
    expect(document).toMatchObject({ publishedBasis: 'unknown', publisher: 'Gazette' })
    expect(document.published).toBeUndefined()
  })
  it('D26 a relative time moves with the document date', async () => {
    const { client, ids } = await smallCorpus()
    const harbour = ids.harbour as never
    await client.documents.update({ id: harbour, changes: { published: '2009' } })
    const relative = {
      anchor: { kind: 'document-date' as const },
      relation: 'before' as const,
      offset: { n: 2, unit: 'year' as const },
    }
    const eventTime = { edtf: '2007', mode: 'within' as const, basis: 'computed' as const, relative }
    await client.claims.update({ id: ids.fact as never, changes: { eventTime } })
    await client.documents.update({ id: harbour, changes: { published: '2014' } })
    expect((await client.claims.get({ id: ids.fact as never })).claim.eventTime?.edtf).toBe('2012')
    await client.history.undo()
    expect((await client.claims.get({ id: ids.fact as never })).claim.eventTime?.edtf).toBe('2007')
  })
})

describe('documents.delete', () => {
  it('tells first what goes along, then does exactly that', async () => {
    const { client, ids } = await smallCorpus()
    const id = ids.ridge as never
    const preview = await client.documents.deletePreview({ id })
    expect(preview).toMatchObject({
      anchors: 2,
      claimsDeleted: [{ id: ids.forecast, number: 2 }],
      claimsKept: [{ id: ids.fact, number: 1 }],
    })
    expect(await client.documents.delete({ id })).toEqual({ anchors: 2, claims: 1 })
    expect(await codeOf(client.claims.get({ id: ids.forecast as never }))).toBe('NOT_FOUND')
    const kept = (await client.claims.get({ id: ids.fact as never })).claim
    expect(kept.anchors.map((anchor) => anchor.documentId)).toEqual([ids.harbour])
    for (const call of [
      client.documents.get({ id }),
      client.documents.delete({ id }),
      client.documents.deletePreview({ id }),
    ]) {
      expect(await codeOf(call)).toBe('NOT_FOUND')
    }
  })
  it('takes along what is tagged and noted on it and on its passages; undo brings all of it back', async () => {
    const { client, ids } = await smallCorpus()
    const { anchors } = (await client.claims.get({ id: ids.forecast as never })).claim
    const targets = [
      { kind: 'anchor' as const, id: anchors[0]!.id },
      { kind: 'document' as const, id: ids.ridge },
    ]
    await client.tags.apply({ tagId: ids.tag as never, targets })
    for (const target of targets) await client.notes.create({ target, body: 'Xylophone.' })
    const marks = async () => [
      (await client.tags.list()).tags.find((tag) => tag.id === ids.tag)?.uses,
      (await client.search.query({ query: 'xylophone' })).total,
    ]
    expect(await marks()).toEqual([2, 2])
    await client.documents.delete({ id: ids.ridge as never })
    expect(await marks()).toEqual([0, 0])
    await client.history.undo()
    expect(await marks()).toEqual([2, 2])
  })
  it('D13 an inferred claim that rests on evidence from it alone goes along, and what rests on that one', async () => {
    const { opened, fact, onDocument, onPassage, onClaim, alsoElsewhere, noted } = await restingCorpus()
    const { client, ids } = opened
    const id = ids.ridge as never
    const resting = () => Promise.all([onDocument, onPassage, onClaim].map((one) => client.claims.get({ id: one })))
    const before = await resting()
    const preview = await client.documents.deletePreview({ id })
    expect(preview.claimsDeleted.map((claim) => claim.id)).toEqual([ids.forecast, onDocument, onPassage, onClaim])
    expect(preview.claimsKept.map((claim) => claim.id)).toEqual([fact])
    expect(await client.documents.delete({ id })).toMatchObject({ claims: 4 })
    for (const gone of [onDocument, onPassage, onClaim])
      expect(await codeOf(client.claims.get({ id: gone }))).toBe('NOT_FOUND')
    for (const kept of [alsoElsewhere, noted]) expect((await client.claims.get({ id: kept })).claim.id).toBe(kept)
    await client.history.undo()
    const past = { rev: expect.anything(), modifiedAt: expect.anything() }
    expect(await resting()).toEqual(before.map(({ claim }) => ({ claim: { ...claim, ...past } })))
    expect(await client.documents.delete({ id })).toMatchObject({ claims: 4 })
  })
  it('a deleted text can be imported again', async () => {
    const { client, ids, ports } = await smallCorpus()
    await client.documents.delete({ id: ids.ridge as never })
    const { documents } = await client.documents.import({ files: [ports.hand('again.txt', RIDGE)] })
    expect(documents[0]).toMatchObject({ known: false })
    expect(documents[0]!.id).not.toBe(ids.ridge)
  })
})

/** The small corpus with inferred claims that rest on evidence: on the ridge alone, on that and more, on a note too. */
async function restingCorpus() {
  const small = await smallCorpus()
  const { client, ids, ports } = small
  const inferred = async (text: string) => {
    const note = 'For now.'
    const { claim } = await client.claims.create({
      text,
      type: 'judgement',
      domain: 'trade',
      reading: 'inferred',
      note,
    })
    return claim.id
  }
  const onDocument = await inferred('The survey office counts on the line.')
  const onPassage = await inferred('The line is no secret.')
  const onClaim = await inferred('Freight will follow.')
  const alsoElsewhere = await inferred('The council knew.')
  const noted = await inferred('The ridge is the harder way.')
  const [anchor] = (await client.claims.get({ id: ids.forecast as never })).claim.anchors
  const items = [
    [onDocument, { kind: 'document', id: ids.ridge }],
    [onPassage, { kind: 'anchor', id: anchor!.id }],
    [onClaim, { kind: 'claim', id: onPassage }],
    [alsoElsewhere, { kind: 'document', id: ids.ridge }],
    [alsoElsewhere, { kind: 'document', id: ids.harbour }],
    [noted, { kind: 'document', id: ids.ridge }],
  ] as const
  const author = (await client.notes.list({ targetId: noted })).notes[0]!.createdBy
  await small.workbench.close()
  await writeInto(small.path, author, async (repos) => {
    for (const [claimId, item] of items)
      await repos.evidence.insert({ id: ports.ids.next(), claimId, item, stance: 'supports' })
  })
  const opened = { ...(await small.reopen()), ids }
  for (const claimId of [onDocument, onPassage, onClaim, alsoElsewhere]) {
    const { notes } = await opened.client.notes.list({ targetId: claimId })
    for (const { id } of notes) await opened.client.notes.delete({ id })
  }
  return { opened, fact: ids.fact, onDocument, onPassage, onClaim, alsoElsewhere, noted }
}

describe('documents.get', () => {
  it('answers document, source and version', async () => {
    const { client, ids } = await smallCorpus()
    const found = await client.documents.get({ id: ids.harbour as never })
    expect(found.document).toMatchObject({ id: ids.harbour, claimCount: 1 })
    expect(found.version).toMatchObject({ id: ids.harbourVersion, n: 1, original: { name: 'harbour.txt' } })
    expect(found.source.id).toBe(found.document.sourceId)
  })
})
