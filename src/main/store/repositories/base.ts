// What every repository can do with its noun: get, list, insert, update, delete softly. Owns no noun.
import { Failure } from '@shared/contract/errors'
import type { z } from 'zod'
import { type Handle, writing } from '../handle'
import { hashOf } from '../mapping/canonical'
import type { Fields } from '../mapping/codec'
import type { ObjectMap } from '../mapping/define'
import { byId, createObject, inIds, readObjects, replaceObject, type Where } from '../objects'

type StoreField = 'createdAt' | 'createdBy' | 'modifiedAt' | 'rev' | 'deletedAt' | 'number'
/** What `insert` takes: the noun without what the store fills; a field given all the same is kept (imports). */
export type New<S extends z.ZodObject> = Omit<z.input<S>, StoreField> &
  Partial<Pick<z.input<S>, StoreField & keyof z.input<S>>>
/** What `update` takes: the fields to change; `undefined` clears an optional one. */
export type Changes<S extends z.ZodObject> = Partial<Omit<z.input<S>, StoreField | 'id'>>

/** What every repository answers. */
export interface Repository<S extends z.ZodObject> {
  /** The object, softly deleted ones too (D1); undefined where no row has the id. */
  get(id: string): Promise<z.output<S> | undefined>
  /** As `get`, but throws NOT_FOUND, also for a deleted one. */
  require(id: string): Promise<z.output<S>>
  /** The objects of these ids that exist, deleted ones too, in id order. */
  many(ids: readonly string[]): Promise<z.output<S>[]>
  /** Every live object in id order, which is the order of making. */
  list(): Promise<z.output<S>[]>
  /** How many live objects there are. */
  count(): Promise<number>
  /** Parses, fills the store's fields, writes. Throws INVALID_FIELD, DUPLICATE for an id that exists. */
  insert(input: New<S>): Promise<z.output<S>>
  /** Writes what differs and raises `rev`; nothing is written where nothing differs. Throws NOT_FOUND, INVALID_FIELD. */
  update(id: string, changes: Changes<S>): Promise<z.output<S>>
  /** Sets `deletedAt`. Throws NOT_FOUND where it is missing or deleted already. */
  softDelete(id: string): Promise<z.output<S>>
}

function parse<S extends z.ZodObject>(map: ObjectMap<S>, fields: Fields): Fields {
  const parsed = map.schema.safeParse(fields)
  if (parsed.success) return parsed.data as Fields
  const issue = parsed.error.issues[0]!
  throw new Failure('INVALID_FIELD', { field: issue.path.join('.') || map.type, detail: issue.message })
}

const same = (a: Fields, b: Fields): boolean =>
  hashOf({ ...a, rev: 0, modifiedAt: '' }) === hashOf({ ...b, rev: 0, modifiedAt: '' })

/** Live objects of a map that meet a further condition, in id order. */
export async function liveWhere<S extends z.ZodObject>(
  handle: Handle,
  map: ObjectMap<S>,
  where: Where,
): Promise<z.output<S>[]> {
  const sql = map.enveloped ? `"deletedAt" is null and (${where.sql})` : where.sql
  return (await readObjects(handle, map, { sql, parameters: where.parameters })) as z.output<S>[]
}

function reading<S extends z.ZodObject>(handle: Handle, map: ObjectMap<S>) {
  type T = z.output<S>
  const get = async (id: string): Promise<T | undefined> =>
    (await readObjects(handle, map, byId(id)))[0] as T | undefined
  return {
    get,
    async require(id: string): Promise<T> {
      const found = await get(id)
      if (!found || (found as Fields).deletedAt !== undefined)
        throw new Failure('NOT_FOUND', { name: map.type, place: id })
      return found
    },
    many: async (ids: readonly string[]) => (await readObjects(handle, map, inIds('id', ids))) as T[],
    list: () => liveWhere(handle, map, { sql: 'true', parameters: [] }),
    async count(): Promise<number> {
      const query = handle.db.selectFrom(map.table as 'tag').select((eb) => eb.fn.countAll<number>().as('n'))
      const row = await (map.enveloped ? query.where('deletedAt', 'is', null) : query).executeTakeFirstOrThrow()
      return row.n
    },
  }
}

/** The repository of a map; `number`, where given, names a claim before it is written. */
export function createRepository<S extends z.ZodObject>(
  handle: Handle,
  map: ObjectMap<S>,
  complete: (fields: Fields) => Promise<Fields> = async (fields) => fields,
): Repository<S> {
  type T = z.output<S>
  const read = reading(handle, map)
  return {
    ...read,
    async insert(input) {
      const { time, author } = writing(handle)
      const filled = { createdAt: time, createdBy: author, modifiedAt: time, rev: 1, ...definedOnly(input as Fields) }
      const object = parse(map, await complete(filled))
      return (await createObject(handle, map.type, object)) as T
    },
    async update(id, changes) {
      const before = (await read.require(id)) as Fields
      const object = parse(map, { ...before, ...changes, id })
      if (same(before, object)) return before as T
      if (map.enveloped) Object.assign(object, { rev: Number(before.rev) + 1, modifiedAt: writing(handle).time })
      return (await replaceObject(handle, map.type, before, object)) as T
    },
    async softDelete(id) {
      const before = (await read.require(id)) as Fields
      const { time } = writing(handle)
      const next = { ...before, deletedAt: time, modifiedAt: time, rev: Number(before.rev) + 1 }
      return (await replaceObject(handle, map.type, before, next)) as T
    },
  }
}
const definedOnly = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
