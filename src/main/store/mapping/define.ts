// How an object of the model lies in tables: columns, child tables, paths. Owns the description only, no SQL.
import type { ObjectType } from '@shared/model/change-set'
import type { z } from 'zod'

export type ColumnKind = 'text' | 'integer' | 'real' | 'boolean' | 'json'
/** One column. `path` leads to the value inside the object; without it, it is the field of the column's own name. */
export interface Column<K extends ColumnKind = ColumnKind, O extends boolean = boolean> {
  readonly kind: K
  readonly optional: O
  readonly path?: readonly string[]
}
export type Columns = Readonly<Record<string, Column>>

/** A list kept in rows of its own, in order; `value` names the column where the list holds plain strings. */
export interface Child {
  readonly table: string
  readonly path: readonly string[]
  readonly columns: Columns
  readonly value?: string
}
export interface ObjectMap<S extends z.ZodObject = z.ZodObject, C extends Columns = Columns> {
  readonly type: ObjectType
  readonly table: string
  readonly schema: S
  readonly columns: C
  readonly children: readonly Child[]
  /** Text for the full-text index, kept in the column `searchable` and made from the object whenever it is written. */
  readonly searchable?: (object: z.output<S>) => string
  /** Carries the model's envelope: soft deletion, `rev`, `modifiedAt`. */
  readonly enveloped: boolean
}

export const required = <K extends ColumnKind>(kind: K, ...path: string[]): Column<K, false> => ({
  kind,
  optional: false,
  ...(path.length > 0 && { path }),
})
export const optional = <K extends ColumnKind>(kind: K, ...path: string[]): Column<K, true> => ({
  kind,
  optional: true,
  ...(path.length > 0 && { path }),
})

/** The columns of the model's envelope, `id` and `hash` apart. */
export const envelopeColumns = {
  createdAt: required('text'),
  createdBy: required('text'),
  modifiedAt: required('text'),
  rev: required('integer'),
  marking: optional('text'),
  downgrade: optional('json'),
  via: required('text'),
  suggestion: optional('json'),
  deletedAt: optional('text'),
} as const

type SqlValue<K extends ColumnKind> = K extends 'text' | 'json' ? string : number
/** What SQL gives for a column set: nullable where optional. */
export type RowOf<C extends Columns> = {
  [N in keyof C]: C[N]['optional'] extends true ? SqlValue<C[N]['kind']> | null : SqlValue<C[N]['kind']>
}
