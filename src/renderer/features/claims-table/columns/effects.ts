// What a claim does for a power: the signed strength of its beneficiaries and losers.
import { CODES, type LedgerColumns } from '@shared/kernel/ledger'

/** Signed strength of what the claim does for the polity of a power, 0 where it does nothing. */
export function effectOn(columns: LedgerColumns, row: number, power: string): number {
  const { lists, dictionaries } = columns
  const beneficiary = CODES.actorRole.indexOf('beneficiary')
  const loser = CODES.actorRole.indexOf('loser')
  let sum = 0
  for (let i = lists.actor.start[row]!; i < lists.actor.start[row + 1]!; i++) {
    const role = lists.actor.role[i]
    if (role !== beneficiary && role !== loser) continue
    const entity = dictionaries.entities[lists.actor.entity[i]!]
    if (entity?.id === power || entity?.polity === power)
      sum += (role === beneficiary ? 1 : -1) * (lists.actor.strength[i] || 1)
  }
  return sum
}
