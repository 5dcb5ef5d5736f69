// Single bits that turn in a file at rest: what is shown is what was written, or CORPUS_DAMAGED (R5).
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, openCorpus } from '@main/store'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addAnchor, addClaim, addDocument, newWorld, temporaryFolder, worldOf } from './support/corpora'

const DAMAGE = ['CORPUS_DAMAGED', 'CORPUS_FOREIGN', 'CORPUS_NEWER', 'STORE_FAILED']

/** Everything a person would read: claims, anchors, texts, the log; or the code of the failure. */
async function readAll(path: string): Promise<string> {
  const clock = { now: () => 0, pass: () => {} }
  try {
    const corpus = openCorpus(path, { clock, readOnly: true, trusted: true })
    try {
      const world = worldOf(corpus, clock, '')
      return await world.read(async (repos) => {
        const texts = []
        for (const { id } of await repos.versions.list()) texts.push(await repos.versions.text(id))
        return JSON.stringify([await repos.claims.list(), await repos.anchors.list(), texts])
      })
    } finally {
      await corpus.close()
    }
  } catch (error) {
    return String((error as { code?: string }).code)
  }
}

it('a turned bit is never shown as right', { timeout: 300_000 }, async () => {
  const world = await newWorld()
  await world.edit(async (repos) => {
    const { document, version } = await addDocument(repos)
    const anchor = await addAnchor(repos, { documentId: document.id, versionId: version.id }, 'Grain')
    for (let i = 0; i < 40; i++) await addClaim(repos, `Convoy ${i} passed the lock.`, { anchorIds: [anchor.id] })
  })
  await world.corpus.close()
  const sound = readFileSync(world.path)
  const truth = await readAll(world.path)
  expect(truth.startsWith('[[{')).toBe(true)
  const folder = temporaryFolder()
  const path = join(folder, 'rot.eqp')
  const flip = fc.record({ at: fc.nat(sound.length - 1), bit: fc.nat(7) })
  const property = fc.asyncProperty(flip, async ({ at, bit }) => {
    copyFileSync(world.path, path)
    const bytes = Buffer.from(sound)
    bytes[at] = bytes[at]! ^ (1 << bit)
    writeFileSync(path, bytes)
    const shown = await readAll(path)
    if (shown !== truth) expect(DAMAGE).toContain(shown)
  })
  await fc.assert(property, { numRuns: 150 })
})

it('a bit turned in a claim’s words is found by check', async () => {
  const world = await newWorld()
  await world.edit((repos) => addClaim(repos, 'Convoy seven passed the lock.'))
  await world.corpus.close()
  const bytes = readFileSync(world.path)
  for (let at = bytes.indexOf('Convoy seven'); at >= 0; at = bytes.indexOf('Convoy seven', at))
    bytes[at] = 'K'.charCodeAt(0)
  writeFileSync(world.path, bytes)
  const corpus = openCorpus(world.path, { clock: world.clock, readOnly: true })
  expect((await check(corpus)).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['hash', 'log']))
  await corpus.close()
})
