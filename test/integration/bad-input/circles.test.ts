// What would lead back to itself, and merges that cannot be.
import { type BadRow, badCorpus, refuses } from '../../support/bad-input'
import { bulk } from './inputs'

const corpus = badCorpus()
const document = (id: string) => ({ kind: 'document', id })

const lineage: readonly BadRow[] = [
  [
    'a document that rests on itself',
    'lineage.add',
    (ids) => ({ from: document(ids.ridge), to: document(ids.ridge), type: 'cites' }),
    'CYCLE',
    'to',
  ],
  [
    'a document that rests on what rests on it',
    'lineage.add',
    (ids) => ({ from: document(ids.ridge), to: document(ids.harbour), type: 'cites' }),
    'CYCLE',
    'to',
  ],
  [
    'the same of its impact',
    'impact.preview',
    (ids) => ({ kind: 'link', from: document(ids.ridge), to: document(ids.harbour), type: 'cites' }),
    'CYCLE',
    'to',
  ],
  [
    'the same link twice',
    'lineage.add',
    (ids) => ({ from: document(ids.harbour), to: document(ids.ridge), type: 'cites' }),
    'DUPLICATE',
    'to',
  ],
  [
    'a type of link that is none',
    'lineage.add',
    (ids) => ({ from: document(ids.harbour), to: document(ids.ridge), type: 'mentions' }),
    'INVALID_FIELD',
    'type',
  ],
]
const claims: readonly BadRow[] = [
  [
    'D17 a claim that is part of itself',
    'relations.add',
    (ids) => ({ from: ids.fact, to: ids.fact, type: 'part-of' }),
    'INVALID_FIELD',
    'to',
  ],
  [
    'D17 a whole that is part of its part',
    'relations.add',
    (ids) => ({ from: ids.fact, to: ids.other, type: 'part-of' }),
    'CYCLE',
    'to',
  ],
  [
    'D17 a whole that is part of a part of its part',
    'relations.add',
    (ids) => ({ from: ids.fact, to: ids.third, type: 'part-of' }),
    'CYCLE',
    'to',
  ],
  [
    'D17 a relation that is there',
    'relations.add',
    (ids) => ({ from: ids.other, to: ids.fact, type: 'part-of' }),
    'DUPLICATE',
    'type',
  ],
  [
    'a relation of no type',
    'relations.add',
    (ids) => ({ from: ids.other, to: ids.fact, type: 'likes' }),
    'INVALID_FIELD',
    'type',
  ],
  [
    'a claim as evidence of itself',
    'evidence.add',
    (ids) => ({ claimId: ids.fact, item: { claimId: ids.fact }, stance: 'supports' }),
    'CYCLE',
    'item.claimId',
  ],
  [
    'a claim as evidence of its evidence',
    'evidence.add',
    (ids) => ({ claimId: ids.other, item: { claimId: ids.fact }, stance: 'supports' }),
    'CYCLE',
    'item.claimId',
  ],
  [
    'a claim as evidence of the evidence of its evidence',
    'evidence.add',
    (ids) => ({ claimId: ids.third, item: { claimId: ids.fact }, stance: 'supports' }),
    'CYCLE',
    'item.claimId',
  ],
  [
    'evidence that is there',
    'evidence.add',
    (ids) => ({ claimId: ids.fact, item: { claimId: ids.other }, stance: 'refutes' }),
    'DUPLICATE',
    'item',
  ],
  [
    'evidence that is nothing',
    'evidence.add',
    (ids) => ({ claimId: ids.fact, item: {}, stance: 'supports' }),
    'INVALID_FIELD',
    'item',
  ],
]
const trees: readonly BadRow[] = [
  [
    'D46 a tag below itself',
    'tags.update',
    (ids) => ({ id: ids.tag, changes: { parentId: ids.tag } }),
    'CYCLE',
    'parentId',
  ],
  [
    'D46 a tag below its child',
    'tags.update',
    (ids) => ({ id: ids.tag, changes: { parentId: ids.childTag } }),
    'CYCLE',
    'parentId',
  ],
  ['D46 a sibling of the same name, case aside', 'tags.create', () => ({ name: 'Transit' }), 'DUPLICATE', 'name'],
  [
    'an entity that is part of itself',
    'entities.update',
    (ids) => ({ id: ids.outer, changes: { links: [{ type: 'part-of', to: ids.outer }] } }),
    'INVALID_FIELD',
    'links.0.to',
  ],
  [
    'an entity that is part of its part',
    'entities.update',
    (ids) => ({ id: ids.outer, changes: { links: [{ type: 'part-of', to: ids.inner }] } }),
    'CYCLE',
    'links.0.to',
  ],
  [
    'a second entity of one name and kind',
    'entities.create',
    () => ({ kind: 'polity', name: 'upland' }),
    'DUPLICATE',
    'name',
  ],
  [
    'a second polity of one code',
    'entities.create',
    () => ({ kind: 'polity', name: 'Highland', codes: { iso3166: 'KZ' } }),
    'DUPLICATE',
    'codes.iso3166',
  ],
  [
    'a second source of one name',
    'sources.create',
    () => ({ name: 'The Gazette', kind: 'outlet' }),
    'DUPLICATE',
    'name',
  ],
  ['a second origin of one name', 'origins.create', () => ({ name: 'A wire' }), 'DUPLICATE', 'name'],
  [
    'a second collection of one name',
    'collections.create',
    () => ({ name: 'trade', where: 'type:fact' }),
    'DUPLICATE',
    'name',
  ],
]
const merges: readonly BadRow[] = [
  ['an entity and itself', 'entities.merge', (ids) => ({ into: ids.polity, from: [ids.polity] }), 'MERGE_SELF', 'from'],
  [
    'an entity and, beside another, itself',
    'entities.merge',
    (ids) => ({ into: ids.polity, from: [ids.rival, ids.polity] }),
    'MERGE_SELF',
    'from',
  ],
  [
    'an entity and itself, asked beforehand',
    'entities.mergePreview',
    (ids) => ({ into: ids.polity, from: [ids.polity] }),
    'MERGE_SELF',
    'from',
  ],
  ['an entity and nothing', 'entities.merge', (ids) => ({ into: ids.polity, from: [] }), 'INVALID_FIELD', 'from'],
  [
    'D16 one who gains and one who loses in a claim',
    'entities.merge',
    (ids) => ({ into: ids.polity, from: [ids.rival] }),
    'INVALID_FIELD',
    'actors',
  ],
  ['a tag and itself', 'tags.merge', (ids) => ({ into: ids.tag, from: [ids.tag] }), 'MERGE_SELF', 'from'],
  [
    'a tag and itself, asked beforehand',
    'tags.mergePreview',
    (ids) => ({ into: ids.tag, from: [ids.tag] }),
    'MERGE_SELF',
    'from',
  ],
  ['D46 a tag and its parent', 'tags.merge', (ids) => ({ into: ids.childTag, from: [ids.tag] }), 'CYCLE', 'into'],
  ['a tag and nothing', 'tags.merge', (ids) => ({ into: ids.tag, from: [] }), 'INVALID_FIELD', 'from'],
  ['a source and itself', 'sources.merge', (ids) => ({ into: ids.source, from: [ids.source] }), 'MERGE_SELF', 'from'],
  ['a source and nothing', 'sources.merge', (ids) => ({ into: ids.source, from: [] }), 'INVALID_FIELD', 'from'],
  ['a claim and itself', 'bulk.apply', (ids) => bulk({ kind: 'merge', into: ids.fact })(ids), 'MERGE_SELF', 'into'],
  [
    'a claim and itself, asked beforehand',
    'bulk.preview',
    (ids) => bulk({ kind: 'merge', into: ids.fact })(ids),
    'MERGE_SELF',
    'into',
  ],
  [
    'an entity in the place of itself',
    'bulk.apply',
    (ids) => bulk({ kind: 'replace', role: 'actor', from: ids.polity, to: ids.polity })(ids),
    'INVALID_FIELD',
    'operation.to',
  ],
  [
    'a split into two tags of one name',
    'tags.split',
    (ids) => ({
      id: ids.tag,
      parts: [
        { name: 'a', targetIds: [] },
        { name: 'A', targetIds: [] },
      ],
      keepRest: true,
    }),
    'DUPLICATE',
    'name',
  ],
]

refuses('lineage', corpus, lineage)
refuses('relations and evidence', corpus, claims)
refuses('hierarchies and names', corpus, trees)
refuses('merges', corpus, merges)
