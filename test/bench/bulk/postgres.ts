// The same edit in Postgres (PGlite, in a folder on disk): one UPDATE over all ids with an audit trigger that keeps
// both rows as JSON, and an undo that writes the old ones back in one statement.
import { createRequire } from 'node:module'
import type { CorpusObjects } from '@main/exchange/corpus-objects'
import { installPeers } from '../support/peers'

const FIELDS = ['id', 'text', 'type', 'domain', 'status', 'tier', 'reading', 'polarity', 'event', 'actors', 'places']
const SCHEMA = `
create table claim (${FIELDS.map((name) => `${name} text${name === 'id' ? ' primary key' : ''}`).join(', ')});
create table tag_use (claim text, tag text, primary key (claim, tag));
create table audit (n serial primary key, name text, key text, before jsonb, after jsonb);
create function keep() returns trigger language plpgsql as $$ begin
  if tg_op = 'UPDATE' then insert into audit (name, key, before, after) values ('claim', old.id, to_jsonb(old), to_jsonb(new));
  else insert into audit (name, key, after) values ('tag_use', new.claim, to_jsonb(new)); end if;
  return new; end $$;
create trigger claim_audit after update on claim for each row execute function keep();
create trigger tag_audit after insert on tag_use for each row execute function keep();`

interface Postgres {
  exec(sql: string): Promise<unknown>
  query(sql: string, parameters?: unknown[]): Promise<unknown>
  close(): Promise<void>
}

/** Postgres over the same claims. */
export async function postgresOf(folder: string, { claims }: CorpusObjects) {
  installPeers()
  // not imported: the runner of the benches is closed by now
  const { PGlite } = createRequire(import.meta.url)('@electric-sql/pglite') as {
    PGlite: { create(dir: string): Promise<Postgres> }
  }
  const db = await PGlite.create(folder)
  await db.exec(SCHEMA)
  const rows = claims.map(({ id, text, type, domain, status, tier, reading, polarity, ...rest }) => [
    ...[id, text, type, domain, status, tier, reading, polarity],
    ...[rest.eventTime, rest.actors, rest.places].map((value) => JSON.stringify(value ?? null)),
  ])
  const columns = FIELDS.map((_, i) => `r ->> ${i}`).join(', ')
  await db.query(`insert into claim select ${columns} from jsonb_array_elements($1::jsonb) r`, [JSON.stringify(rows)])
  const ids = JSON.stringify(claims.map(({ id }) => id))
  const all = '(select jsonb_array_elements_text($1::jsonb))'
  const last = `(select * from audit order by n desc limit ${claims.length})`
  return {
    set: (status: string) => db.query(`update claim set status = $2 where id in ${all}`, [ids, status]),
    tag: (tag: string) => db.query(`insert into tag_use select id, $2 from ${all} as chosen (id)`, [ids, tag]),
    undoSet: () =>
      db.query(
        `update claim set ${FIELDS.slice(1)
          .map((name) => `${name} = a.before ->> '${name}'`)
          .join(', ')} from ${last} a where a.key = claim.id`,
      ),
    undoTag: () =>
      db.query(`delete from tag_use using ${last} a where tag_use.claim = a.key and tag_use.tag = a.after ->> 'tag'`),
    close: () => db.close(),
  }
}
