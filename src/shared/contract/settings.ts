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
  /** Whether the next start opens the corpus of this one; where false, no path is kept. */
  rememberCorpus: z.boolean().default(true),
  /** The path of the corpus that was open last: the one path that is kept outside a corpus (N3). */
  lastCorpus: z.string().optional(),
})
export type Settings = z.infer<typeof Settings>
/** What a window may change: what a host notes by itself, paths above all, comes from no window. */
export const WindowSettings = Settings.omit({ lastCorpus: true, sequences: true })
