// Gives many claims one event time, or shifts what each has (T60).

import { Failure } from '@shared/contract/errors'
import type { BulkOperation } from '@shared/contract/ledger/bulk'
import { formatTime, shiftEdtf, type TimeShift } from '@shared/kernel/time'
import type { TimeValue } from '@shared/model/base/time-span'
import { isSame, type StoredClaim } from '../../../store'
import { moveAllRelativeTimes, settledTime } from '../../claims/relative-times'
import { surroundingsOf } from '../../claims/surroundings'
import { movedBy, planChange, writeChanges } from '../../claims/update-claim'
import type { BulkMaker } from '../kind'
import { wordsOf } from '../words'
import { differences, type FieldStep } from './set'

/** The work of `redate`. Throws TIME_INVALID, and INVALID_FIELD for a time that counts from nothing. */
export const redateWork: BulkMaker<'redate'> = async ({ ctx, repos, world, claims }, operation) => {
  const words = wordsOf(world)
  const around = await surroundingsOf(repos, claims)
  // a time that is wrong for all is the operation's own error
  if (operation.eventTime) await settledTime(repos, operation.eventTime, 'eventTime', { id: '' })
  const moved: string[] = []
  return {
    subject: `event ${operation.shift ? shiftWords(operation.shift) : `→ ${formatTime(operation.eventTime)}`}`,
    async plan(claim) {
      const eventTime = operation.shift ? shifted(claim, operation.shift) : operation.eventTime
      if (eventTime === undefined || isSame(eventTime, claim.eventTime)) return undefined
      const planned = await planChange(repos, around, claim, { eventTime })
      if (isSame(planned.patch.eventTime, claim.eventTime)) return undefined
      const next = { ...claim, ...planned.patch } as StoredClaim
      return { ...planned, shown: () => differences(claim, next, ['eventTime'], words) }
    },
    async write(planned) {
      const steps = planned as readonly FieldStep[]
      await writeChanges(ctx, repos, around, steps)
      moved.push(...movedBy(steps))
    },
    finish: () => moveAllRelativeTimes(repos, moved),
  }
}

/** A shifted time is computed, and no longer what the text says: its wording and passage stay as they were said. */
function shifted({ eventTime }: StoredClaim, by: TimeShift): TimeValue | undefined {
  const refuse = (detail: string) => new Failure('TIME_INVALID', { field: 'eventTime', detail })
  if (!eventTime) return undefined
  if (eventTime.relative) throw refuse('it counts from something else and moves with that')
  if (eventTime.edtf === undefined) throw refuse('it has no date to shift')
  const found = shiftEdtf(eventTime.edtf, by)
  if (!found.ok) throw refuse(found.reason)
  return { ...eventTime, edtf: found.edtf, basis: 'computed' }
}

const shiftWords = ({ n, unit }: NonNullable<Extract<BulkOperation, { kind: 'redate' }>['shift']>): string =>
  `${n < 0 ? '−' : '+'} ${Math.abs(n)} ${unit}${Math.abs(n) === 1 ? '' : 's'}`
