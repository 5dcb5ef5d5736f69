// Gives many claims the same values, each checked as if it were changed alone.
import type { BulkFields } from '@shared/contract/ledger/bulk'
import type { ClaimChanges } from '@shared/contract/ledger/claims'
import { isSame, type StoredClaim } from '../../../store'
import { surroundingsOf } from '../../claims/surroundings'
import { type PlannedChange, planChange, writeChanges } from '../../claims/update-claim'
import type { BulkMaker, BulkWork, Planned, Shown } from '../kind'
import { type Words, wordsOf } from '../words'

/** A planned change of fields. */
export interface FieldStep extends PlannedChange, Planned {}

/** Differences of a patched claim in these fields. */
export const differences = (claim: StoredClaim, next: StoredClaim, fields: readonly string[], words: Words): Shown[] =>
  fields
    .map((field) => ({ field, before: words.field(claim, field), after: words.field(next, field) }))
    .filter(({ before, after }) => before !== after)

const FIELDS = ['type', 'domain', 'status', 'reading', 'polarity', 'tier', 'marking', 'plover', 'balanceOf']
const ATTRIBUTION = ['attribution.mode', 'attribution.speakerIds', 'attribution.stance']

/** The work of `set`. */
export const setWork: BulkMaker<'set'> = async (scope, { fields }) => {
  const words = wordsOf(scope.world)
  const named = [...(fields.attribution?.speakerIds ?? []), ...(fields.balanceOf ? [fields.balanceOf] : [])]
  const around = await surroundingsOf(scope.repos, scope.claims, named)
  return {
    subject: subjectOf(fields, words),
    async plan(claim) {
      const changes = changesOf(claim, fields)
      if (Object.keys(changes).length === 0) return undefined
      const planned = await planChange(scope.repos, around, claim, changes)
      const next = { ...claim, ...planned.patch } as StoredClaim
      return { ...planned, shown: () => differences(claim, next, [...FIELDS, ...ATTRIBUTION], words) }
    },
    write: (planned) => writeChanges(scope.ctx, scope.repos, around, planned as readonly FieldStep[]),
  } satisfies BulkWork
}

/** Those of the fields that differ. A mode other than `named` takes the speakers away (D18). */
function changesOf(claim: StoredClaim, { attribution, ...fields }: BulkFields): ClaimChanges {
  const different = Object.entries(fields).filter(
    ([name, value]) => value !== undefined && (value ?? undefined) !== claim[name as keyof StoredClaim],
  )
  const changes: ClaimChanges = Object.fromEntries(different)
  if (!attribution) return changes
  const { mode = claim.attribution.mode, stance = claim.attribution.stance } = attribution
  const kept = mode === 'named' || attribution.mode === undefined ? claim.attribution.speakerIds : []
  const next = { mode, stance, speakerIds: attribution.speakerIds ?? kept }
  return isSame(next, claim.attribution) ? changes : { ...changes, attribution: next }
}

function subjectOf({ attribution, ...fields }: BulkFields, words: Words): string {
  const shown = (name: string, value: unknown) => {
    const text = name === 'balanceOf' && value ? words.entity(String(value)) : String(value ?? '–')
    return `${name} → ${text}`
  }
  const { speakerIds, ...parts } = attribution ?? {}
  const all = [...Object.entries(fields), ...Object.entries(parts)].filter(([, value]) => value !== undefined)
  return [
    ...all.map(([name, value]) => shown(name, value)),
    ...(speakerIds ? [`speakers → ${speakerIds.map(words.entity).join(', ') || '–'}`] : []),
  ].join(', ')
}
