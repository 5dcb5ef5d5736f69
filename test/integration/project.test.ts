import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WorkbenchEvent } from '@shared/contract/events'
import { describe, expect, it, vi } from 'vitest'
import { ANALYST, type Client, newWorkbench, openWorkbench, temporaryFolder } from '../support/corpus-file'
import { codeOf, failureOf } from '../support/failures'
import { memoryPorts } from '../support/memory-ports'
import { HARBOUR, smallCorpus } from '../support/small-corpus'

const NOWHERE = '0198f000-0000-7000-8000-000000000009' as never

describe('a new corpus', () => {
  it('is an empty project named after its file, with nothing to undo', async () => {
    const { client, workbench } = await newWorkbench()
    const state = await client.project.get()
    expect(state).toMatchObject({
      project: { title: 'test', likelihoodScale: 'icd203', defaultMarking: 'TLP:AMBER+STRICT' },
      corpus: { name: 'test.eqp', starter: false, sequence: 1 },
      analysts: [{ name: 'Ada Fixture', initials: 'AF' }],
      counts: { documents: 0, claims: 0, entities: 0, tags: 0 },
    })
    expect(state.currentAnalystId).toBe(state.analysts[0]!.id)
    expect(workbench.info()).toEqual({ id: state.project.id, name: 'test.eqp', sequence: 1 })
    expect(await client.history.state()).toMatchObject({ sequence: 1 })
    expect(await codeOf(client.history.undo())).toBe('NOTHING_TO_UNDO')
    expect(await codeOf(client.history.redo())).toBe('NOTHING_TO_REDO')
  })
  it('with the starter holds at least 60 claims, checks clean, and two of them are different corpora', async () => {
    const one = await newWorkbench({ starter: true })
    const other = await newWorkbench(
      { starter: true },
      memoryPorts({ ids: { next: () => '0198f000-0000-7000-8000-00000000abcd' } }),
    )
    const state = await one.client.project.get()
    expect(state.corpus.starter).toBe(true)
    expect(state.counts.claims).toBeGreaterThanOrEqual(60)
    expect(state.project.powerIds.length).toBeGreaterThanOrEqual(2)
    expect((await one.client.project.check({})).problems).toEqual([])
    expect((await other.client.project.get()).project.id).not.toBe(state.project.id)
    expect((await one.reopen()).workbench.info().id).toBe(state.project.id)
  })
})

describe('the analyst', () => {
  it('must be named before anything is written', async () => {
    const { client, ports } = await newWorkbench({ analyst: undefined })
    const file = ports.hand('a.txt', HARBOUR)
    expect(await failureOf(client.documents.import({ files: [file] }))).toMatchObject({
      code: 'ANALYST_REQUIRED',
      defined: true,
    })
    expect(await codeOf(client.tags.create({ name: 'x' }))).toBe('ANALYST_REQUIRED')
    expect(await codeOf(client.history.undo())).toBe('ANALYST_REQUIRED')
    const { analyst } = await client.project.setAnalyst({ name: 'Ina Maria Vale' })
    expect(analyst.initials).toBe('IMV')
    const { tag } = await client.tags.create({ name: 'x' })
    expect(tag.createdBy).toBe(analyst.id)
  })
  it('is found again by name; naming one is not undone', async () => {
    const { client } = await newWorkbench()
    const first = (await client.project.get()).currentAnalystId
    await client.project.setAnalyst({ name: 'Bo Other' })
    const again = (await client.project.setAnalyst({ name: 'Ada Fixture' })).analyst
    expect(again.id).toBe(first)
    expect(await codeOf(client.history.undo())).toBe('NOTHING_TO_UNDO')
  })
  it('signs only his own: a second analyst coalesces nothing of the first', async () => {
    const { client, ids } = await smallCorpus()
    const id = ids.fact as never
    await client.claims.update({ id, changes: { text: 'By Ada.' } })
    await client.project.setAnalyst({ name: 'Bo Other' })
    await client.claims.update({ id, changes: { text: 'By Bo.' } })
    await client.history.undo()
    expect((await client.claims.get({ id })).claim.text).toBe('By Ada.')
  })
})

describe('project.update', () => {
  it('keeps powers in their order and refuses what is not there or stands twice', async () => {
    const { client, ids } = await smallCorpus()
    const other = (await client.entities.create({ kind: 'polity', name: 'Lowland' })).entity.id
    const powerIds = [other, ids.polity as never]
    expect((await client.project.update({ powerIds, title: 'Balance' })).project).toMatchObject({
      powerIds,
      title: 'Balance',
      rev: 2,
    })
    expect(await codeOf(client.project.update({ focalPolityId: NOWHERE }))).toBe('NOT_FOUND')
    expect(await failureOf(client.project.update({ powerIds: [other, other] }))).toMatchObject({
      code: 'INVALID_FIELD',
      data: { field: 'powerIds' },
    })
  })
})

const WRITES: Record<string, (client: Client) => Promise<unknown>> = {
  'project.update': (c) => c.project.update({ title: 'x' }),
  'project.setAnalyst': (c) => c.project.setAnalyst({ name: 'x' }),
  'project.check with repair': (c) => c.project.check({ repair: true }),
  'project.backup': (c) => c.project.backup(),
  'documents.paste': (c) => c.documents.paste({ text: 'x' }),
  'claims.delete': (c) => c.claims.delete({ ids: [NOWHERE] }),
  'entities.create': (c) => c.entities.create({ kind: 'place', name: 'x' }),
  'tags.create': (c) => c.tags.create({ name: 'x' }),
  'notes.create': (c) => c.notes.create({ target: { kind: 'project', id: NOWHERE }, body: 'x' }),
  'briefs.create': (c) => c.briefs.create({ title: 'x' }),
  'history.undo': (c) => c.history.undo(),
  'history.redo': (c) => c.history.redo(),
}
describe('a corpus opened for reading', () => {
  it.each(Object.entries(WRITES))('READ_ONLY for %s', async (_, write) => {
    const small = await smallCorpus()
    const { client } = await small.reopen({ readOnly: true, analyst: ANALYST })
    expect(await failureOf(write(client))).toMatchObject({ code: 'READ_ONLY', defined: true })
  })
  it('can be read, filtered, searched, printed and exported', async () => {
    const small = await smallCorpus()
    const { client, workbench } = await small.reopen({ readOnly: true })
    expect((await client.project.get()).corpus.readOnly).toMatchObject({ code: 'CORPUS_READ_ONLY' })
    expect((await client.claims.list({ where: 'type:fact' })).claims).toHaveLength(1)
    expect((await client.search.query({ query: 'council' })).hits.length).toBeGreaterThan(0)
    expect((await client.briefs.print({})).pages).toBe(1)
    expect((await client.exchange.export({ format: 'csv' })).bytes).toBeGreaterThan(0)
    expect((await workbench.bytes('ledger')).body.length).toBeGreaterThan(0)
    expect((await client.project.check({})).ok).toBe(true)
    const copy = await workbench.bytes('corpus')
    const path = join(temporaryFolder(), 'copy.eqp')
    writeFileSync(path, copy.body)
    const again = await openWorkbench(path, { analyst: ANALYST })
    expect((await again.client.project.check({})).ok).toBe(true)
    expect((await again.client.claims.list({})).claims).toHaveLength((await client.claims.list({})).claims.length)
  })
  it.skipIf(process.getuid?.() === 0)('a file that cannot be written says why', async () => {
    const small = await smallCorpus()
    await small.workbench.close()
    chmodSync(small.path, 0o444)
    const { client } = await openWorkbench(small.path, {})
    expect((await client.project.get()).corpus.readOnly).toMatchObject({
      code: 'CORPUS_READ_ONLY',
      detail: 'the file is read-only',
    })
  })
})

describe('events', () => {
  it('tell every commit once, in order, with what it touched', async () => {
    const { client, ids } = await smallCorpus()
    const abort = new AbortController()
    const iterator = await client.events.subscribe(undefined, { signal: abort.signal })
    const heard: WorkbenchEvent[] = []
    const listening = (async () => {
      for await (const event of iterator) heard.push(event)
    })().catch(() => {})
    await client.claims.update({ id: ids.fact as never, changes: { status: 'reviewed' } })
    await client.tags.apply({ tagId: ids.tag as never, targets: [{ kind: 'claim', id: ids.inferred }] })
    await client.documents.update({ id: ids.ridge as never, changes: { published: '2020' } })
    await client.history.undo()
    await vi.waitFor(() => expect(heard.filter((event) => event.type === 'changed')).toHaveLength(4))
    abort.abort()
    await listening
    const changed = heard.filter((event) => event.type === 'changed')
    expect(changed.map((event) => [event.label, [...event.claimIds].sort()])).toEqual([
      ['claim.update', [ids.fact]],
      ['tag.apply', [ids.inferred]],
      ['document.update', [ids.fact, ids.forecast].sort()],
      ['history.undo', [ids.fact, ids.forecast].sort()],
    ])
    const first = changed[0]!.sequence
    expect(changed.map((event) => event.sequence)).toEqual([first, first + 1, first + 2, first + 3])
    expect(changed[0]!.ids).toEqual({ claim: [ids.fact] })
  })
  it('an undone creation names the claim that is no longer there', async () => {
    const { client, ids, workbench } = await smallCorpus()
    const { claim } = await client.claims.create({
      text: 'x',
      type: 'fact',
      domain: 'trade',
      reading: 'inferred',
      note: 'n',
      tagIds: [ids.tag as never],
    })
    const heard: WorkbenchEvent[] = []
    workbench.events.listen((event) => heard.push(event))
    await client.history.undo()
    expect(heard).toMatchObject([{ type: 'changed', source: 'undo', claimIds: [claim.id] }])
  })
})

describe('history', () => {
  it('names what undo and redo would do, across restarts, and HISTORY_STALE overwrites nothing', async () => {
    const small = await smallCorpus()
    const { client } = await small.reopen()
    expect((await client.history.state()).undo).toMatchObject({ label: 'brief.create', subject: 'The second line' })
    const { reverted, step } = await client.history.undo()
    expect(step.sequence).toBe(reverted)
    expect((await client.history.state()).redo).toMatchObject({ label: 'brief.create' })
    expect((await client.history.redo()).step.label).toBe('brief.create')
    expect((await client.briefs.list()).briefs.map((brief) => brief.id)).toEqual([small.ids.brief])
  })
  it('pages back', async () => {
    const { client } = await smallCorpus()
    const [newest, next] = (await client.history.list({ limit: 2 })).changeSets
    expect((await client.history.list({ limit: 1, before: newest!.sequence })).changeSets).toEqual([next])
  })
})

describe('health', () => {
  it('makes a verified backup beside the corpus', async () => {
    const { client, path } = await smallCorpus()
    const { name, bytes } = await client.project.backup()
    expect(bytes).toBeGreaterThan(0)
    expect(readdirSync(join(path, '..', 'test.backups'))).toEqual([name])
  })
  it('a corpus that was worked on leaves a backup when it is closed', async () => {
    const { workbench, path } = await smallCorpus()
    await workbench.close()
    expect(readdirSync(join(path, '..', 'test.backups'))).toHaveLength(1)
    expect(existsSync(`${path}-wal`)).toBe(false)
  })
  it('an older file than this machine has seen says so', async () => {
    const small = await smallCorpus()
    const found = small.workbench.info().sequence
    const { client } = await small.reopen({ analyst: ANALYST, seen: () => found + 3 })
    expect((await client.project.get()).corpus.wentBack).toEqual({ seen: found + 3, found })
  })
})

describe('opening', () => {
  it('CORPUS_MISSING and CORPUS_EXISTS touch nothing', async () => {
    const path = join(temporaryFolder(), 'none.eqp')
    await expect(openWorkbench(path, {})).rejects.toMatchObject({ code: 'CORPUS_MISSING' })
    expect(existsSync(path)).toBe(false)
    const { path: taken, workbench } = await smallCorpus()
    await workbench.close()
    await expect(openWorkbench(taken, { create: true })).rejects.toMatchObject({ code: 'CORPUS_EXISTS' })
  })
  it('what nobody declared reaches the client as INTERNAL with an incident whose error stays here', async () => {
    const ports = memoryPorts({
      imports: { read: () => Promise.reject(new Error('secret /home/path')), close: async () => {} },
    })
    const { client } = await newWorkbench({}, ports)
    const failure = await failureOf(client.documents.import({ files: [ports.hand('a.txt', 'x')] }))
    expect(failure).toMatchObject({ code: 'INTERNAL', defined: true })
    expect(Object.keys(failure.data)).toEqual(['incident'])
    expect(ports.incidents).toMatchObject([{ id: failure.data.incident, error: { message: 'secret /home/path' } }])
  })
})
