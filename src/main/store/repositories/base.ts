// What every repository can do with its noun: get, list, insert, update, delete softly. Owns no noun.
import { Failure } from '@shared/contract/errors'
import { z } from 'zod'
import { type Handle, writing } from '../handle'
import type { Fields } from '../mapping/codec'
import type { ObjectMap } from '../mapping/define'
import { isSame } from '../mapping/same'
import { byId, inIds, readObjects, type Where } from '../objects'
import { createObject, replaceObject } from '../write-objects'

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
  /** `insert` of each, in order. */
  insertAll(inputs: readonly New<S>[]): Promise<z.output<S>[]>
  /** `update` of each: of live objects that this unit of work has read and not written since, so none is read again. */
  updateAll(
    objects: readonly z.output<S>[],
    changesOf: (object: z.output<S>) => Changes<S> | undefined,
  ): Promise<z.output<S>[]>
  /** `softDelete` of each, under the same condition. */
  softDeleteAll(objects: readonly z.output<S>[]): Promise<z.output<S>[]>
}

function parse<S extends z.ZodObject>(map: ObjectMap<S>, fields: Fields): Fields {
  const parsed = map.schema.safeParse(fields)
  // what parsing did not alter keeps its order of keys, which is that of its canonical text
  if (parsed.success) return isSame(parsed.data, fields) ? fields : (parsed.data as Fields)
  const issue = parsed.error.issues[0]!
  throw new Failure('INVALID_FIELD', { field: issue.path.join('.') || map.type, detail: issue.message })
}

/** Schemas of a few fields of a map, by their names. */
const parts = new WeakMap<z.ZodObject, Map<string, z.ZodObject>>()
function partOf(schema: z.ZodObject, names: readonly string[]): z.ZodObject {
  const known = parts.get(schema) ?? new Map<string, z.ZodObject>()
  parts.set(schema, known)
  const key = names.join()
  const part = known.get(key) ?? z.object(Object.fromEntries(names.map((name) => [name, schema.shape[name]!])))
  known.set(key, part)
  return part
}
/** A whole object with some fields changed: where no rule of the schema is about several fields, only those are parsed. */
function parseChanged<S extends z.ZodObject>(map: ObjectMap<S>, before: Fields, changes: Fields): Fields {
  const names = Object.keys(changes).filter((name) => name in map.schema.shape)
  if (map.schema.def.checks?.length) return parse(map, { ...before, ...changes, id: before.id })
  const parsed = partOf(map.schema, names).safeParse(changes)
  if (!parsed.success) return parse(map, { ...before, ...changes, id: before.id })
  return { ...before, ...changes, ...parsed.data, id: before.id }
}

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

/** Writes one object of a map; the objects given to `change` and `remove` are as this unit of work last left them. */
function writingOne<S extends z.ZodObject>(
  handle: Handle,
  map: ObjectMap<S>,
  complete: (fields: Fields) => Promise<Fields>,
) {
  return {
    async insert(input: Fields): Promise<Fields> {
      const { time, author } = writing(handle)
      const filled = { createdAt: time, createdBy: author, modifiedAt: time, rev: 1, ...definedOnly(input) }
      return createObject(handle, map.type, parse(map, await complete(filled)))
    },
    async change(before: Fields, changes: Fields): Promise<Fields> {
      const object = parseChanged(map, before, changes)
      if (isSame(before, object)) return before
      const stamp = map.enveloped && { rev: Number(before.rev) + 1, modifiedAt: writing(handle).time }
      return replaceObject(handle, map.type, before, { ...object, ...stamp })
    },
    async remove(before: Fields): Promise<Fields> {
      const { time } = writing(handle)
      const next = { ...before, deletedAt: time, modifiedAt: time, rev: Number(before.rev) + 1 }
      return replaceObject(handle, map.type, before, next)
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
  const { insert, change, remove } = writingOne(handle, map, complete)
  const each = async <I>(items: readonly I[], work: (item: I) => Promise<Fields>): Promise<T[]> => {
    const done: T[] = []
    for (const item of items) done.push((await work(item)) as T)
    return done
  }
  return {
    ...read,
    insert: async (input) => (await insert(input as Fields)) as T,
    update: async (id, changes) => (await change((await read.require(id)) as Fields, changes)) as T,
    softDelete: async (id) => (await remove((await read.require(id)) as Fields)) as T,
    insertAll: (inputs) => each(inputs, (input) => insert(input as Fields)),
    updateAll: (objects, changesOf) =>
      each(objects, async (object) => {
        const changes = changesOf(object)
        return changes ? change(object as Fields, changes) : (object as Fields)
      }),
    softDeleteAll: (objects) => each(objects, (object) => remove(object as Fields)),
  }
}
const definedOnly = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
