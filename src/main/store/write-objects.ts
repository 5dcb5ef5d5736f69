// Writes whole objects of any type by their map, only what differs, and reports what it writes. Checks no rule.
import type { ObjectType } from '@shared/model/change-set'
import { type Handle, writing } from './handle'
import { MAPS } from './mapping'
import { settled } from './mapping/canonical'
import { encode, encodeChildren, encodeDifference, type Fields, type SqlValue, sameChildren } from './mapping/codec'
import type { ObjectMap } from './mapping/define'
import type { ChildStatements } from './mapping/statements'
import { statements } from './objects'

const run = (handle: Handle, sql: string, parameters: readonly unknown[]) =>
  handle.direct.prepare(sql).run(parameters).changes

/** Text of an object for the full-text index; undefined where its table keeps none. */
export const searchableOf = (map: ObjectMap, object: Fields): string | undefined => map.searchable?.(object)

function insertChildren(handle: Handle, { child, insert }: ChildStatements, object: Fields): void {
  for (const row of encodeChildren(child, object)) run(handle, insert, [object.id, ...row])
}

/** Inserts an object as it is and reports it. Returns it as stored. */
export async function createObject(handle: Handle, type: ObjectType, object: Fields): Promise<Fields> {
  const map: ObjectMap = MAPS[type]
  const { recorder } = writing(handle)
  const { object: after, hash } = settled(object)
  const searchable = searchableOf(map, after)
  const { insert, children } = statements(map)
  run(handle, insert, [...encode(map.columns, after), hash, ...(searchable === undefined ? [] : [searchable])])
  for (const child of children) insertChildren(handle, child, after)
  recorder.record({ op: 'create', type, id: String(after.id), after })
  return after
}

/** The columns to set: those of the object that differ, its hash, its text for the index where that differs. */
function changedColumns(map: ObjectMap, before: Fields, after: Fields, hash: string): (readonly [string, SqlValue])[] {
  const searchable = searchableOf(map, after)
  return [
    ...encodeDifference(map.columns, before, after),
    ['hash', hash],
    ...(searchable !== undefined && searchable !== searchableOf(map, before)
      ? [['searchable', searchable] as const]
      : []),
  ]
}

/**
 * Replaces an object, read in this unit of work, by another state of itself and reports both. Rows that stay the same
 * (child lists, text for the index) are not touched.
 */
export async function replaceObject(handle: Handle, type: ObjectType, before: Fields, next: Fields): Promise<Fields> {
  const map: ObjectMap = MAPS[type]
  const { recorder } = writing(handle)
  const { object: after, hash } = settled(next)
  const { update, children } = statements(map)
  const columns = changedColumns(map, before, after, hash)
  const values = [...columns.map(([, value]) => value), after.id, ...(map.enveloped ? [before.rev] : [])]
  const written = run(handle, update(columns.map(([name]) => name)), values)
  if (Number(written) !== 1) throw new Error(`${type} ${String(after.id)} is not as it was read`)
  for (const child of children) {
    if (sameChildren(child.child, before, after)) continue
    run(handle, child.remove, [after.id])
    insertChildren(handle, child, after)
  }
  const op = before.deletedAt === after.deletedAt ? 'update' : after.deletedAt === undefined ? 'restore' : 'delete'
  recorder.record({ op, type, id: String(after.id), before, after })
  return after
}

/** Takes the row away: the inverse of a create, or a purge. Its children go with it. */
export async function removeObject(handle: Handle, type: ObjectType, before: Fields): Promise<void> {
  const { recorder } = writing(handle)
  run(handle, statements(MAPS[type]).remove, [before.id])
  recorder.record({ op: 'delete', type, id: String(before.id), before })
}
