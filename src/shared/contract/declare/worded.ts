// Texts that people write and that must say something. Owns no length: that is the field's.
import type { z } from 'zod'

/** The field, refused where it holds nothing but white space. */
export const worded = (field: z.ZodString): z.ZodString => field.regex(/\S/, 'it needs words')
