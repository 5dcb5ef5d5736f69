// The tables of DOMAIN 2.6: codebook, notes, briefs, and what is kept beside the ledger.
import { Brief } from '@shared/model/brief'
import { Acceptance, Collection } from '@shared/model/collection'
import { SavedView } from '@shared/model/saved-view'
import { Note, Tag, TagUse } from '@shared/model/tag'
import { envelopeColumns, type ObjectMap, optional, required } from './define'

export const tagMap = {
  type: 'tag',
  table: 'tag',
  schema: Tag,
  enveloped: true,
  columns: {
    id: required('text'),
    ...envelopeColumns,
    name: required('text'),
    parentId: optional('text'),
    definition: optional('text'),
    include: optional('text'),
    exclude: optional('text'),
    colour: required('text'),
    codable: required('boolean'),
    exclusive: required('boolean'),
  },
  children: [],
} as const satisfies ObjectMap

export const tagUseMap = {
  type: 'tag-use',
  table: 'tag_use',
  schema: TagUse,
  enveloped: true,
  columns: {
    id: required('text'),
    ...envelopeColumns,
    tagId: required('text'),
    targetKind: required('text', 'target', 'kind'),
    targetId: required('text', 'target', 'id'),
    anchorId: optional('text'),
  },
  children: [],
} as const satisfies ObjectMap

export const noteMap = {
  type: 'note',
  table: 'note',
  schema: Note,
  enveloped: true,
  columns: {
    id: required('text'),
    ...envelopeColumns,
    targetKind: required('text', 'target', 'kind'),
    targetId: required('text', 'target', 'id'),
    kind: required('text'),
    body: required('text'),
    state: optional('text'),
    anchorId: optional('text'),
  },
  children: [],
} as const satisfies ObjectMap

export const briefMap = {
  type: 'brief',
  table: 'brief',
  schema: Brief,
  enveloped: true,
  columns: {
    id: required('text'),
    ...envelopeColumns,
    title: required('text'),
    subtitle: optional('text'),
    kind: required('text'),
    asOf: required('text'),
    ceiling: required('text'),
    where: optional('text'),
    sections: required('json'),
    citationStyle: required('text'),
    issue: required('integer'),
    previousId: optional('text'),
    exports: required('json'),
  },
  children: [],
} as const satisfies ObjectMap

export const collectionMap = {
  type: 'collection',
  table: 'collection',
  schema: Collection,
  enveloped: true,
  columns: {
    id: required('text'),
    ...envelopeColumns,
    name: required('text'),
    where: required('text'),
    definition: optional('text'),
  },
  children: [],
} as const satisfies ObjectMap

export const acceptanceMap = {
  type: 'acceptance',
  table: 'acceptance',
  schema: Acceptance,
  enveloped: true,
  columns: {
    id: required('text'),
    ...envelopeColumns,
    gap: required('text'),
    targetId: required('text'),
    reason: required('text'),
  },
  children: [],
} as const satisfies ObjectMap

export const viewMap = {
  type: 'view',
  table: 'view',
  schema: SavedView,
  enveloped: true,
  columns: {
    id: required('text'),
    ...envelopeColumns,
    name: required('text'),
    state: required('json'),
    description: optional('text'),
  },
  children: [],
} as const satisfies ObjectMap
