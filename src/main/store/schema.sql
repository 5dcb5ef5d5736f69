-- Generated from the migrations by test/unit/store/schema.test.ts (vitest -u); not read by the program.

CREATE TABLE "acceptance" (
  "id" text primary key,
  "createdAt" text not null,
  "createdBy" text not null references "analyst" ("id") deferrable initially deferred,
  "modifiedAt" text not null,
  "rev" integer not null check ("rev" >= 1),
  "marking" text,
  "downgrade" text,
  "via" text not null,
  "suggestion" text,
  "deletedAt" text,
  "gap" text not null,
  "targetId" text not null,
  "reason" text not null,
  "hash" text not null check (length("hash") = 64)
) strict;

CREATE INDEX "acceptance_targetId" on "acceptance" ("targetId");

CREATE TABLE "analyst" (
  "id" text primary key,
  "createdAt" text not null,
  "name" text not null,
  "initials" text not null,
  "hash" text not null check (length("hash") = 64)
) strict;

CREATE TABLE "anchor" (
  "n" integer primary key,
  "id" text not null unique,
  "createdAt" text not null,
  "createdBy" text not null references "analyst" ("id") deferrable initially deferred,
  "modifiedAt" text not null,
  "rev" integer not null check ("rev" >= 1),
  "marking" text,
  "downgrade" text,
  "via" text not null,
  "suggestion" text,
  "deletedAt" text,
  "documentId" text not null references "document" ("id") deferrable initially deferred,
  "versionId" text not null references "version" ("id") deferrable initially deferred,
  "spans" text not null,
  "selectors" text not null,
  "status" text not null,
  "searchable" text not null,
  "hash" text not null check (length("hash") = 64)
) strict;

CREATE INDEX "anchor_documentId" on "anchor" ("documentId");

CREATE INDEX "anchor_versionId" on "anchor" ("versionId");

CREATE TABLE "assessment" (
  "id" text primary key,
  "createdAt" text not null,
  "createdBy" text not null references "analyst" ("id") deferrable initially deferred,
  "modifiedAt" text not null,
  "rev" integer not null check ("rev" >= 1),
  "marking" text,
  "downgrade" text,
  "via" text not null,
  "suggestion" text,
  "deletedAt" text,
  "claimId" text not null references "claim" ("id") deferrable initially deferred,
  "analystId" text not null references "analyst" ("id") deferrable initially deferred,
  "at" text not null,
  "credibility" integer,
  "likelihood" text,
  "confidence" text,
  "confidenceReason" text,
  "effects" text,
  "rationale" text,
  "adjudicates" integer not null,
  "basis" text not null,
  "override" text,
  "hash" text not null check (length("hash") = 64)
) strict;

CREATE INDEX "assessment_claimId" on "assessment" ("claimId");

CREATE TABLE "brief" (
  "id" text primary key,
  "createdAt" text not null,
  "createdBy" text not null references "analyst" ("id") deferrable initially deferred,
  "modifiedAt" text not null,
  "rev" integer not null check ("rev" >= 1),
  "marking" text,
  "downgrade" text,
  "via" text not null,
  "suggestion" text,
  "deletedAt" text,
  "title" text not null,
  "subtitle" text,
  "kind" text not null,
  "asOf" text not null,
  "ceiling" text not null,
  "where" text,
  "sections" text not null,
  "citationStyle" text not null,
  "issue" integer not null,
  "previousId" text references "brief" ("id") deferrable initially deferred,
  "exports" text not null,
  "hash" text not null check (length("hash") = 64)
) strict;

CREATE INDEX "brief_previousId" on "brief" ("previousId");

CREATE TABLE "change" (
  "sequence" integer not null references "change_set" ("sequence") on delete cascade,
  "position" integer not null,
  "op" text not null,
  "type" text not null,
  "id" text not null,
  "before" text,
  "after" text,
  primary key ("sequence", "position")
) strict, without rowid;

CREATE TABLE "change_set" (
  "sequence" integer primary key,
  "first" integer not null check ("first" between 1 and "sequence"),
  "time" text not null,
  "author" text not null references "analyst" ("id") deferrable initially deferred,
  "label" text not null,
  "subject" text,
  "source" text not null,
  "reverts" integer,
  "policy" text not null,
  "coalesceKey" text,
  "hash" text not null check (length("hash") = 64)
) strict;

CREATE INDEX "change_type_id" on "change" ("type", "id");

CREATE TABLE "claim" (
  "number" integer primary key,
  "id" text not null unique,
  "createdAt" text not null,
  "createdBy" text not null references "analyst" ("id") deferrable initially deferred,
  "modifiedAt" text not null,
  "rev" integer not null check ("rev" >= 1),
  "marking" text,
  "downgrade" text,
  "via" text not null,
  "suggestion" text,
  "deletedAt" text,
  "text" text not null,
  "tier" text not null,
  "type" text not null,
  "typeAlt" text,
  "reading" text not null,
  "polarity" text not null,
  "attributionMode" text not null,
  "attributionStance" text not null,
  "domain" text not null,
  "domainAlt" text not null,
  "quantities" text not null,
  "eventTime" text,
  "statementTime" text,
  "sourceLikelihood" text,
  "balanceOf" text references "entity" ("id") deferrable initially deferred,
  "plover" text,
  "status" text not null,
  "hash" text not null check (length("hash") = 64)
) strict;

CREATE TABLE "claim_actor" (
  "claimId" text not null references "claim" ("id") on delete cascade,
  "position" integer not null,
  "entityId" text not null references "entity" ("id") deferrable initially deferred,
  "role" text not null,
  "strength" integer,
  primary key ("claimId", "position")
) strict, without rowid;

CREATE INDEX "claim_actor_entityId" on "claim_actor" ("entityId");

CREATE TABLE "claim_anchor" (
  "claimId" text not null references "claim" ("id") on delete cascade,
  "position" integer not null,
  "anchorId" text not null references "anchor" ("id") deferrable initially deferred,
  primary key ("claimId", "position")
) strict, without rowid;

CREATE INDEX "claim_anchor_anchorId" on "claim_anchor" ("anchorId");

CREATE INDEX "claim_balanceOf" on "claim" ("balanceOf");

CREATE TABLE "claim_place" (
  "claimId" text not null references "claim" ("id") on delete cascade,
  "position" integer not null,
  "placeId" text not null references "entity" ("id") deferrable initially deferred,
  "role" text not null,
  "order" integer,
  primary key ("claimId", "position")
) strict, without rowid;

CREATE INDEX "claim_place_placeId" on "claim_place" ("placeId");

CREATE TABLE "claim_relation" (
  "id" text primary key,
  "createdAt" text not null,
  "createdBy" text not null references "analyst" ("id") deferrable initially deferred,
  "modifiedAt" text not null,
  "rev" integer not null check ("rev" >= 1),
  "marking" text,
  "downgrade" text,
  "via" text not null,
  "suggestion" text,
  "deletedAt" text,
  "from" text not null references "claim" ("id") deferrable initially deferred,
  "to" text not null references "claim" ("id") deferrable initially deferred,
  "type" text not null,
  "note" text,
  "hash" text not null check (length("hash") = 64)
) strict;

CREATE INDEX "claim_relation_from" on "claim_relation" ("from");

CREATE INDEX "claim_relation_to" on "claim_relation" ("to");

CREATE TABLE "claim_speaker" (
  "claimId" text not null references "claim" ("id") on delete cascade,
  "position" integer not null,
  "entityId" text not null references "entity" ("id") deferrable initially deferred,
  primary key ("claimId", "position")
) strict, without rowid;

CREATE INDEX "claim_speaker_entityId" on "claim_speaker" ("entityId");

CREATE TABLE "collection" (
  "id" text primary key,
  "createdAt" text not null,
  "createdBy" text not null references "analyst" ("id") deferrable initially deferred,
  "modifiedAt" text not null,
  "rev" integer not null check ("rev" >= 1),
  "marking" text,
  "downgrade" text,
  "via" text not null,
  "suggestion" text,
  "deletedAt" text,
  "name" text not null,
  "where" text not null,
  "definition" text,
  "hash" text not null check (length("hash") = 64)
) strict;

CREATE TABLE "counter" (
  "name" text primary key,
  "value" integer not null
) strict;

CREATE TABLE "derived" (
  "name" text primary key,
  "sequence" integer not null,
  "bytes" blob not null
) strict;

CREATE TABLE "document" (
  "n" integer primary key,
  "id" text not null unique,
  "createdAt" text not null,
  "createdBy" text not null references "analyst" ("id") deferrable initially deferred,
  "modifiedAt" text not null,
  "rev" integer not null check ("rev" >= 1),
  "marking" text,
  "downgrade" text,
  "via" text not null,
  "suggestion" text,
  "deletedAt" text,
  "sourceId" text not null references "source" ("id") deferrable initially deferred,
  "title" text not null,
  "kind" text not null,
  "language" text not null,
  "authors" text not null,
  "publisher" text,
  "published" text,
  "publishedBasis" text not null,
  "accessed" text,
  "url" text,
  "rights" text not null,
  "shareText" integer not null,
  "translationOf" text references "document" ("id") deferrable initially deferred,
  "retracted" text,
  "csl" text not null,
  "guessed" text not null,
  "lineageStatus" text not null,
  "currentVersionId" text not null references "version" ("id") deferrable initially deferred,
  "hash" text not null check (length("hash") = 64)
) strict;

CREATE INDEX "document_currentVersionId" on "document" ("currentVersionId");

CREATE INDEX "document_sourceId" on "document" ("sourceId");

CREATE INDEX "document_translationOf" on "document" ("translationOf");

CREATE TABLE "entity" (
  "n" integer primary key,
  "id" text not null unique,
  "createdAt" text not null,
  "createdBy" text not null references "analyst" ("id") deferrable initially deferred,
  "modifiedAt" text not null,
  "rev" integer not null check ("rev" >= 1),
  "marking" text,
  "downgrade" text,
  "via" text not null,
  "suggestion" text,
  "deletedAt" text,
  "kind" text not null,
  "subkind" text,
  "name" text not null,
  "language" text not null,
  "aliases" text not null,
  "codes" text not null,
  "time" text,
  "point" text,
  "pointBasis" text,
  "precisionM" real,
  "geometry" text,
  "searchable" text not null,
  "hash" text not null check (length("hash") = 64)
) strict;

CREATE TABLE "entity_link" (
  "entityId" text not null references "entity" ("id") on delete cascade,
  "position" integer not null,
  "type" text not null,
  "to" text not null references "entity" ("id") deferrable initially deferred,
  "title" text,
  "from" text,
  "until" text,
  primary key ("entityId", "position")
) strict, without rowid;

CREATE INDEX "entity_link_to" on "entity_link" ("to");

CREATE TABLE "evidence" (
  "id" text primary key,
  "createdAt" text not null,
  "createdBy" text not null references "analyst" ("id") deferrable initially deferred,
  "modifiedAt" text not null,
  "rev" integer not null check ("rev" >= 1),
  "marking" text,
  "downgrade" text,
  "via" text not null,
  "suggestion" text,
  "deletedAt" text,
  "claimId" text not null references "claim" ("id") deferrable initially deferred,
  "itemKind" text not null,
  "itemId" text not null,
  "stance" text not null,
  "credibility" integer not null,
  "credibilityReason" text,
  "access" text not null,
  "lineage" text not null,
  "reliabilityOverride" text,
  "hash" text not null check (length("hash") = 64)
) strict;

CREATE INDEX "evidence_claimId" on "evidence" ("claimId");

CREATE INDEX "evidence_itemId" on "evidence" ("itemId");

CREATE TABLE "forecast" (
  "id" text primary key,
  "createdAt" text not null,
  "createdBy" text not null references "analyst" ("id") deferrable initially deferred,
  "modifiedAt" text not null,
  "rev" integer not null check ("rev" >= 1),
  "marking" text,
  "downgrade" text,
  "via" text not null,
  "suggestion" text,
  "deletedAt" text,
  "claimId" text not null references "claim" ("id") deferrable initially deferred,
  "question" text not null,
  "criterion" text not null,
  "horizon" text,
  "horizonBasis" text not null,
  "reviewAt" text,
  "resolvable" text not null,
  "condition" text,
  "entries" text not null,
  "outcome" text,
  "resolvedAt" text,
  "resolvedBy" text references "analyst" ("id") deferrable initially deferred,
  "evidenceIds" text not null,
  "hash" text not null check (length("hash") = 64)
) strict;

CREATE INDEX "forecast_claimId" on "forecast" ("claimId");

CREATE TABLE "lineage_link" (
  "id" text primary key,
  "createdAt" text not null,
  "createdBy" text not null references "analyst" ("id") deferrable initially deferred,
  "modifiedAt" text not null,
  "rev" integer not null check ("rev" >= 1),
  "marking" text,
  "downgrade" text,
  "via" text not null,
  "suggestion" text,
  "deletedAt" text,
  "fromKind" text not null,
  "fromId" text not null,
  "toKind" text not null,
  "toId" text not null,
  "type" text not null,
  "basis" text not null,
  "hash" text not null check (length("hash") = 64)
) strict;

CREATE INDEX "lineage_link_fromId" on "lineage_link" ("fromId");

CREATE INDEX "lineage_link_toId" on "lineage_link" ("toId");

CREATE TABLE "note" (
  "n" integer primary key,
  "id" text not null unique,
  "createdAt" text not null,
  "createdBy" text not null references "analyst" ("id") deferrable initially deferred,
  "modifiedAt" text not null,
  "rev" integer not null check ("rev" >= 1),
  "marking" text,
  "downgrade" text,
  "via" text not null,
  "suggestion" text,
  "deletedAt" text,
  "targetKind" text not null,
  "targetId" text not null,
  "kind" text not null,
  "body" text not null,
  "state" text,
  "anchorId" text references "anchor" ("id") deferrable initially deferred,
  "hash" text not null check (length("hash") = 64)
) strict;

CREATE INDEX "note_anchorId" on "note" ("anchorId");

CREATE INDEX "note_targetId" on "note" ("targetId");

CREATE TABLE "origin" (
  "id" text primary key,
  "createdAt" text not null,
  "createdBy" text not null references "analyst" ("id") deferrable initially deferred,
  "modifiedAt" text not null,
  "rev" integer not null check ("rev" >= 1),
  "marking" text,
  "downgrade" text,
  "via" text not null,
  "suggestion" text,
  "deletedAt" text,
  "name" text not null,
  "sourceId" text references "source" ("id") deferrable initially deferred,
  "hash" text not null check (length("hash") = 64)
) strict;

CREATE INDEX "origin_sourceId" on "origin" ("sourceId");

CREATE TABLE "original" (
  "sha256" text primary key,
  "bytes" blob not null
) strict;

CREATE TABLE "project" (
  "id" text primary key,
  "createdAt" text not null,
  "createdBy" text not null references "analyst" ("id") deferrable initially deferred,
  "modifiedAt" text not null,
  "rev" integer not null check ("rev" >= 1),
  "marking" text,
  "downgrade" text,
  "via" text not null,
  "suggestion" text,
  "deletedAt" text,
  "title" text not null,
  "focalPolityId" text references "entity" ("id") deferrable initially deferred,
  "powerIds" text not null,
  "likelihoodScale" text not null,
  "likelihoodRow" integer not null,
  "defaultMarking" text not null,
  "weights" text not null,
  "padding" text not null,
  "hash" text not null check (length("hash") = 64)
) strict;

CREATE VIEW "search_claim" as select "number" as n, "text" as body from "claim";

CREATE VIRTUAL TABLE "search_claim_trigrams" using fts5 (body, content='search_claim_unspaced', content_rowid='n', tokenize='trigram', detail='none');

CREATE TRIGGER "search_claim_trigrams_delete" after delete on "claim" begin insert into "search_claim_trigrams" ("search_claim_trigrams", rowid, body) select 'delete', old."number", old."text" where old."text" glob '*[฀-࿿က-႟ក-៿぀-ㄯ㐀-䶿一-鿿豈-﫿𠀀-𿿿]*'; end;

CREATE TRIGGER "search_claim_trigrams_insert" after insert on "claim" begin insert into "search_claim_trigrams" (rowid, body) select new."number", new."text" where new."text" glob '*[฀-࿿က-႟ក-៿぀-ㄯ㐀-䶿一-鿿豈-﫿𠀀-𿿿]*'; end;

CREATE TRIGGER "search_claim_trigrams_update" after update on "claim" when old."text" is not new."text" begin insert into "search_claim_trigrams" ("search_claim_trigrams", rowid, body) select 'delete', old."number", old."text" where old."text" glob '*[฀-࿿က-႟ក-៿぀-ㄯ㐀-䶿一-鿿豈-﫿𠀀-𿿿]*'; insert into "search_claim_trigrams" (rowid, body) select new."number", new."text" where new."text" glob '*[฀-࿿က-႟ក-៿぀-ㄯ㐀-䶿一-鿿豈-﫿𠀀-𿿿]*'; end;

CREATE VIEW "search_claim_unspaced" as select n, body from "search_claim" where body glob '*[฀-࿿က-႟ក-៿぀-ㄯ㐀-䶿一-鿿豈-﫿𠀀-𿿿]*';

CREATE VIRTUAL TABLE "search_claim_words" using fts5 (body, content='search_claim', content_rowid='n', tokenize='unicode61 remove_diacritics 2');

CREATE TRIGGER "search_claim_words_delete" after delete on "claim" begin insert into "search_claim_words" ("search_claim_words", rowid, body) select 'delete', old."number", old."text"; end;

CREATE TRIGGER "search_claim_words_insert" after insert on "claim" begin insert into "search_claim_words" (rowid, body) select new."number", new."text"; end;

CREATE TRIGGER "search_claim_words_update" after update on "claim" when old."text" is not new."text" begin insert into "search_claim_words" ("search_claim_words", rowid, body) select 'delete', old."number", old."text"; insert into "search_claim_words" (rowid, body) select new."number", new."text"; end;

CREATE VIEW "search_entity" as select "n" as n, "searchable" as body from "entity";

CREATE VIRTUAL TABLE "search_entity_trigrams" using fts5 (body, content='search_entity_unspaced', content_rowid='n', tokenize='trigram', detail='none');

CREATE TRIGGER "search_entity_trigrams_delete" after delete on "entity" begin insert into "search_entity_trigrams" ("search_entity_trigrams", rowid, body) select 'delete', old."n", old."searchable" where old."searchable" glob '*[฀-࿿က-႟ក-៿぀-ㄯ㐀-䶿一-鿿豈-﫿𠀀-𿿿]*'; end;

CREATE TRIGGER "search_entity_trigrams_insert" after insert on "entity" begin insert into "search_entity_trigrams" (rowid, body) select new."n", new."searchable" where new."searchable" glob '*[฀-࿿က-႟ក-៿぀-ㄯ㐀-䶿一-鿿豈-﫿𠀀-𿿿]*'; end;

CREATE TRIGGER "search_entity_trigrams_update" after update on "entity" when old."searchable" is not new."searchable" begin insert into "search_entity_trigrams" ("search_entity_trigrams", rowid, body) select 'delete', old."n", old."searchable" where old."searchable" glob '*[฀-࿿က-႟ក-៿぀-ㄯ㐀-䶿一-鿿豈-﫿𠀀-𿿿]*'; insert into "search_entity_trigrams" (rowid, body) select new."n", new."searchable" where new."searchable" glob '*[฀-࿿က-႟ក-៿぀-ㄯ㐀-䶿一-鿿豈-﫿𠀀-𿿿]*'; end;

CREATE VIEW "search_entity_unspaced" as select n, body from "search_entity" where body glob '*[฀-࿿က-႟ក-៿぀-ㄯ㐀-䶿一-鿿豈-﫿𠀀-𿿿]*';

CREATE VIRTUAL TABLE "search_entity_words" using fts5 (body, content='search_entity', content_rowid='n', tokenize='unicode61 remove_diacritics 2');

CREATE TRIGGER "search_entity_words_delete" after delete on "entity" begin insert into "search_entity_words" ("search_entity_words", rowid, body) select 'delete', old."n", old."searchable"; end;

CREATE TRIGGER "search_entity_words_insert" after insert on "entity" begin insert into "search_entity_words" (rowid, body) select new."n", new."searchable"; end;

CREATE TRIGGER "search_entity_words_update" after update on "entity" when old."searchable" is not new."searchable" begin insert into "search_entity_words" ("search_entity_words", rowid, body) select 'delete', old."n", old."searchable"; insert into "search_entity_words" (rowid, body) select new."n", new."searchable"; end;

CREATE VIEW "search_note" as select "n" as n, "body" as body from "note";

CREATE VIRTUAL TABLE "search_note_trigrams" using fts5 (body, content='search_note_unspaced', content_rowid='n', tokenize='trigram', detail='none');

CREATE TRIGGER "search_note_trigrams_delete" after delete on "note" begin insert into "search_note_trigrams" ("search_note_trigrams", rowid, body) select 'delete', old."n", old."body" where old."body" glob '*[฀-࿿က-႟ក-៿぀-ㄯ㐀-䶿一-鿿豈-﫿𠀀-𿿿]*'; end;

CREATE TRIGGER "search_note_trigrams_insert" after insert on "note" begin insert into "search_note_trigrams" (rowid, body) select new."n", new."body" where new."body" glob '*[฀-࿿က-႟ក-៿぀-ㄯ㐀-䶿一-鿿豈-﫿𠀀-𿿿]*'; end;

CREATE TRIGGER "search_note_trigrams_update" after update on "note" when old."body" is not new."body" begin insert into "search_note_trigrams" ("search_note_trigrams", rowid, body) select 'delete', old."n", old."body" where old."body" glob '*[฀-࿿က-႟ក-៿぀-ㄯ㐀-䶿一-鿿豈-﫿𠀀-𿿿]*'; insert into "search_note_trigrams" (rowid, body) select new."n", new."body" where new."body" glob '*[฀-࿿က-႟ក-៿぀-ㄯ㐀-䶿一-鿿豈-﫿𠀀-𿿿]*'; end;

CREATE VIEW "search_note_unspaced" as select n, body from "search_note" where body glob '*[฀-࿿က-႟ក-៿぀-ㄯ㐀-䶿一-鿿豈-﫿𠀀-𿿿]*';

CREATE VIRTUAL TABLE "search_note_words" using fts5 (body, content='search_note', content_rowid='n', tokenize='unicode61 remove_diacritics 2');

CREATE TRIGGER "search_note_words_delete" after delete on "note" begin insert into "search_note_words" ("search_note_words", rowid, body) select 'delete', old."n", old."body"; end;

CREATE TRIGGER "search_note_words_insert" after insert on "note" begin insert into "search_note_words" (rowid, body) select new."n", new."body"; end;

CREATE TRIGGER "search_note_words_update" after update on "note" when old."body" is not new."body" begin insert into "search_note_words" ("search_note_words", rowid, body) select 'delete', old."n", old."body"; insert into "search_note_words" (rowid, body) select new."n", new."body"; end;

CREATE VIEW "search_quote" as select "n" as n, "searchable" as body from "anchor";

CREATE VIRTUAL TABLE "search_quote_trigrams" using fts5 (body, content='search_quote_unspaced', content_rowid='n', tokenize='trigram', detail='none');

CREATE TRIGGER "search_quote_trigrams_delete" after delete on "anchor" begin insert into "search_quote_trigrams" ("search_quote_trigrams", rowid, body) select 'delete', old."n", old."searchable" where old."searchable" glob '*[฀-࿿က-႟ក-៿぀-ㄯ㐀-䶿一-鿿豈-﫿𠀀-𿿿]*'; end;

CREATE TRIGGER "search_quote_trigrams_insert" after insert on "anchor" begin insert into "search_quote_trigrams" (rowid, body) select new."n", new."searchable" where new."searchable" glob '*[฀-࿿က-႟ក-៿぀-ㄯ㐀-䶿一-鿿豈-﫿𠀀-𿿿]*'; end;

CREATE TRIGGER "search_quote_trigrams_update" after update on "anchor" when old."searchable" is not new."searchable" begin insert into "search_quote_trigrams" ("search_quote_trigrams", rowid, body) select 'delete', old."n", old."searchable" where old."searchable" glob '*[฀-࿿က-႟ក-៿぀-ㄯ㐀-䶿一-鿿豈-﫿𠀀-𿿿]*'; insert into "search_quote_trigrams" (rowid, body) select new."n", new."searchable" where new."searchable" glob '*[฀-࿿က-႟ក-៿぀-ㄯ㐀-䶿一-鿿豈-﫿𠀀-𿿿]*'; end;

CREATE VIEW "search_quote_unspaced" as select n, body from "search_quote" where body glob '*[฀-࿿က-႟ក-៿぀-ㄯ㐀-䶿一-鿿豈-﫿𠀀-𿿿]*';

CREATE VIRTUAL TABLE "search_quote_words" using fts5 (body, content='search_quote', content_rowid='n', tokenize='unicode61 remove_diacritics 2');

CREATE TRIGGER "search_quote_words_delete" after delete on "anchor" begin insert into "search_quote_words" ("search_quote_words", rowid, body) select 'delete', old."n", old."searchable"; end;

CREATE TRIGGER "search_quote_words_insert" after insert on "anchor" begin insert into "search_quote_words" (rowid, body) select new."n", new."searchable"; end;

CREATE TRIGGER "search_quote_words_update" after update on "anchor" when old."searchable" is not new."searchable" begin insert into "search_quote_words" ("search_quote_words", rowid, body) select 'delete', old."n", old."searchable"; insert into "search_quote_words" (rowid, body) select new."n", new."searchable"; end;

CREATE VIEW "search_text" as select "n" as n, "content" as body from "text";

CREATE VIRTUAL TABLE "search_text_trigrams" using fts5 (body, content='search_text_unspaced', content_rowid='n', tokenize='trigram', detail='none');

CREATE TRIGGER "search_text_trigrams_delete" after delete on "text" begin insert into "search_text_trigrams" ("search_text_trigrams", rowid, body) select 'delete', old."n", old."content" where old."content" glob '*[฀-࿿က-႟ក-៿぀-ㄯ㐀-䶿一-鿿豈-﫿𠀀-𿿿]*'; end;

CREATE TRIGGER "search_text_trigrams_insert" after insert on "text" begin insert into "search_text_trigrams" (rowid, body) select new."n", new."content" where new."content" glob '*[฀-࿿က-႟ក-៿぀-ㄯ㐀-䶿一-鿿豈-﫿𠀀-𿿿]*'; end;

CREATE TRIGGER "search_text_trigrams_update" after update on "text" when old."content" is not new."content" begin insert into "search_text_trigrams" ("search_text_trigrams", rowid, body) select 'delete', old."n", old."content" where old."content" glob '*[฀-࿿က-႟ក-៿぀-ㄯ㐀-䶿一-鿿豈-﫿𠀀-𿿿]*'; insert into "search_text_trigrams" (rowid, body) select new."n", new."content" where new."content" glob '*[฀-࿿က-႟ក-៿぀-ㄯ㐀-䶿一-鿿豈-﫿𠀀-𿿿]*'; end;

CREATE VIEW "search_text_unspaced" as select n, body from "search_text" where body glob '*[฀-࿿က-႟ក-៿぀-ㄯ㐀-䶿一-鿿豈-﫿𠀀-𿿿]*';

CREATE VIRTUAL TABLE "search_text_words" using fts5 (body, content='search_text', content_rowid='n', tokenize='unicode61 remove_diacritics 2');

CREATE TRIGGER "search_text_words_delete" after delete on "text" begin insert into "search_text_words" ("search_text_words", rowid, body) select 'delete', old."n", old."content"; end;

CREATE TRIGGER "search_text_words_insert" after insert on "text" begin insert into "search_text_words" (rowid, body) select new."n", new."content"; end;

CREATE TRIGGER "search_text_words_update" after update on "text" when old."content" is not new."content" begin insert into "search_text_words" ("search_text_words", rowid, body) select 'delete', old."n", old."content"; insert into "search_text_words" (rowid, body) select new."n", new."content"; end;

CREATE VIEW "search_title" as select "n" as n, "title" as body from "document";

CREATE VIRTUAL TABLE "search_title_trigrams" using fts5 (body, content='search_title_unspaced', content_rowid='n', tokenize='trigram', detail='none');

CREATE TRIGGER "search_title_trigrams_delete" after delete on "document" begin insert into "search_title_trigrams" ("search_title_trigrams", rowid, body) select 'delete', old."n", old."title" where old."title" glob '*[฀-࿿က-႟ក-៿぀-ㄯ㐀-䶿一-鿿豈-﫿𠀀-𿿿]*'; end;

CREATE TRIGGER "search_title_trigrams_insert" after insert on "document" begin insert into "search_title_trigrams" (rowid, body) select new."n", new."title" where new."title" glob '*[฀-࿿က-႟ក-៿぀-ㄯ㐀-䶿一-鿿豈-﫿𠀀-𿿿]*'; end;

CREATE TRIGGER "search_title_trigrams_update" after update on "document" when old."title" is not new."title" begin insert into "search_title_trigrams" ("search_title_trigrams", rowid, body) select 'delete', old."n", old."title" where old."title" glob '*[฀-࿿က-႟ក-៿぀-ㄯ㐀-䶿一-鿿豈-﫿𠀀-𿿿]*'; insert into "search_title_trigrams" (rowid, body) select new."n", new."title" where new."title" glob '*[฀-࿿က-႟ក-៿぀-ㄯ㐀-䶿一-鿿豈-﫿𠀀-𿿿]*'; end;

CREATE VIEW "search_title_unspaced" as select n, body from "search_title" where body glob '*[฀-࿿က-႟ក-៿぀-ㄯ㐀-䶿一-鿿豈-﫿𠀀-𿿿]*';

CREATE VIRTUAL TABLE "search_title_words" using fts5 (body, content='search_title', content_rowid='n', tokenize='unicode61 remove_diacritics 2');

CREATE TRIGGER "search_title_words_delete" after delete on "document" begin insert into "search_title_words" ("search_title_words", rowid, body) select 'delete', old."n", old."title"; end;

CREATE TRIGGER "search_title_words_insert" after insert on "document" begin insert into "search_title_words" (rowid, body) select new."n", new."title"; end;

CREATE TRIGGER "search_title_words_update" after update on "document" when old."title" is not new."title" begin insert into "search_title_words" ("search_title_words", rowid, body) select 'delete', old."n", old."title"; insert into "search_title_words" (rowid, body) select new."n", new."title"; end;

CREATE TABLE "source" (
  "id" text primary key,
  "createdAt" text not null,
  "createdBy" text not null references "analyst" ("id") deferrable initially deferred,
  "modifiedAt" text not null,
  "rev" integer not null check ("rev" >= 1),
  "marking" text,
  "downgrade" text,
  "via" text not null,
  "suggestion" text,
  "deletedAt" text,
  "name" text not null,
  "kind" text not null,
  "entityId" text references "entity" ("id") deferrable initially deferred,
  "grades" text not null,
  "hash" text not null check (length("hash") = 64)
) strict;

CREATE INDEX "source_entityId" on "source" ("entityId");

CREATE TABLE "tag" (
  "id" text primary key,
  "createdAt" text not null,
  "createdBy" text not null references "analyst" ("id") deferrable initially deferred,
  "modifiedAt" text not null,
  "rev" integer not null check ("rev" >= 1),
  "marking" text,
  "downgrade" text,
  "via" text not null,
  "suggestion" text,
  "deletedAt" text,
  "name" text not null,
  "parentId" text references "tag" ("id") deferrable initially deferred,
  "definition" text,
  "include" text,
  "exclude" text,
  "colour" text not null,
  "codable" integer not null,
  "exclusive" integer not null,
  "hash" text not null check (length("hash") = 64)
) strict;

CREATE INDEX "tag_parentId" on "tag" ("parentId");

CREATE TABLE "tag_use" (
  "id" text primary key,
  "createdAt" text not null,
  "createdBy" text not null references "analyst" ("id") deferrable initially deferred,
  "modifiedAt" text not null,
  "rev" integer not null check ("rev" >= 1),
  "marking" text,
  "downgrade" text,
  "via" text not null,
  "suggestion" text,
  "deletedAt" text,
  "tagId" text not null references "tag" ("id") deferrable initially deferred,
  "targetKind" text not null,
  "targetId" text not null,
  "anchorId" text references "anchor" ("id") deferrable initially deferred,
  "hash" text not null check (length("hash") = 64)
) strict;

CREATE INDEX "tag_use_anchorId" on "tag_use" ("anchorId");

CREATE INDEX "tag_use_tagId" on "tag_use" ("tagId");

CREATE INDEX "tag_use_targetId" on "tag_use" ("targetId");

CREATE TABLE "text" (
  "n" integer primary key,
  "sha256" text not null unique,
  "content" text not null
) strict;

CREATE TABLE "version" (
  "id" text primary key,
  "documentId" text not null references "document" ("id") deferrable initially deferred,
  "n" integer not null,
  "textSha256" text not null,
  "hasText" integer not null,
  "length" integer not null,
  "importer" text not null,
  "originalName" text,
  "originalMediaType" text,
  "originalBytes" integer,
  "originalSha256" text,
  "regions" text not null,
  "pages" text not null,
  "supersedes" text references "version" ("id") deferrable initially deferred,
  "hash" text not null check (length("hash") = 64)
) strict;

CREATE INDEX "version_documentId" on "version" ("documentId");

CREATE INDEX "version_originalSha256" on "version" ("originalSha256");

CREATE INDEX "version_supersedes" on "version" ("supersedes");

CREATE INDEX "version_textSha256" on "version" ("textSha256");

CREATE TABLE "view" (
  "id" text primary key,
  "createdAt" text not null,
  "createdBy" text not null references "analyst" ("id") deferrable initially deferred,
  "modifiedAt" text not null,
  "rev" integer not null check ("rev" >= 1),
  "marking" text,
  "downgrade" text,
  "via" text not null,
  "suggestion" text,
  "deletedAt" text,
  "name" text not null,
  "state" text not null,
  "description" text,
  "hash" text not null check (length("hash") = 64)
) strict;
