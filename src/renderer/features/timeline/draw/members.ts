// The members of a set (`[…]`, `{…}`) as days, read from its EDTF once.
import { bounds, parseEdtf } from '@shared/kernel/time'

export interface Members {
  /** All of them hold, not one. */
  readonly all: boolean
  readonly days: readonly { readonly from: number; readonly to: number }[]
}
const known = new Map<string, Members | undefined>()
const KNOWN_MOST = 5000

function read(edtf: string): Members | undefined {
  const parsed = parseEdtf(edtf)
  if (!parsed.ok || parsed.value.kind !== 'set' || parsed.value.members.length < 2) return undefined
  const inner = parsed.canonical.slice(1, -1).split(',')
  const days = inner.flatMap((member) => {
    const found = bounds(member.includes('..') ? `[${member}]` : member)
    return found ? [{ from: found.earliest, to: found.latest }] : []
  })
  return { all: parsed.value.of === 'all', days }
}

/** Undefined for what is no set of several. */
export function membersOf(edtf: string): Members | undefined {
  if (edtf[0] !== '[' && edtf[0] !== '{') return undefined
  if (!known.has(edtf)) {
    if (known.size > KNOWN_MOST) known.clear()
    known.set(edtf, read(edtf))
  }
  return known.get(edtf)
}
