// One run over a selection: every claim judged first, then all that may change written. Knows no kind by itself.

import { Failure } from '@shared/contract/errors'
import type { BulkOperation, BulkPreview, BulkSkipped } from '@shared/contract/ledger/bulk'
import { assertNever } from '@shared/model/base/vocabulary'
import type { StoredClaim } from '../../store'
import { subjectOf } from '../core/words'
import type { BulkScope, BulkWork, Planned, Signed } from './kind'
import { actorWork, placeWork, replaceWork } from './kinds/entities'
import { gradeWork } from './kinds/grade'
import { mergeWork } from './kinds/merge'
import { redateWork } from './kinds/redate'
import { deleteWork } from './kinds/remove'
import { setWork } from './kinds/set'
import { tagWork } from './kinds/tag'

/** What would become of a selection. */
export interface Outlook {
  readonly work: BulkWork
  readonly planned: readonly Planned[]
  readonly skipped: readonly { readonly claim: StoredClaim; readonly failure: Failure }[]
  readonly unchanged: number
  readonly subject: string
}
/** Claims written between two looks at the clock and the signal. */
const SLICE = 500

function workOf(scope: BulkScope, operation: BulkOperation): Promise<BulkWork> {
  switch (operation.kind) {
    case 'set':
      return setWork(scope, operation)
    case 'tag':
      return tagWork(scope, operation)
    case 'grade':
      return gradeWork(scope, operation)
    case 'redate':
      return redateWork(scope, operation)
    case 'replace':
      return replaceWork(scope, operation)
    case 'place':
      return placeWork(scope, operation)
    case 'actor':
      return actorWork(scope, operation)
    case 'merge':
      return mergeWork(scope, operation)
    case 'delete':
      return deleteWork(scope, operation)
    default:
      return assertNever(operation)
  }
}

/** Judges every claim of the scope. Throws what is wrong with the operation itself. */
export async function lookAhead(scope: BulkScope, operation: BulkOperation): Promise<Outlook> {
  const work = await workOf(scope, operation)
  const planned: Planned[] = []
  const skipped: { claim: StoredClaim; failure: Failure }[] = []
  let unchanged = 0
  for (const claim of scope.claims) {
    if (claim.id === work.kept) continue
    try {
      const step = await work.plan(claim)
      if (step) planned.push(step)
      else unchanged++
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure
      skipped.push({ claim, failure })
    }
  }
  const count = planned.length
  const subject = subjectOf(`${count} claim${count === 1 ? '' : 's'}: ${work.subject}`)
  return { work, planned, skipped, unchanged, subject }
}

/** Lets what waits be heard, an abort among it. */
const breath = () => new Promise<void>((done) => void setImmediate(done))

/** Writes what was planned, telling after each slice how far it has come; between slices `signal` is looked at. */
export async function carryOut(
  { work, planned }: Outlook,
  signed: Signed,
  signal: AbortSignal,
  tell: (done: number) => void,
): Promise<void> {
  const size = work.whole ? Math.max(1, planned.length) : SLICE
  for (let at = 0; at < planned.length; at += size) {
    await breath()
    signal.throwIfAborted()
    await work.write(planned.slice(at, at + size), signed)
    tell(Math.min(planned.length, at + size))
  }
  await work.finish?.()
  await breath()
  signal.throwIfAborted()
}

/** The first differences and refusals of an outlook, as the contract shows them. */
export function shownOf({ planned, skipped, unchanged, subject }: Outlook, limit: number): BulkPreview {
  const examples: BulkPreview['examples'] = []
  for (const { claim, shown } of planned) {
    if (examples.length >= limit) break
    for (const field of shown()) examples.push({ id: claim.id, number: claim.number, ...field })
  }
  return {
    subject,
    changed: planned.length,
    unchanged,
    skipped: skipped.length,
    examples: examples.slice(0, limit),
    skippedClaims: skipped.slice(0, limit).map(refusalOf),
  }
}

function refusalOf({ claim, failure }: Outlook['skipped'][number]): BulkSkipped {
  const { code, data, message } = failure
  return { id: claim.id, number: claim.number, code, field: data.field, reason: message }
}
