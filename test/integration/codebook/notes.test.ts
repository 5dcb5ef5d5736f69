// Notes on any object, through the contract: listed, made on passages, resolved, written out.
import { describe, expect, it } from 'vitest'
import { codeOf, failureOf } from '../../support/failures'
import { smallCorpus } from '../../support/small-corpus'

describe('notes.list', () => {
  it('names every kind of object and who wrote, the last changed first', async () => {
    const { client, ids, ports } = await smallCorpus()
    const { project } = await client.project.get()
    const { document } = await client.documents.get({ id: ids.harbour as never })
    const targets = [
      ['claim', ids.fact, 'The council met in Harbour Town.'],
      ['entity', ids.polity, 'Upland'],
      ['tag', ids.tag, 'transit'],
      ['brief', ids.brief, 'The second line'],
      ['project', project.id, project.title],
      ['source', document.sourceId, document.source.name],
    ] as const
    for (const [kind, id] of targets) {
      ports.clock.advance(1000)
      await client.notes.create({ target: { kind, id }, body: `On a ${kind}` })
    }
    const { notes, total } = await client.notes.list({})
    expect(total).toBe(8)
    expect(notes.slice(0, 6).map(({ subject, author }) => [subject.kind, subject.title, author])).toEqual(
      targets.toReversed().map(([kind, , title]) => [kind, title, 'Ada Fixture']),
    )
  })
  it('narrows by kind, state, kind of object, words and filter', async () => {
    const { client, ids } = await smallCorpus()
    await client.notes.create({ target: { kind: 'claim', id: ids.fact }, body: 'Élan of the quay', kind: 'todo' })
    const bodies = async (filter: Parameters<typeof client.notes.list>[0]) =>
      (await client.notes.list(filter)).notes.map(({ body }) => body).toSorted()
    expect(await bodies({ kind: 'question' })).toEqual(['Ask who was there.'])
    expect(await bodies({ state: 'open' })).toEqual(['Ask who was there.', 'Élan of the quay'])
    expect(await bodies({ state: 'resolved' })).toEqual([])
    expect(await bodies({ targetKind: 'claim', query: 'quay ELAN' })).toEqual(['Élan of the quay'])
    expect(await bodies({ query: 'council met' })).toEqual(['Élan of the quay'])
    expect(await bodies({ where: 'domain:trade' })).toEqual(['Silence is taken as assent.'])
    expect(await codeOf(client.notes.list({ where: 'colour:blue' }))).toBe('FILTER_INVALID')
    expect(await client.notes.list({ limit: 1 })).toMatchObject({ total: 3, notes: [{}] })
  })
})

describe('notes on passages', () => {
  it('D8 make an anchor that goes with the last note on it', async () => {
    const { client, ids } = await smallCorpus()
    const anchor = { documentId: ids.harbour as never, spans: [{ start: 4, end: 19 }] }
    const { note } = await client.notes.create({ anchor, body: 'Which council?', kind: 'question' })
    expect(note).toMatchObject({ target: { kind: 'anchor' }, state: 'open' })
    expect((await client.notes.list({ targetKind: 'anchor' })).notes).toMatchObject([
      { subject: { title: 'harbour council', documentId: ids.harbour, span: { start: 4, end: 19 } } },
    ])
    await client.notes.delete({ id: note.id })
    const target = note.target
    expect(await codeOf(client.notes.create({ target, body: 'again' }))).toBe('NOT_FOUND')
    await client.history.undo()
    expect((await client.notes.create({ target, body: 'again' })).note.target).toEqual(target)
  })
  it.each([
    [{ documentId: true, spans: [{ start: 4, end: 9999 }] }, 'ANCHOR_OUTSIDE', 'anchor.spans.0'],
    [undefined, 'INVALID_FIELD', 'target'],
  ])('refuse %j', async (anchor, code, field) => {
    const { client, ids } = await smallCorpus()
    const given = anchor && { ...anchor, documentId: ids.harbour as never }
    const failure = await failureOf(client.notes.create({ ...(given && { anchor: given }), body: 'x' }))
    expect(failure).toMatchObject({ code, data: { field } })
    expect((await client.notes.list({})).total).toBe(2)
  })
})

describe('notes.update', () => {
  it('a kind that has a state starts open, one that has none loses it and takes none', async () => {
    const { client, ids } = await smallCorpus()
    const id = ids.note as never
    expect((await client.notes.update({ id, state: 'resolved' })).note.state).toBe('resolved')
    expect((await client.notes.update({ id, kind: 'todo' })).note.state).toBe('resolved')
    expect((await client.notes.update({ id, kind: 'memo' })).note.state).toBeUndefined()
    expect(await failureOf(client.notes.update({ id, state: 'open' }))).toMatchObject({
      code: 'INVALID_FIELD',
      data: { field: 'state' },
    })
    expect((await client.notes.update({ id, kind: 'question' })).note.state).toBe('open')
  })
})

describe('notes.export', () => {
  it('D48 leaves out notes on withheld objects, and tells of none', async () => {
    const { client, ids, workbench } = await smallCorpus()
    await client.claims.update({ id: ids.inferred as never, changes: { marking: 'TLP:RED' } })
    const written = async (filter: Parameters<typeof client.notes.export>[0]) => {
      const made = await client.notes.export(filter)
      return { ...made, text: new TextDecoder().decode((await workbench.bytes(made.url)).body as Uint8Array) }
    }
    const amber = await written({ ceiling: 'TLP:AMBER+STRICT' })
    expect([amber.notes, amber.name]).toEqual([1, 'notes.md'])
    expect(amber.text).toContain('> Ask who was there.')
    expect(amber.text).not.toMatch(/assent|fee was accepted/)
    const red = await written({ ceiling: 'TLP:RED' })
    expect(red.text).toContain('## Claim: The fee was accepted.')
    expect(red.notes).toBe(2)
    expect((await written({ ceiling: 'TLP:RED', state: 'open' })).notes).toBe(1)
    expect((await written({ ceiling: 'TLP:AMBER+STRICT', where: 'domain:trade' })).notes).toBe(0)
  })
  it('what a note holds stays words: no markup of others, no picture that is fetched', async () => {
    const { client, ids, workbench } = await smallCorpus()
    const body = '# Head\n<img src="http://example.org/x">\n![p](http://example.org/y)'
    await client.notes.create({ target: { kind: 'claim', id: ids.fact }, body })
    const { url } = await client.notes.export({ ceiling: 'TLP:RED' })
    const text = new TextDecoder().decode((await workbench.bytes(url)).body as Uint8Array)
    expect(text).toContain('> # Head\n> \\<img')
    expect(text).toContain('\\!\\[p]')
  })
})
