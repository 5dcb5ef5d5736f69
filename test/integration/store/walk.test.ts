// One claim with everything that hangs on it: written, read, found, undone, redone.
import { describe, expect, it } from 'vitest'
import { addAnchor, addClaim, addDocument, addEntity, newWorld, TEXT, uid } from './support/corpora'

describe('a claim and what hangs on it', () => {
  it('is read back as it was written, found by its words, and gone after undo (D2, H4)', async () => {
    const world = await newWorld()
    const { claim, document, version } = await world.edit(async (repos) => {
      const { document, version } = await addDocument(repos)
      const anchor = await addAnchor(repos, { documentId: document.id, versionId: version.id }, 'Grain moved first')
      const port = await addEntity(repos, 'Port of Vell', 'place')
      const claim = await addClaim(repos, 'Grain exports resumed before fuel did.', {
        anchorIds: [anchor.id],
        actors: [{ entityId: port.id, role: 'subject' }],
        places: [{ placeId: port.id, role: 'site' }],
        attribution: { mode: 'named', speakerIds: [port.id], stance: 'reports' },
        eventTime: { edtf: '2026-05', mode: 'within', basis: 'stated' },
      })
      await repos.notes.insert({ id: uid(), target: { kind: 'claim', id: claim.id }, body: 'Ask the pilot again.' })
      return { claim, document, version }
    })
    expect(claim.number).toBe(1)
    expect(await world.read((repos) => repos.claims.get(claim.id))).toEqual(claim)
    expect(await world.read((repos) => repos.claims.byDocument(document.id))).toEqual([claim])
    expect(await world.read((repos) => repos.versions.text(version.id))).toBe(TEXT)
    const { hits } = await world.read((repos) => repos.search.documents('grain moved', 5))
    expect(hits.map((hit) => TEXT.slice(hit.span.start, hit.span.end))).toEqual(['Grain'])
    expect(await world.read((repos) => repos.search.claimIds('pilot'))).toEqual([claim.id])

    const undone = await world.history.undo(world.analyst)
    expect(undone.reverted).toBe(2)
    expect(await world.read((repos) => repos.claims.list())).toEqual([])
    expect((await world.read((repos) => repos.search.claimIds('pilot'))).length).toBe(0)

    await world.history.redo(world.analyst)
    const again = await world.read((repos) => repos.claims.require(claim.id))
    expect(again).toEqual({ ...claim, rev: again.rev, modifiedAt: again.modifiedAt })
    expect(await world.read((repos) => repos.search.claimIds('"moved first"'))).toEqual([claim.id])
  })
})
