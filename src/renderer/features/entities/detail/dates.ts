// Dates in rows of lists are EDTF as it stands; these say what is wrong with one.
import { parseEdtf } from '@shared/kernel/time'

/** Why a text is no EDTF date, in words; undefined where it is one. */
export function dateProblem(text: string): string | undefined {
  const parsed = parseEdtf(text)
  return parsed.ok ? undefined : parsed.message
}
