// What goes into a reader and what comes out. Shapes only.

import { Span } from '@shared/model/base/ids'
import { Region } from '@shared/model/document'
import { z } from 'zod'

/** A file as it was handed in: base name, bytes and what the sender said it is. */
export interface ForeignFile {
  readonly name: string
  readonly mediaType?: string
  readonly bytes: Uint8Array
}

/** How the encoding was found: by mark, by being valid UTF-8, by the file's own word, or guessed. */
export const EncodingBasis = z.enum(['mark', 'valid', 'declared', 'guessed'])

/** A file as text: canonical text, its regions in text order, and what the file says of itself (all guesses). */
export const Reading = z.object({
  text: z.string(),
  regions: z.array(Region),
  pages: z.array(z.object({ n: z.int(), span: Span })),
  mediaType: z.string(),
  encoding: z.object({ label: z.string(), basis: EncodingBasis }),
  importer: z.object({ name: z.string(), version: z.string() }),
  guessed: z.object({
    title: z.string().min(1).max(500).optional(),
    authors: z.array(z.object({ name: z.string().min(1) })).optional(),
    published: z.string().optional(),
    publisher: z.string().optional(),
    language: z.string().optional(),
  }),
})
export type Reading = z.infer<typeof Reading>
export type Guessed = Reading['guessed']

/** What one format's reader adds; the rest is the same for all. */
export type FormatReading = Pick<Reading, 'text' | 'regions' | 'guessed'>
