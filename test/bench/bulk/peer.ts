// The usual way to the same end: rows in SQLite under Kysely, edited one by one in a transaction, with an audit log
// that triggers keep as JSON, and an undo that writes the old values back row by row. Same file settings as ours.
import { DatabaseSync } from 'node:sqlite'
import type { CorpusObjects } from '@main/exchange/corpus-objects'
import { accessTo } from '@main/store/file/kysely'
import { type Kysely, sql } from 'kysely'

const FIELDS = [
  'id',
  'text',
  'type',
  'domain',
  'status',
  'tier',
  'reading',
  'polarity',
  'eventTime',
  'actors',
  'places',
]
const OLD = FIELDS.map((name) => `'${name}', old."${name}"`).join(', ')
const NEW = OLD.replaceAll('old.', 'new.')

interface Tables {
  claim: Record<string, string | null>
  tag_use: { claimId: string; tagId: string }
  audit: { n: number; name: string; key: string; before: string | null; after: string | null }
}

function schema(db: DatabaseSync): void {
  db.exec('pragma journal_mode = wal; pragma synchronous = full')
  db.exec(
    `create table claim (${FIELDS.map((name) => `"${name}" text${name === 'id' ? ' primary key' : ''}`).join(', ')})`,
  )
  db.exec('create table tag_use ("claimId" text, "tagId" text, primary key ("claimId", "tagId"))')
  db.exec('create table audit (n integer primary key, name text, "key" text, "before" text, "after" text)')
  db.exec(
    `create trigger claim_audit after update on claim begin insert into audit (name, "key", "before", "after") values ('claim', old.id, json_object(${OLD}), json_object(${NEW})); end`,
  )
  db.exec(
    `create trigger tag_audit after insert on tag_use begin insert into audit (name, "key", "after") values ('tag_use', new."claimId", json_object('tagId', new."tagId")); end`,
  )
}

/** The peer over the same claims; every step is durable when it returns. */
export function peerOf(path: string, { claims }: CorpusObjects) {
  const db = new DatabaseSync(path)
  schema(db)
  const kysely = accessTo(db, 'peer').db as unknown as Kysely<Tables>
  const insert = db.prepare(`insert into claim values (${FIELDS.map(() => '?').join(', ')})`)
  db.exec('begin')
  for (const claim of claims) {
    const values = FIELDS.map((name) => (claim as Record<string, unknown>)[name])
    insert.run(...values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value ?? null))))
  }
  db.exec('commit')
  return {
    set: (status: string) =>
      kysely.transaction().execute(async (tx) => {
        for (const { id } of claims) await tx.updateTable('claim').set({ status }).where('id', '=', id).execute()
      }),
    tag: (tagId: string) =>
      kysely.transaction().execute(async (tx) => {
        for (const { id } of claims) await tx.insertInto('tag_use').values({ claimId: id, tagId }).execute()
      }),
    /** Takes back the last `steps` rows of the log, the last first. */
    undo: (steps: number) =>
      kysely.transaction().execute(async (tx) => {
        const log = await tx.selectFrom('audit').selectAll().orderBy('n', 'desc').limit(steps).execute()
        for (const { name, key, before } of log) {
          if (name === 'tag_use') await tx.deleteFrom('tag_use').where('claimId', '=', key).execute()
          else {
            const old = JSON.parse(before!) as Record<string, string | null>
            await tx.updateTable('claim').set(old).where('id', '=', key).execute()
          }
        }
        await sql`select 1`.execute(tx)
      }),
    close: () => db.close(),
  }
}
