// Any edits and as many undos give back the first state row for row; redo gives back the last (D2, H4).
import type { repositories } from '@main/store'
import { MAPS } from '@main/store/mapping'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addAnchor, addClaim, addDocument, addEntity, newWorld, TEXT, uid, type World } from './support/corpora'

const TABLES = [
  ...Object.values(MAPS).flatMap((map) => [map.table, ...map.children.map((child: { table: string }) => child.table)]),
].sort()
const INDEXES = ['claim', 'note', 'entity', 'title', 'quote']

/** Every row of every noun and child table and what full text finds; rev, modifiedAt and the hash over them aside. */
async function stateOf(world: World): Promise<Record<string, unknown[]>> {
  const { db } = world.corpus.connection
  const state: Record<string, unknown[]> = {}
  for (const table of TABLES) {
    const rows = db.prepare(`select * from "${table}"`).all()
    state[table] = rows.map(({ rev: _r, modifiedAt: _m, hash: _h, n: _n, ...row }) => JSON.stringify(row)).sort()
  }
  for (const index of INDEXES) {
    db.exec(`insert into search_${index}_words (search_${index}_words, rank) values ('integrity-check', 1)`)
    state[`search ${index}`] = db
      .prepare(`select body from search_${index}_words where search_${index}_words match 'w*'`)
      .all()
      .map((row) => row.body)
      .sort()
  }
  return state
}

type Repos = ReturnType<typeof repositories>
/** Edits by kind; `pick` chooses among what is there. None is possible on nothing. */
const EDITS: Record<
  string,
  (repos: Repos, pick: <T>(of: readonly T[]) => T | undefined, word: string) => Promise<unknown>
> = {
  document: (repos, _, word) => addDocument(repos, `${TEXT} ${word}`, `Title ${word}`),
  entity: (repos, _, word) => addEntity(repos, word),
  async claim(repos, pick, word) {
    const entity = pick(await repos.entities.list())
    const version = pick(await repos.versions.list())
    const anchor =
      version && (await addAnchor(repos, { documentId: version.documentId, versionId: version.id }, 'fuel'))
    await addClaim(repos, `Claim ${word}`, {
      anchorIds: anchor ? [anchor.id] : [],
      actors: entity ? [{ entityId: entity.id, role: 'subject' }] : [],
      places: entity
        ? [
            { placeId: entity.id, role: 'route', order: 1 },
            { placeId: entity.id, role: 'route', order: 2 },
          ]
        : [],
    })
  },
  async rewrite(repos, pick, word) {
    const claim = pick(await repos.claims.list())
    if (claim)
      await repos.claims.update(claim.id, {
        text: `Claim ${word}`,
        actors: [],
        eventTime: { edtf: '1997', mode: 'within', basis: 'stated' },
      })
  },
  async alias(repos, pick, word) {
    const [entity, other] = [pick(await repos.entities.list()), pick(await repos.entities.list())]
    const aliases = [{ text: word, language: 'en', type: 'short' as const }]
    if (entity)
      await repos.entities.update(entity.id, { aliases, links: other ? [{ type: 'part-of', to: other.id }] : [] })
  },
  async deleteClaim(repos, pick) {
    const claim = pick(await repos.claims.list())
    if (claim) await repos.claims.softDelete(claim.id)
  },
  async deleteDocument(repos, pick) {
    const document = pick(await repos.documents.list())
    if (!document) return
    for (const anchor of await repos.anchors.byDocument(document.id)) await repos.anchors.softDelete(anchor.id)
    await repos.documents.softDelete(document.id)
  },
  async tag(repos, pick, word) {
    const tag = pick(await repos.tags.list()) ?? (await repos.tags.insert({ id: uid(), name: word }))
    const claim = pick(await repos.claims.list())
    if (claim) await repos.tagUses.insert({ id: uid(), tagId: tag.id, target: { kind: 'claim', id: claim.id } })
  },
  async note(repos, pick, word) {
    const claim = pick(await repos.claims.list())
    if (claim) await repos.notes.insert({ id: uid(), target: { kind: 'claim', id: claim.id }, body: `Note ${word}` })
  },
}
const step = fc.record({
  kind: fc.constantFrom(...Object.keys(EDITS)),
  seed: fc.nat(1000),
  word: fc.stringMatching(/^w[a-zé水能]{1,6}$/),
  /** Two edits in one unit of work. */
  also: fc.option(fc.constantFrom(...Object.keys(EDITS)), { nil: undefined }),
})

it('edits, undos, redos', { timeout: 300_000 }, async () => {
  const scenario = fc.array(step, { minLength: 1, maxLength: 12 })
  const property = fc.asyncProperty(scenario, async (steps) => {
    const world = await newWorld()
    const first = await stateOf(world)
    for (const { kind, seed, word, also } of steps) {
      const pick = <T>(of: readonly T[]): T | undefined => of[seed % Math.max(1, of.length)]
      await world.edit(async (repos) => {
        await EDITS[kind]!(repos, pick, word)
        if (also) await EDITS[also]!(repos, pick, `${word}x`)
      })
    }
    const last = await stateOf(world)
    let undone = 0
    while ((await world.history.state()).undo) {
      await world.history.undo(world.analyst)
      undone++
    }
    expect(await stateOf(world)).toEqual(first)
    for (let i = 0; i < undone; i++) await world.history.redo(world.analyst)
    expect(await stateOf(world)).toEqual(last)
    expect((await world.history.state()).redo).toBeUndefined()
  })
  await fc.assert(property, { numRuns: 25 })
})
