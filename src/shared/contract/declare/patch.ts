// Patches of an object: only the fields that were sent. Owns the ways to make such a schema.
import { z } from 'zod'

type WithoutDefault<T> = T extends z.ZodDefault<infer I> ? I : T
type Patch<S extends z.ZodRawShape> = { [K in keyof S]: z.ZodOptional<WithoutDefault<S[K]>> }
type Edited<F> =
  F extends z.ZodDefault<infer I>
    ? z.ZodOptional<I>
    : F extends z.ZodOptional<infer I>
      ? I extends z.ZodNullable
        ? F
        : z.ZodOptional<z.ZodNullable<I>>
      : F extends z.ZodType
        ? z.ZodOptional<F>
        : never
type Edit<S extends z.ZodRawShape> = { [K in keyof S]: Edited<S[K]> }

/** An object of the fields that `change` makes of another's, each freed of its default before. */
function fieldsOf(object: z.ZodObject, change: (field: z.ZodType) => z.ZodType): z.ZodObject {
  const fields = Object.entries<unknown>(object.shape).map(([key, field]) => {
    const bare = field instanceof z.ZodDefault ? field.unwrap() : field
    return [key, change(bare as z.ZodType)]
  })
  return z.object(Object.fromEntries(fields))
}

/** Every field optional and without its default: `partial()` alone would fill absent fields with their defaults. */
export function patchOf<S extends z.ZodRawShape>(object: z.ZodObject<S>): z.ZodObject<Patch<S>> {
  return fieldsOf(object, (field) => (field instanceof z.ZodOptional ? field : z.optional(field))) as z.ZodObject<
    Patch<S>
  >
}

/** A patch in which null clears an optional field; a field that may be null by itself keeps its own meaning of null. */
export function editOf<S extends z.ZodRawShape>(object: z.ZodObject<S>): z.ZodObject<Edit<S>> {
  return fieldsOf(object, (field) => {
    if (!(field instanceof z.ZodOptional)) return z.optional(field)
    const inner = field.unwrap() as z.ZodType
    return inner instanceof z.ZodNullable ? field : z.optional(z.nullable(inner))
  }) as z.ZodObject<Edit<S>>
}
