// References to what was never there, to what was deleted, and to things of another kind: NOT_FOUND says kind and id.
import type { BadIds } from '../../support/bad-corpus'
import { NOBODY } from '../../support/bad-corpus'
import { type BadRow, badCorpus, refuses } from '../../support/bad-input'
import { bulk, claim, judged } from './inputs'

const corpus = badCorpus()
type Kind = keyof BadIds['gone']
/** Way, operation, its input with the id in it, the field that names the reference; the kind is said by `name`. */
type Way = readonly [string, string, (id: string, ids: BadIds) => unknown, string]

const WAYS: Readonly<Record<Kind, readonly Way[]>> = {
  claim: [
    ['read', 'claims.get', (id) => ({ id }), 'id'],
    ['changed', 'claims.update', (id) => ({ id, changes: { domain: 'energy' } }), 'id'],
    ['deleted', 'claims.delete', (id, ids) => ({ ids: [ids.fact, id] }), 'ids.1'],
    ['asked about', 'claims.deletePreview', (id) => ({ ids: [id] }), 'ids.0'],
    ['downgraded', 'claims.downgrade', (id) => ({ id, to: 'TLP:CLEAR', reason: 'So.' }), 'id'],
    [
      'given a passage',
      'claims.addAnchor',
      (id, ids) => ({ id, anchor: { documentId: ids.ship, spans: [{ start: 0, end: 3 }] } }),
      'id',
    ],
    ['judged', 'assessments.add', (id) => ({ claimId: id, credibility: 3 }), 'claimId'],
    ['judged again', 'assessments.confirm', (id) => ({ claimId: id }), 'claimId'],
    ['related from', 'relations.add', (id, ids) => ({ from: id, to: ids.fact, type: 'explains' }), 'from'],
    ['related to', 'relations.add', (id, ids) => ({ from: ids.fact, to: id, type: 'explains' }), 'to'],
    [
      'given evidence',
      'evidence.add',
      (id, ids) => ({ claimId: id, item: { documentId: ids.ship }, stance: 'supports' }),
      'claimId',
    ],
    [
      'taken as evidence',
      'evidence.add',
      (id, ids) => ({ claimId: ids.fact, item: { claimId: id }, stance: 'supports' }),
      'item.claimId',
    ],
    ['forecast', 'forecasts.addEntry', (id) => ({ claimId: id, p: 0.5 }), 'claimId'],
    ['resolved', 'forecasts.resolve', (id) => ({ claimId: id, outcome: 'yes', note: 'So.' }), 'claimId'],
    ['tagged', 'tags.apply', (id, ids) => ({ tagId: ids.tag, targets: [{ kind: 'claim', id }] }), 'targets.0.id'],
    ['noted on', 'notes.create', (id) => ({ target: { kind: 'claim', id }, body: 'Look.' }), 'target.id'],
    [
      'changed in bulk',
      'bulk.apply',
      (id, ids) => ({ ids: [ids.fact, id], operation: { kind: 'set', fields: { domain: 'energy' } } }),
      'ids.1',
    ],
    ['kept by a merge', 'bulk.apply', (id, ids) => bulk({ kind: 'merge', into: id })(ids), 'operation.into'],
    ['asked about in bulk', 'bulk.preview', (id) => ({ ids: [id], operation: { kind: 'delete' } }), 'ids.0'],
    ['withdrawn in thought', 'impact.preview', (id) => ({ kind: 'withdraw-claim', id }), 'id'],
  ],
  entity: [
    ['read', 'entities.get', (id) => ({ id }), 'id'],
    ['changed', 'entities.update', (id) => ({ id, changes: { name: 'Someone' } }), 'id'],
    ['deleted', 'entities.delete', (id) => ({ id }), 'id'],
    ['renamed', 'entities.rename', (id) => ({ id, name: 'Someone' }), 'id'],
    ['merged into', 'entities.merge', (id, ids) => ({ into: id, from: [ids.outer] }), 'into'],
    ['merged', 'entities.merge', (id, ids) => ({ into: ids.outer, from: [id] }), 'from.0'],
    ['split', 'entities.split', (id) => ({ id, part: { kind: 'person', name: 'Half' } }), 'id'],
    [
      'an actor',
      'claims.create',
      (id, ids) => claim({ actors: [{ entityId: id, role: 'subject' }] })(ids),
      'actors.0.entityId',
    ],
    [
      'a place',
      'claims.create',
      (id, ids) => claim({ places: [{ placeId: id, role: 'site' }] })(ids),
      'places.0.placeId',
    ],
    [
      'a speaker',
      'claims.create',
      (id, ids) => claim({ attribution: { mode: 'named', speakerIds: [id] } })(ids),
      'attribution.speakerIds.0',
    ],
    ['a balance', 'claims.update', (id, ids) => ({ id: ids.fact, changes: { balanceOf: id } }), 'changes.balanceOf'],
    [
      'an effect',
      'assessments.add',
      (id, ids) => judged({ effects: [{ entityId: id, sign: '+', strength: 1 }] })(ids),
      'effects.0.entityId',
    ],
    ['a source', 'sources.create', (id) => ({ name: 'The Post', kind: 'outlet', entityId: id }), 'entityId'],
    ['a power', 'project.update', (id, ids) => ({ powerIds: [ids.polity, id] }), 'powerIds.1'],
    ['the focal polity', 'project.update', (id) => ({ focalPolityId: id }), 'focalPolityId'],
    [
      'a replacement',
      'bulk.apply',
      (id, ids) => bulk({ kind: 'replace', role: 'actor', from: ids.polity, to: id })(ids),
      'operation.to',
    ],
    [
      'a place in bulk',
      'bulk.apply',
      (id, ids) => bulk({ kind: 'place', action: 'add', entityId: id, role: 'site' })(ids),
      'operation.entityId',
    ],
    [
      'an actor in bulk',
      'bulk.apply',
      (id, ids) => bulk({ kind: 'actor', action: 'add', entityId: id, role: 'subject' })(ids),
      'operation.entityId',
    ],
    ['noted on', 'notes.create', (id) => ({ target: { kind: 'entity', id }, body: 'Look.' }), 'target.id'],
  ],
  tag: [
    ['a parent', 'tags.create', (id) => ({ name: 'below', parentId: id }), 'parentId'],
    ['changed', 'tags.update', (id) => ({ id, changes: { name: 'else' } }), 'id'],
    ['applied', 'tags.apply', (id, ids) => ({ tagId: id, targets: [{ kind: 'claim', id: ids.fact }] }), 'tagId'],
    ['on a new claim', 'claims.create', (id, ids) => claim({ tagIds: [ids.tag, id] })(ids), 'tagIds.1'],
    ['on a claim', 'claims.update', (id, ids) => ({ id: ids.fact, changes: { tagIds: [id] } }), 'changes.tagIds.0'],
    ['merged into', 'tags.merge', (id, ids) => ({ into: id, from: [ids.tag] }), 'into'],
    ['merged', 'tags.merge', (id, ids) => ({ into: ids.tag, from: [id] }), 'from.0'],
    ['split', 'tags.split', (id) => ({ id, parts: [{ name: 'a', targetIds: [] }], keepRest: true }), 'id'],
    ['deleted', 'tags.delete', (id) => ({ id }), 'id'],
    ['an heir', 'tags.delete', (id, ids) => ({ id: ids.childTag, to: id }), 'to'],
    ['in bulk', 'bulk.apply', (id, ids) => bulk({ kind: 'tag', add: [id] })(ids), 'operation.add.0'],
    ['taken away in bulk', 'bulk.apply', (id, ids) => bulk({ kind: 'tag', remove: [id] })(ids), 'operation.remove.0'],
  ],
  note: [
    ['changed', 'notes.update', (id) => ({ id, body: 'Else.' }), 'id'],
    ['deleted', 'notes.delete', (id) => ({ id }), 'id'],
  ],
  document: [
    ['read', 'documents.get', (id) => ({ id }), 'id'],
    ['changed', 'documents.update', (id) => ({ id, changes: { title: 'Else' } }), 'id'],
    ['retracted', 'documents.retract', (id) => ({ id, reason: 'So.' }), 'id'],
    ['deleted', 'documents.delete', (id) => ({ id }), 'id'],
    [
      'quoted by a new claim',
      'claims.create',
      (id, ids) => claim({ anchors: [{ documentId: id, spans: [{ start: 0, end: 3 }] }] })(ids),
      'anchors.0.documentId',
    ],
    [
      'quoted by a claim',
      'claims.addAnchor',
      (id, ids) => ({ id: ids.fact, anchor: { documentId: id, spans: [{ start: 0, end: 3 }] } }),
      'anchor.documentId',
    ],
    [
      'evidence',
      'evidence.add',
      (id, ids) => ({ claimId: ids.fact, item: { documentId: id }, stance: 'supports' }),
      'item.documentId',
    ],
    [
      'linked from',
      'lineage.add',
      (id, ids) => ({ from: { kind: 'document', id }, to: { kind: 'document', id: ids.ship }, type: 'cites' }),
      'from.id',
    ],
    [
      'linked to',
      'lineage.add',
      (id, ids) => ({ from: { kind: 'document', id: ids.ship }, to: { kind: 'document', id }, type: 'cites' }),
      'to.id',
    ],
    ['noted on', 'notes.create', (id) => ({ target: { kind: 'document', id }, body: 'Look.' }), 'target.id'],
  ],
  source: [
    ['read', 'sources.get', (id) => ({ id }), 'id'],
    ['changed', 'sources.update', (id) => ({ id, changes: { name: 'Else' } }), 'id'],
    ['graded', 'sources.grade', (id) => ({ id, reliability: 'B', reason: 'So.' }), 'id'],
    ['merged into', 'sources.merge', (id, ids) => ({ into: id, from: [ids.source] }), 'into'],
    ['merged', 'sources.merge', (id, ids) => ({ into: ids.source, from: [id] }), 'from.0'],
    ['deleted', 'sources.delete', (id) => ({ id }), 'id'],
    ['of an origin', 'origins.create', (id) => ({ name: 'Another wire', sourceId: id }), 'sourceId'],
  ],
  origin: [
    ['changed', 'origins.update', (id) => ({ id, changes: { name: 'Else' } }), 'id'],
    ['deleted', 'origins.delete', (id) => ({ id }), 'id'],
    [
      'linked to',
      'lineage.add',
      (id, ids) => ({ from: { kind: 'document', id: ids.ship }, to: { kind: 'origin', id }, type: 'cites' }),
      'to.id',
    ],
  ],
  collection: [
    ['changed', 'collections.update', (id) => ({ id, changes: { name: 'Else' } }), 'id'],
    ['deleted', 'collections.delete', (id) => ({ id }), 'id'],
  ],
  evidence: [
    ['changed', 'evidence.update', (id) => ({ id, changes: { stance: 'refutes' } }), 'id'],
    ['removed', 'evidence.remove', (id) => ({ id }), 'id'],
    [
      'cited for an outcome',
      'forecasts.resolve',
      (id, ids) => ({ claimId: ids.forecast, outcome: 'yes', evidenceIds: [id] }),
      'evidenceIds.0',
    ],
    [
      'linked from',
      'lineage.add',
      (id, ids) => ({ from: { kind: 'evidence', id }, to: { kind: 'document', id: ids.ship }, type: 'cites' }),
      'from.id',
    ],
  ],
  relation: [
    ['changed', 'relations.update', (id) => ({ id, note: 'Else.' }), 'id'],
    ['turned round', 'relations.reverse', (id) => ({ id }), 'id'],
    ['resolved', 'relations.resolve', (id) => ({ id, verdict: 'from', rationale: 'So.' }), 'id'],
    ['removed', 'relations.remove', (id) => ({ id }), 'id'],
  ],
  link: [
    ['changed', 'lineage.update', (id) => ({ id, type: 'quotes' }), 'id'],
    ['removed', 'lineage.remove', (id) => ({ id }), 'id'],
    ['taken away in thought', 'impact.preview', (id) => ({ kind: 'unlink', id }), 'id'],
  ],
}
/** What the store calls them, where it is another word. */
const NAMES: Readonly<Partial<Record<Kind, string>>> = { relation: 'claim-relation', link: 'lineage-link' }
/** Something that is there, but of another kind. */
const ofAnotherKind = (kind: Kind, ids: BadIds): string => (kind === 'claim' ? ids.outer : ids.third)

const rows = (which: (kind: Kind, ids: BadIds) => string): BadRow[] =>
  (Object.keys(WAYS) as Kind[]).flatMap((kind) =>
    WAYS[kind].map(
      ([way, operation, input, field]): BadRow => [
        `${kind} ${way}`,
        operation,
        (ids) => input(which(kind, ids), ids),
        'NOT_FOUND',
        (ids) => ({ name: NAMES[kind] ?? kind, place: which(kind, ids), field }),
      ],
    ),
  )

refuses(
  'what was never there',
  corpus,
  rows(() => NOBODY),
)
refuses(
  'D1 what was deleted',
  corpus,
  rows((kind, ids) => ids.gone[kind]),
)
refuses('what is of another kind', corpus, rows(ofAnotherKind))
