// What people type as a day of the brush: EDTF or wording; the days that it spans.
import { bounds, parseEdtf, parseWording } from '@shared/kernel/time'

export interface Days {
  readonly from: number
  readonly to: number
  /** It names two ends: both handles are meant. */
  readonly both: boolean
}

/** Undefined for what no date can be read from. */
export function readDates(typed: string): Days | undefined {
  const text = typed.trim()
  const parsed = parseEdtf(text)
  const [only, more] = parsed.ok ? [] : parseWording(text)
  const edtf = parsed.ok ? parsed.canonical : more ? undefined : only?.value.edtf
  const found = edtf === undefined ? undefined : bounds(edtf)
  if (!edtf || !found) return undefined
  return { from: found.earliest, to: found.latest, both: /[/[{]/.test(edtf) }
}
