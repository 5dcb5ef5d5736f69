// Full text over a real corpus: words, phrases, beginnings, accents, scripts without spaces, offsets.
import { describe, expect, it } from 'vitest'
import { addAnchor, addClaim, addDocument, addEntity, newWorld, uid, type World } from './support/corpora'

const ZOO =
  'Préface 😀 of the gas line.\nLa línea 天然气管道 crosses Ουρά and مضيق; the gas transit fee rose. ราคาก๊าซ too.'

async function zoo(): Promise<World> {
  const world = await newWorld()
  await world.edit(async (repos) => {
    await addDocument(repos, ZOO, 'Zoo of letters')
    await addDocument(repos, 'Gas is not named twice here: no transit.', 'Second paper')
    await addClaim(repos, 'Transit fees for gas rose.')
    const entity = await addEntity(repos, 'Газопровод')
    await repos.entities.update(entity.id, { aliases: [{ text: 'Blue Line', language: 'en', type: 'exonym' }] })
  })
  return world
}
const inText = async (world: World, query: string) => {
  const { hits } = await world.read((repos) => repos.search.documents(query, 10))
  return hits.filter((hit) => hit.where === 'text').map(({ span }) => ZOO.slice(span.start, span.end))
}

describe('search in documents', () => {
  it.each([
    ['preface', 'Préface'],
    ['linea', 'línea'],
    ['"transit fee"', 'transit fee'],
    ['ουρά', 'Ουρά'],
    ['مضيق', 'مضيق'],
    ['天然气', '天然气'],
    ['管道', '管道'],
    ['ก๊าซ', 'ก๊าซ'],
    ['cros', 'crosses'],
  ])('%s marks %s in the canonical text, in UTF-16 offsets', async (query, word) => {
    const world = await zoo()
    expect(await inText(world, query)).toEqual([word])
  })
  it('joins words of both kinds by and', async () => {
    const world = await zoo()
    expect(await inText(world, '天然气 transit')).toHaveLength(1)
    expect(await inText(world, '天然气 harbour')).toHaveLength(0)
  })
  it('finds titles, counts beyond the limit, and forgets deleted documents until undo', async () => {
    const world = await zoo()
    const search = (query: string, limit = 10) => world.read((repos) => repos.search.documents(query, limit))
    expect((await search('letters')).hits).toMatchObject([
      { where: 'title', snippet: 'Zoo of letters', span: { start: 7, end: 14 } },
    ])
    const one = await search('gas', 1)
    expect([one.hits.length, one.total]).toEqual([1, 2])
    const [hit] = one.hits
    await world.edit((repos) => repos.documents.softDelete(hit!.id))
    expect((await search('gas')).total).toBe(1)
    await world.history.undo(world.analyst)
    expect((await search('gas')).total).toBe(2)
  })
  it.each(['NEAR(a', 'a" OR "b', '*', 'body:x', '-', '%', '天_气'])(
    'takes %j as words, never as syntax',
    async (query) => {
      const world = await zoo()
      expect((await world.read((repos) => repos.search.documents(query, 10))).hits).toEqual([])
    },
  )
})

describe('search elsewhere', () => {
  it('finds claims, names and aliases, notes', async () => {
    const world = await zoo()
    const claims = await world.read((repos) => repos.search.claims('fees', 5))
    expect(claims.hits.map(({ snippet, span }) => snippet.slice(span.start, span.end))).toEqual(['fees'])
    for (const query of ['газопровод', 'blue li']) {
      expect((await world.read((repos) => repos.search.entities(query, 5))).total).toBe(1)
    }
  })
  it('follows edits: the old words are gone, the new ones there', async () => {
    const world = await zoo()
    const [claim] = await world.read((repos) => repos.claims.list())
    await world.edit((repos) => repos.claims.update(claim!.id, { text: '运输费上涨 for oil.' }))
    const total = (query: string) => world.read(async (repos) => (await repos.search.claims(query, 5)).total)
    expect([await total('fees'), await total('oil'), await total('运输费')]).toEqual([0, 1, 1])
    await world.history.undo(world.analyst)
    expect([await total('fees'), await total('oil'), await total('运输费')]).toEqual([1, 0, 0])
  })
  it('claimIds: by text, by a live note, by a live passage', async () => {
    const world = await newWorld()
    const ids = await world.edit(async (repos) => {
      const { document, version } = await addDocument(repos)
      const anchor = await addAnchor(repos, { documentId: document.id, versionId: version.id }, 'a pilot said')
      const byText = await addClaim(repos, 'The pilot spoke.')
      const byNote = await addClaim(repos, 'Nothing else.')
      const note = await repos.notes.insert({
        id: uid(),
        target: { kind: 'claim', id: byNote.id },
        body: 'Which pilot?',
      })
      const byQuote = await addClaim(repos, 'Slow.', { anchorIds: [anchor.id] })
      return { claims: [byText.id, byNote.id, byQuote.id], note: note.id, byText: byText.id, byQuote: byQuote.id }
    })
    const found = () => world.read((repos) => repos.search.claimIds('pilot'))
    expect(await found()).toEqual(ids.claims)
    await world.edit((repos) => repos.notes.softDelete(ids.note))
    expect(await found()).toEqual([ids.byText, ids.byQuote])
  })
})
