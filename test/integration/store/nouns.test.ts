// Every noun of the model through its repository: written, read, changed, deleted softly, counted.
import { sha256 } from '@main/store/mapping/canonical'
import { describe, expect, it } from 'vitest'
import { addAnchor, addClaim, addDocument, addEntity, newWorld, TEXT, uid } from './support/corpora'

const AT = '2026-03-01T09:00:00.000Z'

describe('nouns with every field set', () => {
  it('come back as they went in', async () => {
    const world = await newWorld()
    await world.edit(async (repos) => {
      const by = world.analyst
      const { source, document, version } = await addDocument(repos)
      const river = await addEntity(repos, 'Vell', 'polity')
      const anchor = await addAnchor(repos, { documentId: document.id, versionId: version.id }, 'fuel')
      const time = {
        edtf: '2026-05~',
        mode: 'within',
        basis: 'inferred',
        wording: 'in May',
        anchorId: anchor.id,
      } as const
      const relative = {
        anchor: { kind: 'entity', id: river.id },
        relation: 'before',
        offset: { n: [1, 2] as [number, number], unit: 'week' },
      } as const
      const whole = {
        entity: await repos.entities.insert({
          id: uid(),
          kind: 'place',
          subkind: 'strait',
          name: 'Narrows of Vell',
          language: 'en',
          aliases: [{ text: 'Узкий пролив', language: 'ru', type: 'exonym', from: '1990', to: '2001' }],
          codes: { iso3166: 'XV', wikidata: 'Q1', geonames: '99', cameo: 'VEL' },
          time: { ...time, relative },
          point: null,
          pointBasis: 'centroid',
          precisionM: 1500.5,
          geometry: {
            type: 'LineString',
            coordinates: [
              [1.5, 2],
              [3, 4],
            ],
          },
          links: [
            { type: 'located-in', to: river.id, title: 'north', from: '1990', until: '..' },
            { type: 'seat-of', to: river.id },
          ],
          marking: 'TLP:GREEN',
          downgrade: { to: 'TLP:CLEAR', reason: 'published', by, at: AT },
          via: 'suggestion',
          suggestion: { rule: 'r', ruleVersion: '1', decision: 'accepted', decidedBy: by, decidedAt: AT },
        }),
        source: await repos.sources.update(source.id, {
          entityId: river.id,
          grades: [{ reliability: 'B', domain: 'trade', from: '2020', reason: 'good record', by, at: AT }],
        }),
        document: await repos.documents.update(document.id, {
          authors: [{ name: 'Ora Quill', entityId: river.id }, { name: 'Second' }],
          published: '2026-05-02',
          publishedBasis: 'stated',
          publisher: 'Harbour press',
          accessed: AT,
          url: 'https://example.org/a',
          rights: 'own',
          shareText: true,
          retracted: { at: AT, reason: 'withdrawn' },
          csl: { type: 'article', issued: { 'date-parts': [[2026, 5]] } },
          guessed: ['title'],
          lineageStatus: 'original',
        }),
        claim: await addClaim(repos, 'Fuel shipments followed grain.', {
          anchorIds: [anchor.id],
          tier: 'presupposed',
          typeAlt: 'judgement',
          polarity: 'negated',
          attribution: { mode: 'named', speakerIds: [river.id], stance: 'quotes' },
          domainAlt: ['energy'],
          actors: [
            { entityId: river.id, role: 'beneficiary', strength: 2 },
            { entityId: river.id, role: 'subject' },
          ],
          places: [
            { placeId: river.id, role: 'route', order: 1 },
            { placeId: river.id, role: 'route', order: 0 },
          ],
          quantities: [{ low: 1, high: 2.5, unit: 'Mt', comparator: 'approx', anchorId: anchor.id }],
          eventTime: time,
          statementTime: { mode: 'throughout', basis: 'computed', relative },
          sourceLikelihood: { scale: 'icd203', term: 'likely', row: 1, p: 0.7, basis: 'stated', wording: 'likely' },
          balanceOf: river.id,
          plover: 'AGREE',
          status: 'reviewed',
        }),
        anchor,
      }
      const claimId = whole.claim.id
      const more = {
        forecast: await repos.forecasts.insert({
          id: uid(),
          claimId,
          question: 'Will it?',
          criterion: 'A ship docks.',
          horizon: time,
          horizonBasis: 'stated',
          reviewAt: '2027',
          resolvable: 'partly',
          condition: 'if calm',
          entries: [{ analystId: by, at: AT, p: 0.4 }],
          outcome: 'void',
          resolvedAt: AT,
          resolvedBy: by,
          evidenceIds: [uid()],
        }),
        assessment: await repos.assessments.insert({
          id: uid(),
          claimId,
          analystId: by,
          at: AT,
          credibility: 2,
          likelihood: { scale: 'phia', p: 0.5, basis: 'assigned' },
          confidence: 'moderate',
          confidenceReason: 'two items',
          effects: [{ entityId: river.id, sign: '−', strength: 3 }],
          rationale: 'fits',
          adjudicates: true,
          basis: { reliability: 'B', origins: [1, 2], itemIds: [anchor.id] },
          override: { rule: 'D37', reason: 'seen myself' },
        }),
        relation: await repos.claimRelations.insert({
          id: uid(),
          from: claimId,
          to: (await addClaim(repos, 'Other.')).id,
          type: 'causes',
          note: 'n',
        }),
        evidence: await repos.evidence.insert({
          id: uid(),
          claimId,
          item: { kind: 'document', id: document.id },
          stance: 'refutes',
          credibility: 3,
          credibilityReason: 'vague',
          access: 'secondhand',
          lineage: 'original',
          reliabilityOverride: { grade: 'C', reason: 'rumour' },
        }),
        origin: await repos.origins.insert({ id: uid(), name: 'A cable', sourceId: source.id }),
        tag: await repos.tags.insert({
          id: uid(),
          name: 'Fuel',
          definition: 'd',
          include: 'i',
          exclude: 'e',
          colour: '#112233',
          codable: false,
          exclusive: true,
        }),
        note: await repos.notes.insert({
          id: uid(),
          target: { kind: 'claim', id: claimId },
          kind: 'todo',
          body: 'Look up.',
          state: 'open',
          anchorId: anchor.id,
        }),
        brief: await repos.briefs.insert({
          id: uid(),
          title: 'Harbour brief',
          subtitle: 's',
          asOf: AT,
          ceiling: 'TLP:AMBER',
          where: 'domain:trade',
          sections: [{ heading: 'Key', blocks: [{ type: 'text', text: 't', claimIds: [claimId] }, { type: 'map' }] }],
          exports: [{ at: AT, format: 'pdf', sha256: sha256('x'), ceiling: 'TLP:AMBER' }],
        }),
      }
      const lineage = await repos.lineageLinks.insert({
        id: uid(),
        from: { kind: 'document', id: document.id },
        to: { kind: 'origin', id: more.origin.id },
        type: 'cites',
        basis: 'stated',
      })
      const use = await repos.tagUses.insert({
        id: uid(),
        tagId: more.tag.id,
        target: { kind: 'claim', id: claimId },
        anchorId: anchor.id,
      })

      expect(await repos.entities.get(whole.entity.id)).toEqual(whole.entity)
      expect(whole.entity.point).toBeNull()
      expect(await repos.sources.list()).toEqual([whole.source])
      expect(await repos.documents.list()).toEqual([whole.document])
      expect(await repos.versions.byDocument(document.id)).toEqual([version])
      expect(await repos.anchors.byDocument(document.id)).toEqual([anchor])
      expect(await repos.claims.get(claimId)).toEqual(whole.claim)
      expect(await repos.forecasts.byClaim(claimId)).toEqual([more.forecast])
      expect(await repos.assessments.byClaims([claimId])).toEqual([more.assessment])
      expect(await repos.claimRelations.byClaim(claimId)).toEqual([more.relation])
      expect(await repos.evidence.byItem(document.id)).toEqual([more.evidence])
      expect(await repos.origins.list()).toEqual([more.origin])
      expect(await repos.lineageLinks.from(document.id)).toEqual([lineage])
      expect(await repos.lineageLinks.to(more.origin.id)).toEqual([lineage])
      expect(await repos.tags.list()).toEqual([more.tag])
      expect(await repos.tagUses.byTarget(claimId)).toEqual([use])
      expect(await repos.notes.byTarget(claimId)).toEqual([more.note])
      expect(await repos.briefs.newest()).toEqual(more.brief)
      expect(await repos.tagUses.counts()).toEqual(new Map([[more.tag.id, 1]]))
      expect(await repos.documents.claimCounts()).toEqual(new Map([[document.id, 1]]))
      expect(await repos.claims.entityCounts()).toEqual(new Map([[river.id, 1]]))
      expect((await repos.claims.byEntity(river.id)).map(({ id }) => id)).toEqual([claimId])
      expect((await repos.entities.linkingTo(river.id)).map(({ id }) => id)).toEqual([whole.entity.id])
      for (const name of ['узкий пролив', 'NARROWS of Vell']) {
        expect(await repos.entities.byName(name)).toEqual([whole.entity])
      }
      expect(await repos.entities.byCode('geonames', '99')).toEqual([whole.entity])
      const [row] = await repos.claims.ledgerRows([claimId])
      expect(row).toMatchObject({
        number: 1,
        tagIds: [use.tagId],
        marking: undefined,
        eventTime: time,
        actors: whole.claim.actors,
        places: whole.claim.places,
      })
      expect(row?.anchors).toEqual([
        { id: anchor.id, documentId: document.id, versionId: version.id, spans: anchor.spans, status: 'exact' },
      ])
    })
  })
})

describe('writing', () => {
  it('raises rev and modifiedAt only where something differs; undefined clears a field', async () => {
    const world = await newWorld()
    const claim = await world.edit((repos) => addClaim(repos, 'The quay is closed.', { plover: 'REJECT' }))
    const before = await world.history.sequence()
    expect(await world.edit((repos) => repos.claims.update(claim.id, { text: claim.text }))).toEqual(claim)
    expect(await world.history.sequence()).toBe(before)
    const cleared = await world.edit((repos) => repos.claims.update(claim.id, { plover: undefined }))
    expect(cleared).toMatchObject({ rev: 2 })
    expect(cleared.plover).toBeUndefined()
    expect(cleared.modifiedAt > claim.modifiedAt).toBe(true)
  })
  it('deletes softly: references still resolve, lists leave it out (D1)', async () => {
    const world = await newWorld()
    const claim = await world.edit((repos) => addClaim(repos, 'The quay is closed.'))
    await world.edit((repos) => repos.claims.softDelete(claim.id))
    expect(await world.read((repos) => repos.claims.get(claim.id))).toMatchObject({ id: claim.id, rev: 2 })
    expect(await world.read((repos) => repos.claims.list())).toEqual([])
    expect(await world.read((repos) => repos.claims.count())).toBe(0)
    expect(await world.read((repos) => repos.claims.ledgerRows())).toEqual([])
    await expect(world.read((repos) => repos.claims.require(claim.id))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
  it('never gives a claim’s number twice, also after its making was undone', async () => {
    const world = await newWorld()
    const first = await world.edit((repos) => addClaim(repos, 'One.'))
    await world.history.undo(world.analyst)
    const second = await world.edit((repos) => addClaim(repos, 'Two.'))
    expect([first.number, second.number]).toEqual([1, 2])
  })
  it('refuses what the model refuses, an id that exists, and a reference to nothing; nothing is left of the unit', async () => {
    const world = await newWorld()
    const claim = await world.edit((repos) => addClaim(repos, 'One.'))
    await expect(world.edit((repos) => addClaim(repos, ''))).rejects.toMatchObject({
      code: 'INVALID_FIELD',
      data: { field: 'text' },
    })
    const twice = world.edit(async (repos) => {
      await addClaim(repos, 'Two.')
      await addClaim(repos, 'One again.', { id: claim.id })
    })
    await expect(twice).rejects.toMatchObject({ code: 'DUPLICATE' })
    await expect(world.edit((repos) => addClaim(repos, 'Three.', { balanceOf: uid() }))).rejects.toThrow(/FOREIGN KEY/)
    expect((await world.read((repos) => repos.claims.list())).map(({ text }) => text)).toEqual(['One.'])
    expect(await world.history.sequence()).toBe(2)
  })
  it('keeps a text once, checks it against its hash, and holds none for a record (D7)', async () => {
    const world = await newWorld()
    const a = await world.edit((repos) => addDocument(repos))
    await expect(
      world.edit((repos) => repos.versions.insert({ ...a.version, id: uid(), length: 3 }, { text: TEXT })),
    ).rejects.toMatchObject({ code: 'INVALID_FIELD' })
    const record = { ...a.version, id: uid(), n: 2, original: undefined }
    await world.edit((repos) => repos.versions.insert(record))
    expect(await world.read((repos) => repos.versions.text(record.id))).toBeUndefined()
    expect(await world.read((repos) => repos.versions.original(record.id))).toBeUndefined()
    expect(await world.read((repos) => repos.versions.original(a.version.id))).toEqual(new TextEncoder().encode(TEXT))
    expect(await world.read((repos) => repos.documents.byTextSha256(a.version.textSha256))).toMatchObject({
      id: a.document.id,
    })
  })
  it('is refused to a read handle', async () => {
    const world = await newWorld()
    await expect(world.read((repos) => addClaim(repos, 'x'))).rejects.toThrow('read handle')
  })
})

describe('a stored object that was altered behind our back', () => {
  it.each([
    ['claim', `update claim set text = 'The quay is open.'`, 'C-1'],
    ['a list of a claim', `update claim_actor set role = 'object'`, 'C-1'],
    ['broken JSON', `update claim set "domainAlt" = '['`, 'claim'],
  ])('%s: CORPUS_DAMAGED names it, its content is never shown', async (_, statement, named) => {
    const world = await newWorld()
    const claim = await world.edit(async (repos) => {
      const port = await addEntity(repos, 'Port')
      return addClaim(repos, 'The quay is closed.', { actors: [{ entityId: port.id, role: 'subject' }] })
    })
    world.corpus.connection.db.exec(statement)
    const read = world.read((repos) => repos.claims.get(claim.id))
    await expect(read).rejects.toMatchObject({
      code: 'CORPUS_DAMAGED',
      data: { detail: expect.stringContaining(named) },
    })
    await expect(read).rejects.not.toThrow('The quay is open')
  })
  it('a text: CORPUS_DAMAGED, also where a search would quote it', async () => {
    const world = await newWorld()
    const { version } = await world.edit((repos) => addDocument(repos))
    world.corpus.connection.db.exec(`update text set content = replace(content, 'Grain', 'Grout')`)
    await expect(world.read((repos) => repos.versions.text(version.id))).rejects.toMatchObject({
      code: 'CORPUS_DAMAGED',
    })
    await expect(world.read((repos) => repos.search.documents('Grout', 5))).rejects.toMatchObject({
      code: 'CORPUS_DAMAGED',
    })
  })
})
