// Corpora of self-written objects in temporary folders, for the store's tests.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHistory, type History } from '@main/history'
import { type Corpus, openCorpus, type Repositories, repositories, type Tx } from '@main/store'
import { sha256 } from '@main/store/mapping/canonical'
import { v7 } from 'uuid'
import { onTestFinished } from 'vitest'

export const T0 = Date.parse('2026-03-01T10:00:00.000Z')
/** A clock that stands still until it is moved. */
export function testClock(start = T0) {
  let now = start
  return {
    now: () => now,
    pass(milliseconds: number) {
      now += milliseconds
    },
  }
}
export const uid = (): string => v7()

/** A folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'equipoise-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export interface World {
  readonly path: string
  readonly corpus: Corpus
  readonly history: History
  readonly clock: ReturnType<typeof testClock>
  readonly analyst: string
  /** Runs an undoable unit of work signed by the analyst, a minute after the last. */
  edit<T>(fn: (repos: Repositories, tx: Tx) => Promise<T> | T, label?: string): Promise<T>
  read<T>(fn: (repos: Repositories) => Promise<T>): Promise<T>
}

/** A new corpus with an analyst and a project. */
export async function newWorld(path = join(temporaryFolder(), 'test.eqp')): Promise<World> {
  const clock = testClock()
  const corpus = openCorpus(path, { create: true, clock })
  onTestFinished(() => corpus.close())
  const world = worldOf(corpus, clock, uid())
  const options = { label: 'corpus.create', policy: 'log-only', author: world.analyst } as const
  await world.history.unitOfWork.run(options, async (tx) => {
    const repos = repositories(tx)
    await repos.analysts.insert({ id: world.analyst, name: 'Ada Example', initials: 'AE' })
    await repos.project.insert({ id: uid(), title: 'A test corpus' })
  })
  return world
}
/** The world of a corpus that is open already. */
export function worldOf(corpus: Corpus, clock: ReturnType<typeof testClock>, analyst: string): World {
  const history = createHistory(corpus)
  return {
    path: corpus.path,
    corpus,
    history,
    clock,
    analyst,
    edit(fn, label = 'test.edit') {
      clock.pass(60_000)
      const options = { label, policy: 'undoable', author: analyst } as const
      return history.unitOfWork.run(options, (tx) => fn(repositories(tx), tx))
    },
    read: (fn) => corpus.read((handle) => fn(repositories(handle))),
  }
}

export const TEXT = 'The harbour reopened in May. Grain moved first, then fuel — “slowly”, a pilot said.'
/** A source, a document, its version with `text`, all self-written. */
export async function addDocument(repos: Repositories, text = TEXT, title = 'Harbour notes') {
  const source = await repos.sources.insert({ id: uid(), name: 'Harbour office', kind: 'agency' })
  const [id, versionId] = [uid(), uid()]
  const original = new TextEncoder().encode(text)
  const document = await repos.documents.insert({ id, sourceId: source.id, title, currentVersionId: versionId })
  const version = await repos.versions.insert(
    {
      id: versionId,
      documentId: id,
      n: 1,
      textSha256: sha256(text),
      length: text.length,
      importer: { name: 'text', version: '1' },
      original: { name: 'notes.txt', mediaType: 'text/plain', bytes: original.length, sha256: sha256(original) },
    },
    { text, original },
  )
  return { source, document, version }
}
/** An anchor on the first place where `exact` stands. */
export function addAnchor(
  repos: Repositories,
  at: { documentId: string; versionId: string },
  exact: string,
  text = TEXT,
) {
  const start = text.indexOf(exact)
  return repos.anchors.insert({
    id: uid(),
    ...at,
    spans: [{ start, end: start + exact.length }],
    selectors: [{ type: 'quote', exact, prefix: '', suffix: '' }],
  })
}
export const addEntity = (repos: Repositories, name: string, kind: 'polity' | 'place' | 'organisation' = 'polity') =>
  repos.entities.insert({ id: uid(), kind, name })
export const addClaim = (repos: Repositories, text: string, more: object = {}) =>
  repos.claims.insert({ id: uid(), text, type: 'fact', domain: 'trade', ...more })
