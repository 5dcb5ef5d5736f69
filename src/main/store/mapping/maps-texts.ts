// The tables of DOMAIN 2.1 to 2.3: project, analysts, sources, documents, versions, anchors, entities.
import { Anchor } from '@shared/model/anchor'
import { Document, Source, Version } from '@shared/model/document'
import { Entity } from '@shared/model/entity'
import { Analyst, Project } from '@shared/model/project'
import { z } from 'zod'
import { envelopeColumns, type ObjectMap, optional, required } from './define'

/** A version as stored: `hasText` says whether this corpus holds the text, `textSha256` names it either way. */
export const StoredVersion = Version.extend({ hasText: z.boolean() })
export type StoredVersion = z.infer<typeof StoredVersion>

const quotesOf = ({ selectors }: Anchor): string =>
  selectors.flatMap((selector) => (selector.type === 'quote' ? [selector.exact] : [])).join('\n')
const namesOf = ({ name, aliases }: Entity): string => [name, ...aliases.map((alias) => alias.text)].join('\n')

export const projectMap = {
  type: 'project',
  table: 'project',
  schema: Project,
  enveloped: true,
  columns: {
    id: required('text'),
    ...envelopeColumns,
    title: required('text'),
    focalPolityId: optional('text'),
    powerIds: required('json'),
    likelihoodScale: required('text'),
    likelihoodRow: required('integer'),
    defaultMarking: required('text'),
    weights: required('text'),
    padding: required('text'),
  },
  children: [],
} as const satisfies ObjectMap

export const analystMap = {
  type: 'analyst',
  table: 'analyst',
  schema: Analyst,
  enveloped: false,
  columns: { id: required('text'), createdAt: required('text'), name: required('text'), initials: required('text') },
  children: [],
} as const satisfies ObjectMap

export const sourceMap = {
  type: 'source',
  table: 'source',
  schema: Source,
  enveloped: true,
  columns: {
    id: required('text'),
    ...envelopeColumns,
    name: required('text'),
    kind: required('text'),
    entityId: optional('text'),
    grades: required('json'),
  },
  children: [],
} as const satisfies ObjectMap

export const documentMap = {
  type: 'document',
  table: 'document',
  schema: Document,
  enveloped: true,
  columns: {
    id: required('text'),
    ...envelopeColumns,
    sourceId: required('text'),
    title: required('text'),
    kind: required('text'),
    language: required('text'),
    authors: required('json'),
    publisher: optional('text'),
    published: optional('text'),
    publishedBasis: required('text'),
    accessed: optional('text'),
    url: optional('text'),
    rights: required('text'),
    shareText: required('boolean'),
    translationOf: optional('text'),
    retracted: optional('json'),
    csl: required('json'),
    guessed: required('json'),
    lineageStatus: required('text'),
    currentVersionId: required('text'),
  },
  children: [],
} as const satisfies ObjectMap

export const versionMap = {
  type: 'version',
  table: 'version',
  schema: StoredVersion,
  enveloped: false,
  columns: {
    id: required('text'),
    documentId: required('text'),
    n: required('integer'),
    textSha256: required('text'),
    hasText: required('boolean'),
    length: required('integer'),
    importer: required('json'),
    originalName: optional('text', 'original', 'name'),
    originalMediaType: optional('text', 'original', 'mediaType'),
    originalBytes: optional('integer', 'original', 'bytes'),
    originalSha256: optional('text', 'original', 'sha256'),
    regions: required('json'),
    pages: required('json'),
    supersedes: optional('text'),
  },
  children: [],
} as const satisfies ObjectMap

export const anchorMap = {
  type: 'anchor',
  table: 'anchor',
  schema: Anchor,
  enveloped: true,
  searchable: (anchor) => quotesOf(anchor as Anchor),
  columns: {
    id: required('text'),
    ...envelopeColumns,
    documentId: required('text'),
    versionId: required('text'),
    spans: required('json'),
    selectors: required('json'),
    status: required('text'),
  },
  children: [],
} as const satisfies ObjectMap

export const entityMap = {
  type: 'entity',
  table: 'entity',
  schema: Entity,
  enveloped: true,
  searchable: (entity) => namesOf(entity as Entity),
  columns: {
    id: required('text'),
    ...envelopeColumns,
    kind: required('text'),
    subkind: optional('text'),
    name: required('text'),
    language: required('text'),
    aliases: required('json'),
    codes: required('json'),
    time: optional('json'),
    point: optional('json'),
    pointBasis: optional('text'),
    precisionM: optional('real'),
    geometry: optional('json'),
  },
  children: [
    {
      table: 'entity_link',
      path: ['links'],
      columns: {
        type: required('text'),
        to: required('text'),
        title: optional('text'),
        from: optional('text'),
        until: optional('text'),
      },
    },
  ],
} as const satisfies ObjectMap
