// The first schema: every noun of the model, the change log, texts, originals, derived bytes. Never edited after release.
import { fullText0001 } from './0001-full-text'
import { all, columns, HASH, INT, index, list, noun, ref, TEXT } from './statements'

const corpus = [
  `create table "analyst" (\n  "id" text primary key,${columns(TEXT, 'createdAt', 'name', 'initials')},\n  ${HASH}\n) strict`,
  noun(
    'project',
    all(
      columns(TEXT, 'title'),
      ref('focalPolityId', 'entity'),
      columns(TEXT, 'powerIds', 'likelihoodScale'),
      columns(INT, 'likelihoodRow'),
      columns(TEXT, 'defaultMarking', 'weights', 'padding'),
    ),
  ),
  noun(
    'entity',
    all(
      columns(TEXT, 'kind'),
      columns('text', 'subkind'),
      columns(TEXT, 'name', 'language', 'aliases', 'codes'),
      columns('text', 'time', 'point', 'pointBasis'),
      columns('real', 'precisionM'),
      columns('text', 'geometry'),
      columns(TEXT, 'searchable'),
    ),
    'n',
  ),
  list(
    'entity_link',
    'entity',
    all(columns(TEXT, 'type'), ref('to', 'entity', true), columns('text', 'title', 'from', 'until')),
  ),
  index('entity_link', 'to'),
]

const texts = [
  `create table "text" (\n  "n" integer primary key,\n  "sha256" text not null unique,\n  "content" text not null\n) strict`,
  `create table "original" (\n  "sha256" text primary key,\n  "bytes" blob not null\n) strict`,
  noun('source', all(columns(TEXT, 'name', 'kind'), ref('entityId', 'entity'), columns(TEXT, 'grades'))),
  noun(
    'document',
    all(
      ref('sourceId', 'source', true),
      columns(TEXT, 'title', 'kind', 'language', 'authors'),
      columns('text', 'publisher', 'published'),
      columns(TEXT, 'publishedBasis'),
      columns('text', 'accessed', 'url'),
      columns(TEXT, 'rights'),
      columns(INT, 'shareText'),
      ref('translationOf', 'document'),
      columns('text', 'retracted'),
      columns(TEXT, 'csl', 'guessed', 'lineageStatus'),
      ref('currentVersionId', 'version', true),
    ),
    'n',
  ),
  `create table "version" (
  "id" text primary key,${all(
    ref('documentId', 'document', true),
    columns(INT, 'n'),
    columns(TEXT, 'textSha256'),
    columns(INT, 'hasText', 'length'),
    columns(TEXT, 'importer'),
    columns('text', 'originalName', 'originalMediaType'),
    columns('integer', 'originalBytes'),
    columns('text', 'originalSha256'),
    columns(TEXT, 'regions', 'pages'),
    ref('supersedes', 'version'),
  )},
  ${HASH}\n) strict`,
  noun(
    'anchor',
    all(
      ref('documentId', 'document', true),
      ref('versionId', 'version', true),
      columns(TEXT, 'spans', 'selectors', 'status', 'searchable'),
    ),
    'n',
  ),
  ...['sourceId', 'translationOf', 'currentVersionId'].map((name) => index('document', name)),
  ...['documentId', 'textSha256', 'originalSha256', 'supersedes'].map((name) => index('version', name)),
  ...['documentId', 'versionId'].map((name) => index('anchor', name)),
  index('source', 'entityId'),
]

const claims = [
  noun(
    'claim',
    all(
      columns(TEXT, 'text', 'tier', 'type'),
      columns('text', 'typeAlt'),
      columns(TEXT, 'reading', 'polarity', 'attributionMode', 'attributionStance', 'domain', 'domainAlt', 'quantities'),
      columns('text', 'eventTime', 'statementTime', 'sourceLikelihood'),
      ref('balanceOf', 'entity'),
      columns('text', 'plover'),
      columns(TEXT, 'status'),
    ),
    'number',
  ),
  list('claim_anchor', 'claim', ref('anchorId', 'anchor', true)),
  list(
    'claim_actor',
    'claim',
    all(ref('entityId', 'entity', true), columns(TEXT, 'role'), columns('integer', 'strength')),
  ),
  list('claim_place', 'claim', all(ref('placeId', 'entity', true), columns(TEXT, 'role'), columns('integer', 'order'))),
  list('claim_speaker', 'claim', ref('entityId', 'entity', true)),
  index('claim', 'balanceOf'),
  index('claim_anchor', 'anchorId'),
  index('claim_actor', 'entityId'),
  index('claim_place', 'placeId'),
  index('claim_speaker', 'entityId'),
]

const judgements = [
  noun(
    'forecast',
    all(
      ref('claimId', 'claim', true),
      columns(TEXT, 'question', 'criterion'),
      columns('text', 'horizon'),
      columns(TEXT, 'horizonBasis'),
      columns('text', 'reviewAt'),
      columns(TEXT, 'resolvable'),
      columns('text', 'condition'),
      columns(TEXT, 'entries'),
      columns('text', 'outcome', 'resolvedAt'),
      ref('resolvedBy', 'analyst'),
      columns(TEXT, 'evidenceIds'),
    ),
  ),
  noun(
    'assessment',
    all(
      ref('claimId', 'claim', true),
      ref('analystId', 'analyst', true),
      columns(TEXT, 'at'),
      columns('integer', 'credibility'),
      columns('text', 'likelihood', 'confidence', 'confidenceReason', 'effects', 'rationale'),
      columns(INT, 'adjudicates'),
      columns(TEXT, 'basis'),
      columns('text', 'override'),
    ),
  ),
  noun(
    'claim_relation',
    all(ref('from', 'claim', true), ref('to', 'claim', true), columns(TEXT, 'type'), columns('text', 'note')),
  ),
  noun(
    'evidence',
    all(
      ref('claimId', 'claim', true),
      columns(TEXT, 'itemKind', 'itemId', 'stance'),
      columns(INT, 'credibility'),
      columns('text', 'credibilityReason'),
      columns(TEXT, 'access', 'lineage'),
      columns('text', 'reliabilityOverride'),
    ),
  ),
  noun('lineage_link', columns(TEXT, 'fromKind', 'fromId', 'toKind', 'toId', 'type', 'basis')),
  noun('origin', all(columns(TEXT, 'name'), ref('sourceId', 'source'))),
  ...['forecast', 'assessment', 'evidence'].map((table) => index(table, 'claimId')),
  index('evidence', 'itemId'),
  ...['from', 'to'].map((name) => index('claim_relation', name)),
  ...['fromId', 'toId'].map((name) => index('lineage_link', name)),
  index('origin', 'sourceId'),
]

const organising = [
  noun(
    'tag',
    all(
      columns(TEXT, 'name'),
      ref('parentId', 'tag'),
      columns('text', 'definition', 'include', 'exclude'),
      columns(TEXT, 'colour'),
      columns(INT, 'codable', 'exclusive'),
    ),
  ),
  noun('tag_use', all(ref('tagId', 'tag', true), columns(TEXT, 'targetKind', 'targetId'), ref('anchorId', 'anchor'))),
  noun(
    'note',
    all(columns(TEXT, 'targetKind', 'targetId', 'kind', 'body'), columns('text', 'state'), ref('anchorId', 'anchor')),
    'n',
  ),
  noun(
    'brief',
    all(
      columns(TEXT, 'title'),
      columns('text', 'subtitle'),
      columns(TEXT, 'kind', 'asOf', 'ceiling'),
      columns('text', 'where'),
      columns(TEXT, 'sections', 'citationStyle'),
      columns(INT, 'issue'),
      ref('previousId', 'brief'),
      columns(TEXT, 'exports'),
    ),
  ),
  index('tag', 'parentId'),
  ...['tagId', 'targetId', 'anchorId'].map((name) => index('tag_use', name)),
  ...['targetId', 'anchorId'].map((name) => index('note', name)),
  index('brief', 'previousId'),
]

const log = [
  `create table "change_set" (
  "sequence" integer primary key,
  "first" integer not null check ("first" between 1 and "sequence"),
  "time" text not null,${ref('author', 'analyst', true)},
  "label" text not null,
  "subject" text,
  "source" text not null,
  "reverts" integer,
  "policy" text not null,
  "coalesceKey" text,
  ${HASH}\n) strict`,
  `create table "change" (
  "sequence" integer not null references "change_set" ("sequence") on delete cascade,
  "position" integer not null,${columns(TEXT, 'op', 'type', 'id')},${columns('text', 'before', 'after')},
  primary key ("sequence", "position")
) strict, without rowid`,
  index('change', 'type', 'id'),
  `create table "counter" (\n  "name" text primary key,\n  "value" integer not null\n) strict`,
  `create table "derived" (\n  "name" text primary key,\n  "sequence" integer not null,\n  "bytes" blob not null\n) strict`,
]

/** Statements in the order in which they run. */
export const migration0001: readonly string[] = [
  ...corpus,
  ...texts,
  ...claims,
  ...judgements,
  ...organising,
  ...log,
  ...fullText0001,
]
