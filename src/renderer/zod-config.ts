// zod compiles schemas with `new Function` unless told otherwise; the window's policy forbids that. Imported before any schema.
import { z } from 'zod'

z.config({ jitless: true })
