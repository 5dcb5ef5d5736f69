// CSL names and the one line that we keep of each.
import { z } from 'zod'

const NameParts = z.looseObject({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
  suffix: z.string().optional(),
  'dropping-particle': z.string().optional(),
  'non-dropping-particle': z.string().optional(),
})
/** A CSL name variable with something in it; unknown members are kept. */
export const CslName = NameParts.refine(
  (name) => nameOf(name) !== '',
  'a name needs a family name, a given name or a literal',
)

/** A name in one line: literal, or given name, particles, family name and suffix. */
export function nameOf(name: z.infer<typeof NameParts>): string {
  const family = [name['dropping-particle'], name['non-dropping-particle'], name.family].filter(Boolean).join(' ')
  const full = [name.given, family].filter(Boolean).join(' ')
  return (name.literal ?? (name.suffix ? `${full}, ${name.suffix}` : full)).trim()
}
