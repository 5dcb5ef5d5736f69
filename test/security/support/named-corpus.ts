// A small corpus in which every object says its own word in each field that could tell of it, and names others freely.
import type { CorpusObjects } from '@main/exchange/corpus-objects'
import { quoteValue } from '@shared/kernel/filter'
import { Brief } from '@shared/model/brief'
import { Acceptance, Collection } from '@shared/model/collection'
import { Analyst } from '@shared/model/project'
import { ClaimRelation, Evidence, LineageLink, Origin } from '@shared/model/relation'
import { SavedView } from '@shared/model/saved-view'
import { Note } from '@shared/model/tag'
import { seedClaims } from '../../builders/corpus'
import { fixtureId, random } from '../../builders/random'

/** The lists whose objects carry a marking. */
export const MARKED = [
  'sources',
  'documents',
  'anchors',
  'entities',
  'claims',
  'forecasts',
  'assessments',
  'relations',
  'evidence',
  'lineageLinks',
  'origins',
  'tags',
  'tagUses',
  'notes',
  'briefs',
  'collections',
  'acceptances',
  'views',
] as const satisfies readonly (keyof CorpusObjects)[]

/** The word of an object: letters alone, so that no folding changes it, and none is part of another. */
export const wordOf = (id: string): string =>
  `zq${id.replaceAll('-', '').replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)}qz`

/** Six documents of two sources, and of their claims every tenth. */
function fewClaims(objects: CorpusObjects): CorpusObjects {
  const claims = objects.claims.filter((_, i) => i % 10 === 0)
  const ids = new Set<string>(claims.map(({ id }) => id))
  const about = <T extends { claimId: string }>(list: readonly T[]) => list.filter(({ claimId }) => ids.has(claimId))
  return {
    ...{ ...objects, claims, forecasts: about(objects.forecasts), assessments: about(objects.assessments) },
    anchors: objects.anchors.filter((_, i) => i % 10 === 0),
    relations: objects.relations.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    tagUses: objects.tagUses.filter(({ target }) => ids.has(target.id)),
  }
}

/** Writes, seeded, of everything that issue 3 records. */
export function namedCorpus(seed: number): CorpusObjects {
  const rng = random(seed)
  const base = fewClaims(seedClaims(240, seed))
  const { createdAt, createdBy, modifiedAt } = base.project
  const other = Analyst.parse({ id: fixtureId(1, 2), createdAt, name: wordOf(fixtureId(1, 2)), initials: 'ZQX' })
  const made = (kind: number, i: number, more: object) => {
    const id = fixtureId(kind, i)
    return { id, createdAt, createdBy: rng.chance(0.3) ? other.id : createdBy, modifiedAt, rev: 1, ...more }
  }
  const four = [0, 1, 2, 3]
  const word = (kind: number, i: number, says = 'It is') => `${says} ${wordOf(fixtureId(kind, i))}`
  const documents = base.documents
  const claims = base.claims.map((claim, i) => ({
    ...claim,
    text: `It is ${wordOf(claim.id)}`,
    ...(i % 4 === 1 && {
      eventTime: {
        ...{ edtf: '2011', mode: 'within' as const, basis: 'computed' as const },
        ...{ anchorId: rng.pick(base.anchors).id, wording: 'the year after' },
        relative: { anchor: { kind: 'claim' as const, id: rng.pick(base.claims).id }, relation: 'after' as const },
      },
    }),
  }))
  const entities = base.entities.map((entity, i) => ({
    ...entity,
    // A source is named for it: only a marking of its own keeps that name in (G17).
    ...(i < base.sources.length && { marking: 'TLP:GREEN' as const }),
    name: i % 3 === 0 ? `Old "${wordOf(entity.id)}" & Co.` : wordOf(entity.id),
    aliases: [{ text: `${wordOf(entity.id)} alias`, language: 'en', type: 'other' as const }],
  }))
  const sources = base.sources.map((source, i) => {
    const entity = entities[i]!
    return { ...source, name: `${wordOf(source.id)} ${wordOf(entity.id)}`, entityId: entity.id }
  })
  const evidence = four.map((i) => {
    const [kind, list] = rng.pick([
      ['anchor', base.anchors],
      ['claim', claims],
      ['document', documents],
    ] as const)
    const item = { kind, id: rng.pick<{ id: string }>(list).id }
    return Evidence.parse(
      made(20, i, { claimId: rng.pick(claims).id, item, stance: 'supports', credibilityReason: word(20, i) }),
    )
  })
  const origins = four.map((i) => Origin.parse(made(21, i, { name: word(21, i), sourceId: rng.pick(sources).id })))
  const lineageLinks = four.map((i) =>
    LineageLink.parse(
      made(22, i, {
        from: { kind: 'evidence', id: rng.pick(evidence).id },
        to: { kind: 'origin', id: rng.pick(origins).id },
        type: 'derived-from',
        basis: 'stated',
      }),
    ),
  )
  const all = { ...base, documents, claims, entities, sources, evidence, origins, lineageLinks }
  const named = [...entities, ...base.tags.slice(0, 6).map((tag) => ({ id: tag.id, name: wordOf(tag.id) })), ...sources]
  const termOf = ({ id, name }: { id: string; name: string }) =>
    rng.pick([`actor:${quoteValue(name)}`, `-tag:"${name.replaceAll('"', '')}"`, `place:${id},none`, `by:zqx`])
  const collections = four.map((i) => {
    const where = i === 3 ? `collection:"${word(23, 0)}"` : termOf(rng.pick(named))
    return Collection.parse(made(23, i, { name: word(23, i), where, definition: rng.pick(named).name }))
  })
  const targets = [
    ...claims.map(({ id }) => ({ kind: 'claim', id })),
    ...base.anchors.map(({ id }) => ({ kind: 'anchor', id })),
    ...entities.map(({ id }) => ({ kind: 'entity', id })),
    { kind: 'project', id: base.project.id },
  ]
  const notes = Array.from({ length: 10 }, (_, i) => {
    const anchorId = rng.pick(base.anchors).id
    return Note.parse(
      made(24, i, { target: rng.pick(targets), body: `${word(24, i)}, quoting ${wordOf(anchorId)}`, anchorId }),
    )
  })
  const forecast = claims.map((claim) => claim.id).slice(0, 4)
  return {
    ...all,
    project: { ...base.project, title: wordOf(base.project.id) },
    analysts: [...base.analysts, other],
    documents: documents.map((document) => ({ ...document, title: wordOf(document.id) })),
    tags: base.tags.map((tag) => ({ ...tag, name: wordOf(tag.id), definition: wordOf(tag.id) })),
    forecasts: base.forecasts.map((one) => ({
      ...one,
      claimId: one.claimId,
      question: wordOf(one.id),
      evidenceIds: [rng.pick(forecast)],
    })),
    assessments: base.assessments.map((one) => ({
      ...one,
      rationale: wordOf(one.id),
      basis: { ...one.basis, itemIds: [rng.pick(evidence).id] },
    })),
    relations: [
      ...base.relations,
      ...four.map((i) =>
        ClaimRelation.parse(
          made(25, i, { from: claims[i]!.id, to: claims[i + 5]!.id, type: 'supports', note: word(25, i) }),
        ),
      ),
    ],
    collections,
    notes,
    acceptances: four.map((i) =>
      Acceptance.parse(made(26, i, { gap: 'undated', targetId: rng.pick(targets).id, reason: word(26, i) })),
    ),
    briefs: four.map((i) =>
      Brief.parse(
        made(27, i, {
          ...{ title: word(27, i), asOf: createdAt, ceiling: 'TLP:RED', where: termOf(rng.pick(named)) },
          sections: [
            {
              heading: wordOf(fixtureId(27, i)),
              blocks: [
                { type: 'text', text: 'Cited', claimIds: [rng.pick(claims).id] },
                { type: 'table', where: termOf(rng.pick(named)) },
              ],
            },
          ],
        }),
      ),
    ),
    views: four.map((i) =>
      SavedView.parse(
        made(28, i, {
          name: word(28, i),
          description: rng.pick(named).name,
          state: {
            ...{ layout: 'read', selection: [rng.pick(claims).id], documentId: rng.pick(documents).id },
            filters: [{ where: termOf(rng.pick(named)), on: true, pinned: false }],
            facts: { [rng.pick(named).id]: { open: rng.pick(named).name } },
          },
        }),
      ),
    ),
  }
}
