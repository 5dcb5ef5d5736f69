// What the program remembers between runs, outside any corpus. Declares no operation: hosts read it before all else.
import { z } from 'zod'

const Layout = z.record(z.string(), z.unknown())
/** Kept in the platform's config folder, never in the corpus. */
export const Settings = z.object({
  analyst: z.object({ name: z.string(), initials: z.string() }).optional(),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  fontSize: z.number().min(0.75).max(2).default(1),
  tourDone: z.boolean().default(false),
  singleKeys: z.boolean().default(true),
  window: z
    .object({
      x: z.int().optional(),
      y: z.int().optional(),
      width: z.int(),
      height: z.int(),
      maximised: z.boolean().default(false),
    })
    .optional(),
  /** By corpus id: panels, columns, reading positions. */
  layouts: z.record(z.string(), Layout).default({}),
  /** By corpus id: the last sequence seen, to notice an older file. */
  sequences: z.record(z.string(), z.int()).default({}),
  lastCorpus: z.string().optional(),
})
export type Settings = z.infer<typeof Settings>
