// Any commands of the whole contract and as many undos give back the first state row for row; redo gives back the last;
// the log, replayed from empty, gives the same corpus (D2).

import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createHistory } from '@main/history'
import { createObject, openCorpus, readObject, removeObject, replaceObject } from '@main/store'
import { ORPCError } from '@orpc/server'
import type { ObjectType } from '@shared/model/change-set'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { call, undoableCommands } from '../../support/commands/call'
import { COMMANDS } from '../../support/commands/generators'
import { type Draw, liveOf } from '../../support/commands/inputs'
import { ANALYST, openWorkbench, temporaryFolder, workbenchAt } from '../../support/corpus-file'
import { corpusRows, type Rows } from '../../support/corpus-rows'
import { diskResources, memoryPorts, orderedIds } from '../../support/memory-ports'
import { ownLayer } from '../../support/own-layer'
import { fillSmallCorpus, HARBOUR } from '../../support/small-corpus'

/** Choices that follow from a number alone (mulberry32). */
function drawOf(seed: number): Draw {
  let state = seed
  const below = (n: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % n
  }
  const SYLLABLES = ['ka', 'lo', 'mi', 'ré', 'tus', 'ven', 'zha', '水', 'ö']
  return {
    below,
    one: (list) => list[below(Math.max(1, list.length))],
    rarely: (n = 4) => below(n) === 0,
    word: () => Array.from({ length: 3 }, () => SYLLABLES[below(SYLLABLES.length)]).join(''),
  }
}

interface Step {
  readonly name: string
  readonly seed: number
  /** Milliseconds since the step before: within two seconds typing is joined. */
  readonly pause: number
}
const GROWS = /create|import|paste|add|link|grade|accept|fromGazetteer/i
const SHRINKS = /delete|remove|merge|split|bulk/i
/** Makers first, takers last. */
const turn = (name: string): number => (SHRINKS.test(name) ? 2 : GROWS.test(name) ? 0 : 1)
const NAMES = Object.keys(COMMANDS)
/** Each as often as keeps a corpus from running empty. */
const WEIGHTED = NAMES.flatMap((name) => Array<string>(3 - turn(name)).fill(name))

const LAYER = ownLayer(HARBOUR, {
  spans: [
    { start: 36, end: 61 },
    { start: 63, end: 88 },
  ],
  texts: ['There was a delay.', 'There was no protest.'],
})
/** Ports whose resources hold a layer for the first document. */
function portsWithLayer() {
  const disk = diskResources('resources')
  const list = (folder: string) => (folder === 'layers' ? ['own.layer.json'] : disk.list(folder))
  const text = (path: string) => (path === 'layers/own.layer.json' ? LAYER : disk.text(path))
  return memoryPorts({ ids: orderedIds(1_700_000_000_000), resources: { ...disk, list, text } })
}

/** A corpus with something of every kind, closed, and the ids that are given out next. */
async function startCorpus() {
  const path = join(temporaryFolder(), 'property.eqp')
  const ports = portsWithLayer()
  const { client, workbench } = await workbenchAt(path, { create: true, analyst: ANALYST }, ports)
  await fillSmallCorpus(client, ports)
  const { sequence } = await client.history.state()
  await workbench.close()
  return { path, ports, sequence }
}

/** Carries the steps out, undoes all, redoes all; answers the rows after each, and the commands that wrote. */
async function walk(steps: readonly Step[]) {
  const { path, ports, sequence } = await startCorpus()
  const session = async <T>(work: (client: Awaited<ReturnType<typeof openWorkbench>>['client']) => Promise<T>) => {
    const { client, workbench } = await openWorkbench(path, { analyst: ANALYST, trusted: true }, ports)
    const answer = await work(client)
    await workbench.close()
    return { answer, rows: corpusRows(path) }
  }
  const first = corpusRows(path)
  const did = await session(async (client) => {
    const written = new Set<string>()
    for (const { name, seed, pause } of steps) {
      ports.clock.advance(pause)
      const before = (await client.history.state()).sequence
      await attempt(async () => call(client, name, await COMMANDS[name]!(liveOf(client, ports), drawOf(seed))), name)
      if ((await client.history.state()).sequence > before) written.add(name)
    }
    expect((await client.project.check({})).problems).toEqual([])
    return written
  })
  const undone = await session(async (client) => {
    let count = 0
    for (; ((await client.history.state()).undo?.sequence ?? 0) > sequence; count++) await client.history.undo()
    expect((await client.project.check({})).problems).toEqual([])
    return count
  })
  const redone = await session(async (client) => {
    for (let i = 0; i < undone.answer; i++) await client.history.redo()
  })
  expect(ports.incidents).toEqual([])
  return { path, first, last: did.rows, written: did.answer, undone: undone.rows, redone: redone.rows }
}

/** A command may be refused, by a declared error alone. */
async function attempt(run: () => Promise<unknown>, name: string): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'BAD_REQUEST') return
    if (!(error instanceof ORPCError) || !error.defined || error.code === 'INTERNAL')
      throw new Error(`${name} failed`, { cause: error })
  }
}

interface Logged {
  readonly type: string
  readonly id: string
  readonly after: string | null
}
/** The rows of a new corpus into which every change of another's log was written, oldest first. */
async function replayed(path: string): Promise<Rows> {
  const log = new DatabaseSync(path, { readOnly: true })
  const changes = log.prepare('select type, id, after from change order by sequence, position').all()
  const texts = log.prepare('select * from text').all()
  const originals = log.prepare('select * from original').all()
  log.close()
  const to = join(temporaryFolder(), 'replayed.eqp')
  const corpus = openCorpus(to, { create: true, clock: memoryPorts().clock })
  const { db } = corpus.connection
  for (const { n, sha256, content } of texts)
    db.prepare('insert into text (n, sha256, content) values (?, ?, ?)').run(n!, sha256!, content!)
  for (const { sha256, bytes } of originals)
    db.prepare('insert into original (sha256, bytes) values (?, ?)').run(sha256!, bytes!)
  const author = String(changes.find(({ type }) => type === 'analyst')!.id)
  const options = { label: 'replay', policy: 'log-only', source: 'import', author } as const
  await createHistory(corpus).unitOfWork.run(options, async (tx) => {
    for (const { type, id, after } of changes as unknown as readonly Logged[]) {
      const now = await readObject(tx, type as ObjectType, id)
      if (after === null) await removeObject(tx, type as ObjectType, now!)
      else if (now) await replaceObject(tx, type as ObjectType, now, JSON.parse(after))
      else await createObject(tx, type as ObjectType, JSON.parse(after))
    }
  })
  await corpus.close()
  return corpusRows(to)
}

describe('D2 over the whole contract', () => {
  it('every command that can be undone has a generator, and every generator a command', () => {
    expect([...NAMES].sort()).toEqual(undoableCommands().sort())
  })
  it('a walk through every command is undone and redone row for row', { timeout: 300_000 }, async () => {
    const draw = drawOf(7)
    const shuffled = () => NAMES.map((name) => ({ name, by: turn(name) * 1000 + draw.below(1000) }))
    const rounds = Array.from({ length: 5 }, () => shuffled().sort((a, b) => a.by - b.by))
    const steps = [...shuffled().filter(({ by }) => by < 1000), ...rounds.flat()].map(({ name }) => ({
      name,
      seed: draw.below(1_000_000),
      pause: 60_000,
    }))
    const { path, first, last, undone, redone, written } = await walk(steps)
    expect({ neverCarriedOut: NAMES.filter((name) => !written.has(name)) }).toEqual({ neverCarriedOut: [] })
    expect(undone).toEqual(first)
    expect(redone).toEqual(last)
    expect(await replayed(path)).toEqual(redone)
  })
  it('any 200 commands: undos give the first state, redo the last, the log the same corpus', {
    timeout: 600_000,
  }, async () => {
    const step = fc.record({
      name: fc.constantFrom(...WEIGHTED),
      seed: fc.nat(1_000_000),
      pause: fc.constantFrom(500, 60_000),
    })
    const property = fc.asyncProperty(fc.array(step, { minLength: 200, maxLength: 200 }), async (steps) => {
      const { path, first, last, undone, redone } = await walk(steps)
      expect(undone).toEqual(first)
      expect(redone).toEqual(last)
      expect(await replayed(path)).toEqual(redone)
    })
    await fc.assert(property, { numRuns: 5, endOnFailure: true })
  })
})
