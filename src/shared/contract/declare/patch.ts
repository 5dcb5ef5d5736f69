// Patches of an object: only the fields that were sent. Owns the one way to make such a schema.
import { z } from 'zod'

type WithoutDefault<T> = T extends z.ZodDefault<infer I> ? I : T
type Patch<S extends z.ZodRawShape> = { [K in keyof S]: z.ZodOptional<WithoutDefault<S[K]>> }

/** Every field optional and without its default: `partial()` alone would fill absent fields with their defaults. */
export function patchOf<S extends z.ZodRawShape>(object: z.ZodObject<S>): z.ZodObject<Patch<S>> {
  const fields = Object.entries<unknown>(object.shape).map(([key, field]) => {
    const bare = field instanceof z.ZodDefault ? field.unwrap() : field
    return [key, bare instanceof z.ZodOptional ? bare : z.optional(bare as z.ZodType)]
  })
  return z.object(Object.fromEntries(fields)) as z.ZodObject<Patch<S>>
}
