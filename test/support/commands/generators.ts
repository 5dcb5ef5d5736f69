// One generator a command of the contract: a random input made of what the corpus holds now. A new command adds one entry.

import { CLAIM_TYPES, DOMAINS } from '@shared/model/base/vocabulary'
import { RELATION_TYPES } from '@shared/model/relation'
import {
  beyond,
  bulkOperation,
  claimInput,
  credibility,
  edtfs,
  evidenceOf,
  type Generator,
  gapOf,
  idOf,
  ids,
  likelihood,
  linkOf,
  on,
  passage,
  reason,
  STANCES,
  target,
  time,
} from './inputs'

/** What a view is kept of. */
const viewState = (domain: string | undefined) => ({
  layout: 'review',
  filters: [{ where: `domain:${domain ?? 'other'}`, on: true, pinned: false }],
  selection: [],
  facts: { timeline: { lanes: domain } },
})

/** Every command that writes change sets by name, but for undo and redo themselves. */
export const COMMANDS: Readonly<Record<string, Generator>> = {
  'project.update': async (_, d) => ({ title: `Title ${d.word()}`, defaultMarking: d.one(['TLP:GREEN', 'TLP:AMBER']) }),
  'documents.import': async (live, d) => ({ files: [live.ports.hand(`${d.word()}.txt`, `Text of ${d.word()}.\n`)] }),
  'documents.paste': async (_, d) => ({ text: `Pasted ${d.word()} and ${d.word()}.`, title: d.word() }),
  'documents.applyLayer': async (live, d) => {
    const offers = []
    for (const { id } of await live.documents())
      for (const { layerId } of (await live.client.documents.offers({ id })).offers) offers.push({ id, layerId })
    return d.one(offers)
  },
  'documents.update': on(
    (l) => l.documents(),
    ({ id }, d) => ({
      id,
      changes: { title: d.word(), published: d.one(edtfs), source: { name: `Source ${d.word()}`, kind: 'outlet' } },
    }),
  ),
  'documents.retract': on(
    (l) => l.documents(),
    ({ id }, d) => ({ id, reason: reason(d) }),
  ),
  'documents.unretract': on(
    async (l) => (await l.documents()).filter((one) => one.retracted),
    ({ id }) => ({ id }),
  ),
  'documents.delete': on(
    async (l) => beyond(3, await l.documents()),
    ({ id }) => ({ id }),
  ),
  'claims.create': claimInput,
  'claims.update': on(
    (l) => l.claims(),
    async ({ id }, d, live) => ({
      id,
      changes: {
        text: `Claim ${d.word()}.`,
        ...(d.rarely(2) && {
          eventTime: d.rarely(3) ? null : time(d),
          status: d.one(['draft', 'reviewed', 'withdrawn']),
        }),
        ...(d.rarely(3) && { tagIds: ids(await live.tags(), d, 2) }),
        ...(d.rarely(4) && { type: d.one(CLAIM_TYPES) }),
      },
    }),
  ),
  'claims.delete': async (live, d) => ({ ids: ids(beyond(4, await live.claims()), d, 2) }),
  'claims.downgrade': on(
    (l) => l.claims(),
    ({ id }, d) => ({ id, to: d.rarely(3) ? null : 'TLP:GREEN', reason: reason(d) }),
  ),
  'claims.addAnchor': on(
    (l) => l.claims(),
    async ({ id }, d, live) => ({ id, anchor: await passage(live, d) }),
  ),
  'claims.removeAnchor': on(
    (l) => l.claims(),
    ({ id, anchors }, d) => ({ id, anchorId: idOf(d.one(anchors)) }),
  ),
  'bulk.apply': async (live, d) => ({
    ids: ids(await live.claims(), d, 4),
    operation: await bulkOperation(live, d),
    skip: true,
  }),
  'assessments.add': on(
    (l) => l.claims(),
    ({ id }, d) => ({
      claimId: id,
      credibility: credibility(d),
      ...(d.rarely(3) && { likelihood }),
      ...(d.rarely(2) && { confidence: 'low', confidenceReason: reason(d) }),
      adjudicates: d.rarely(4),
      rationale: reason(d),
    }),
  ),
  'assessments.confirm': on(
    (l) => l.claims(),
    ({ id }) => ({ claimId: id }),
  ),
  'forecasts.addEntry': on(
    async (l) => (await l.claims()).filter((one) => one.forecast),
    ({ id }, d) => ({
      claimId: id,
      p: d.below(101) / 100,
    }),
  ),
  'forecasts.resolve': on(
    async (l) => (await l.claims()).filter((one) => one.forecast),
    ({ id }, d) => ({
      claimId: id,
      outcome: d.one(['yes', 'no', 'void']),
      note: reason(d),
    }),
  ),
  'forecasts.reopen': on(
    async (l) => (await l.claims()).filter((one) => one.forecast?.outcome),
    ({ id }) => ({ claimId: id }),
  ),
  'evidence.add': on(
    (l) => l.claims(),
    async ({ id }, d, live) => ({
      claimId: id,
      item: d.one([
        { anchor: await passage(live, d) },
        { claimId: idOf(d.one(await live.claims())) },
        { documentId: idOf(d.one(await live.documents())) },
      ]),
      stance: d.one(STANCES),
      credibility: credibility(d),
    }),
  ),
  'evidence.update': async (live, d) => {
    const item = await evidenceOf(live, d)
    return (
      item && {
        id: item.id,
        changes: { stance: d.one(STANCES), credibility: credibility(d), credibilityReason: d.word() },
      }
    )
  },
  'evidence.remove': async (live, d) => {
    const item = await evidenceOf(live, d)
    return item && { id: item.id }
  },
  'evidence.linkPassages': async (live, d) => ({
    claimId: idOf(d.one(await live.claims())),
    passage: await passage(live, d),
    counterpart: await passage(live, d),
    stance: d.one(STANCES),
  }),
  'relations.add': on(
    (l) => l.claims(),
    async ({ id }, d, live) => ({
      from: id,
      to: idOf(d.one(await live.claims())),
      type: d.rarely(3) ? 'contradicts' : d.one(RELATION_TYPES),
    }),
  ),
  'relations.update': on(
    (l) => l.relations(),
    ({ id }, d) => ({ id, type: d.one(RELATION_TYPES), note: d.word() }),
  ),
  'relations.reverse': on(
    (l) => l.relations(),
    ({ id }) => ({ id }),
  ),
  'relations.remove': on(
    (l) => l.relations(),
    ({ id }) => ({ id }),
  ),
  'relations.resolve': on(
    async (l) => (await l.relations()).filter((one) => one.unresolved),
    ({ id }, d) => ({
      id,
      verdict: d.one(['from', 'to', 'both', 'neither']),
      rationale: reason(d),
    }),
  ),
  'sources.create': async (_, d) => ({ name: `Source ${d.word()}`, kind: 'agency' }),
  'sources.update': on(
    (l) => l.sources(),
    ({ id }, d) => ({ id, changes: { name: `Source ${d.word()}` } }),
  ),
  'sources.merge': on(
    (l) => l.sources(),
    async ({ id }, d, l) => ({
      into: id,
      from: ids(
        (await l.sources()).filter((one) => one.id !== id),
        d,
        2,
      ),
    }),
  ),
  'sources.delete': on(
    (l) => l.sources(),
    ({ id }) => ({ id }),
  ),
  'sources.grade': on(
    (l) => l.sources(),
    ({ id }, d) => ({ id, reliability: d.one(['A', 'B', 'C', 'F']), reason: reason(d) }),
  ),
  'lineage.add': on(
    (l) => l.documents(),
    async ({ id }, d, l) => ({
      from: { kind: 'document', id },
      to: d.rarely(2)
        ? { kind: 'origin', name: `Origin ${d.word()}` }
        : { kind: 'document', id: idOf(d.one(await l.documents())) },
      type: d.one(['cites', 'syndicates', 'quotes']),
    }),
  ),
  'lineage.update': async (live, d) => {
    const link = await linkOf(live, d)
    return link && { id: link.id, type: d.one(['cites', 'translates']), basis: d.one(['stated', 'inferred']) }
  },
  'lineage.remove': async (live, d) => {
    const link = await linkOf(live, d)
    return link && { id: link.id }
  },
  'origins.create': async (live, d) => ({ name: `Origin ${d.word()}`, sourceId: idOf(d.one(await live.sources())) }),
  'origins.update': on(
    (l) => l.origins(),
    ({ id }, d) => ({ id, changes: { name: `Origin ${d.word()}` } }),
  ),
  'origins.delete': on(
    (l) => l.origins(),
    ({ id }) => ({ id }),
  ),
  'entities.create': async (_, d) => ({ kind: d.one(['polity', 'place', 'organisation']), name: `Entity ${d.word()}` }),
  'entities.fromGazetteer': async (live, d) => {
    const { places } = await live.client.entities.places({ query: d.one(['Tashkent', 'Aktau', 'Astana', 'Baku'])! })
    return places[0] && { gazetteerId: places[0].gazetteerId }
  },
  'entities.update': on(
    (l) => l.entities(),
    ({ id }, d) => ({
      id,
      changes: { aliases: [{ text: d.word(), language: 'en', type: 'short' }], time: time(d) },
    }),
  ),
  'entities.merge': on(
    (l) => l.entities(),
    async ({ id }, d, l) => ({ into: id, from: ids(await l.entities(), d, 2), conflicts: 'neither' }),
  ),
  'entities.split': on(
    (l) => l.entities(),
    ({ id, kind }, d) => ({ id, part: { kind, name: `Part ${d.word()}` } }),
  ),
  'entities.rename': on(
    (l) => l.entities(),
    ({ id }, d) => ({ id, name: `Entity ${d.word()}`, inTexts: d.rarely(2) }),
  ),
  'entities.delete': on(
    (l) => l.entities(),
    ({ id }) => ({ id }),
  ),
  'tags.create': async (live, d) => ({
    name: `tag ${d.word()}`,
    parentId: d.rarely(2) ? idOf(d.one(await live.tags())) : undefined,
  }),
  'tags.update': on(
    (l) => l.tags(),
    ({ id }, d) => ({ id, changes: { name: `tag ${d.word()}`, definition: reason(d) } }),
  ),
  'tags.merge': on(
    (l) => l.tags(),
    async ({ id }, d, l) => ({
      into: id,
      from: ids(
        (await l.tags()).filter((one) => one.id !== id),
        d,
        2,
      ),
    }),
  ),
  'tags.split': on(
    (l) => l.tags(),
    async ({ id }, d, l) => ({
      id,
      parts: [
        {
          name: `tag ${d.word()}`,
          targetIds: (await l.client.tags.uses({ id })).uses.slice(0, 1 + d.below(2)).map(({ subject }) => subject.id),
        },
      ],
      keepRest: true,
    }),
  ),
  'tags.delete': on(
    (l) => l.tags(),
    ({ id }, d) => ({ id, children: d.one(['up', 'delete']) }),
  ),
  'tags.apply': on(
    (l) => l.tags(),
    async ({ id }, d, l) => ({ tagId: id, targets: [await target(l, d)], remove: d.rarely(4) }),
  ),
  'notes.create': async (live, d) => ({
    target: await target(live, d),
    body: reason(d),
    kind: d.one(['memo', 'question']),
  }),
  'notes.update': on(
    (l) => l.notes(),
    ({ id }, d) => ({ id, body: reason(d) }),
  ),
  'notes.delete': on(
    (l) => l.notes(),
    ({ id }) => ({ id }),
  ),
  'collections.create': async (_, d) => ({ name: `Kept ${d.word()}`, where: `domain:${d.one(DOMAINS)}` }),
  'collections.update': on(
    (l) => l.collections(),
    ({ id }, d) => ({ id, changes: { name: `Kept ${d.word()}` } }),
  ),
  'collections.delete': on(
    (l) => l.collections(),
    ({ id }) => ({ id }),
  ),
  'savedViews.create': async (_, d) => ({ name: `View ${d.word()}`, state: viewState(d.one(DOMAINS)) }),
  'savedViews.update': on(
    (l) => l.views(),
    ({ id }, d) => ({ id, changes: { name: `View ${d.word()}`, state: viewState(d.one(DOMAINS)) } }),
  ),
  'savedViews.delete': on(
    (l) => l.views(),
    ({ id }) => ({ id }),
  ),
  'gaps.accept': async (live, d) => {
    const gap = await gapOf(live, d, false)
    return gap && { gap: gap.kind, targetId: gap.targetId, reason: reason(d) }
  },
  'gaps.reopen': async (live, d) => {
    const gap = await gapOf(live, d, true)
    return gap && { gap: gap.kind, targetId: gap.targetId }
  },
  'briefs.create': async (_, d) => ({ title: `Brief ${d.word()}` }),
  'briefs.update': on(
    (l) => l.briefs(),
    ({ id }, d) => ({ id, changes: { title: `Brief ${d.word()}`, subtitle: d.word() } }),
  ),
  'briefs.delete': on(
    (l) => l.briefs(),
    ({ id }) => ({ id }),
  ),
  'history.restore': on(
    (l) => l.claims(),
    async ({ id }, d, { client }) => {
      const step = d.one((await client.history.ofClaim({ id })).steps)
      return step && { id, sequence: step.sequence }
    },
  ),
}
