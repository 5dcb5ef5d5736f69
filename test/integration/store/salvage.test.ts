// Salvage: what can be read of a damaged corpus, in a new one; the damaged file stays as it was (R5).
import { createHash } from 'node:crypto'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { check, openCorpus, salvage } from '@main/store'
import { describe, expect, it, onTestFinished } from 'vitest'
import { addClaim, addDocument, addEntity, newWorld, type World, worldOf } from './support/corpora'

const PAGE = 4096
const sha = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

/** A closed corpus with `n` claims, and what their texts are. */
async function closedCorpus(n: number): Promise<{ world: World; texts: string[] }> {
  const world = await newWorld()
  const texts = Array.from({ length: n }, (_, i) => `Barge ${i} carried ${'ore and timber '.repeat(8)}on the canal.`)
  await world.edit(async (repos) => {
    await addDocument(repos)
    const port = await addEntity(repos, 'Port of Vell')
    for (const text of texts) await addClaim(repos, text, { actors: [{ entityId: port.id, role: 'subject' }] })
  })
  await world.corpus.close()
  return { world, texts }
}
/** Numbers of the pages that a table's rows lie on. */
function pagesOf(path: string, table: string): number[] {
  const db = new DatabaseSync(path, { readOnly: true })
  const rows = db.prepare(`select pageno from dbstat where name = ? and pagetype = 'leaf' order by pageno`).all(table)
  db.close()
  return rows.map((row) => Number(row.pageno))
}
function wreck(path: string, pages: readonly number[]): void {
  const bytes = readFileSync(path)
  for (const page of pages) bytes.fill(0, (page - 1) * PAGE, page * PAGE)
  writeFileSync(path, bytes)
}
async function salvaged(world: World) {
  const out = join(dirname(world.path), 'saved.eqp')
  const before = sha(world.path)
  const report = await salvage(world.path, out, world.clock)
  expect(sha(world.path)).toBe(before)
  const corpus = openCorpus(out, { clock: world.clock })
  onTestFinished(() => corpus.close())
  return { report, saved: worldOf(corpus, world.clock, world.analyst) }
}
const textsOf = (world: World) => world.read(async (repos) => (await repos.claims.list()).map(({ text }) => text))

describe('salvage', () => {
  it('of a sound file gives an equal one that goes on working', async () => {
    const { world, texts } = await closedCorpus(20)
    const { report, saved } = await salvaged(world)
    expect(report).toMatchObject({ mended: [], lost: [], rows: { claim: 20, claim_actor: 20, change_set: 2 } })
    expect(await check(saved.corpus)).toEqual([])
    expect(await textsOf(saved)).toEqual(texts)
    expect((await saved.read((repos) => repos.search.claims('barge', 50))).total).toBe(20)
    await saved.history.undo(world.analyst)
    expect(await textsOf(saved)).toEqual([])
  })
  it('with pages of claims gone: they come back from the change log', async () => {
    const { world, texts } = await closedCorpus(300)
    const pages = pagesOf(world.path, 'claim')
    wreck(world.path, [pages[1]!, pages[Math.floor(pages.length / 2)]!])
    expect(() => openCorpus(world.path, { clock: world.clock })).toThrow(
      expect.objectContaining({ code: 'CORPUS_DAMAGED' }),
    )
    const { report, saved } = await salvaged(world)
    expect(report.mended.length).toBeGreaterThan(0)
    expect(report.lost).toEqual([])
    expect(await textsOf(saved)).toEqual(texts)
    expect((await check(saved.corpus)).filter(({ kind }) => kind !== 'log')).toEqual([])
  })
  it('with pages of the log gone: the claims themselves are whole', async () => {
    const { world, texts } = await closedCorpus(300)
    const pages = pagesOf(world.path, 'change')
    wreck(world.path, pages.slice(2, 4))
    const { saved } = await salvaged(world)
    expect(await textsOf(saved)).toEqual(texts)
  })
  it('of a file cut short saves what lies before the cut, and shows nothing that its hash disowns', async () => {
    const { world, texts } = await closedCorpus(600)
    truncateSync(world.path, Math.floor((readFileSync(world.path).length / PAGE) * 0.6) * PAGE)
    const { saved } = await salvaged(world)
    const found = await textsOf(saved)
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter((text) => !texts.includes(text))).toEqual([])
  })
  it('of a file whose first page is gone says so, and leaves nothing', async () => {
    const { world } = await closedCorpus(1)
    wreck(world.path, [1])
    const out = join(dirname(world.path), 'saved.eqp')
    await expect(salvage(world.path, out, world.clock)).rejects.toMatchObject({ code: 'CORPUS_DAMAGED' })
    expect(() => readFileSync(out)).toThrow()
  })
})
