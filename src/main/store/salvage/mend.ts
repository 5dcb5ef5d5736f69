// After the rows are copied: what does not match its hash is taken from the change log, or left out. Guesses nothing.
import type { ObjectType } from '@shared/model/change-set'
import { entries, readUnchecked } from '../change-log'
import { sound } from '../check/hashes'
import type { Handle, Tx } from '../handle'
import { MAPS } from '../mapping'
import type { Fields } from '../mapping/codec'
import type { ObjectMap } from '../mapping/define'
import { readRaw } from '../objects'
import { createObject, removeObject } from '../write-objects'

interface Known {
  readonly type: ObjectType
  readonly id: string
  /** Last state in the log; undefined where the log says that the object is gone, or cannot say. */
  readonly last?: Fields
}
const keyOf = (type: string, id: string): string => `${type} ${id}`

/** Last logged state of every object; change sets that do not match their hash are dropped from the file. */
async function lastStates(handle: Handle): Promise<Map<string, Known>> {
  const states = new Map<string, Known>()
  for (const entry of (await entries(handle, Number.MAX_SAFE_INTEGER)).reverse()) {
    const { set, fits } = await readUnchecked(handle, entry)
    if (!fits) {
      await handle.db.deleteFrom('change_set').where('sequence', '=', entry.sequence).execute()
      await handle.db.deleteFrom('change').where('sequence', '=', entry.sequence).execute()
      continue
    }
    for (const { type, id, after } of set.changes)
      states.set(keyOf(type, id), { type, id, ...(after && { last: after }) })
  }
  return states
}

/** Ids of the objects of a type that are whole; the others are removed. Rows that cannot be decoded are removed too. */
async function keepSound(tx: Tx, type: ObjectType): Promise<{ whole: Set<string>; removed: string[] }> {
  const map: ObjectMap = MAPS[type]
  const whole = new Set<string>()
  const removed: string[] = []
  for (const { id } of await tx.db
    .selectFrom(map.table as 'tag')
    .select('id')
    .execute()) {
    const raw = await readRaw(tx, map, { sql: '"id" = ?', parameters: [id] }).catch(() => [])
    if (raw[0] && sound(map, raw[0])) whole.add(id)
    else {
      await removeObject(tx, type, { id })
      for (const child of map.children)
        await tx.db
          .deleteFrom(child.table as 'claim_actor')
          .where(`${type}Id` as 'claimId', '=', id)
          .execute()
      removed.push(id)
    }
  }
  return { whole, removed }
}

/** Mends the copied objects. Foreign keys must be off. */
export async function mendFromLog(handle: Handle): Promise<{ mended: string[]; lost: string[] }> {
  const states = await lastStates(handle)
  const silent = { time: '', author: '', recorder: { record: () => {} } }
  const tx: Tx = { ...handle, write: silent }
  const mended: string[] = []
  const lost: string[] = []
  for (const type of Object.keys(MAPS) as ObjectType[]) {
    const { whole, removed } = await keepSound(tx, type)
    const logged = [...states.values()].filter((known) => known.type === type && known.last && !whole.has(known.id))
    for (const { id, last } of logged) {
      await createObject(tx, type, last!)
      mended.push(id)
    }
    lost.push(...removed.filter((id) => !mended.includes(id)))
  }
  return { mended, lost }
}
