// Restoring a claim to a moment, and the same without keeping it: one way for both, so that a preview cannot differ.
import type { Restoration } from '@shared/contract/corpus/history'
import { Failure } from '@shared/contract/errors'
import type { Change } from '@shared/model/change-set'
import { mergeChanges } from '../../history'
import { entriesOf, type Handle, type Repositories, repositories, type Tx } from '../../store'
import type { Context } from '../core/context'
import { subjectOf } from '../core/words'
import { type Moment, momentOf } from './claim-moment'
import { changesOfClaim } from './claim-story'
import { describeChanges } from './describe-changes'
import { nameObjects } from './name-objects'
import { restoreClaim } from './restore-claim'

/** Which claim, and after which change set. */
export interface When {
  readonly id: string
  readonly sequence: number
}

/** Ends a unit of work that is not to be kept. */
class Previewed extends Error {
  constructor(readonly restoration: Restoration) {
    super('previewed')
  }
}

/** What restoring would write; nothing is kept. Throws what restoring throws. */
export async function previewRestoring(ctx: Context, asked: When): Promise<Restoration> {
  try {
    await restoring(ctx, asked, (restoration) => {
      throw new Previewed(restoration)
    })
  } catch (error) {
    if (error instanceof Previewed) return error.restoration
    throw error
  }
  throw new Error('a preview was kept')
}

/** Restores in one undoable unit; `beforeKept` is asked before it is kept. */
export async function restoring(
  ctx: Context,
  { id, sequence }: When,
  beforeKept: (restoration: Restoration) => void = () => {},
): Promise<Restoration> {
  let subject = ''
  const options = { label: 'history.restore', policy: 'undoable', subject: () => subject } as const
  return ctx.write(options, async (_, tx) => {
    const logged = changesOfClaim(tx, id)
    await requireMade(tx, sequence)
    const moment = momentOf(logged, id, sequence)
    subject = subjectOf(moment.claim.text)
    const restoration = await writeMoment(ctx, tx, moment, logged)
    beforeKept(restoration)
    return restoration
  })
}

/** Throws INVALID_FIELD for a change set that is not yet. */
async function requireMade(handle: Handle, sequence: number): Promise<void> {
  if ((await entriesOf(handle, [sequence])).length > 0) return
  throw new Failure('INVALID_FIELD', { field: 'sequence', detail: `there is no change set ${sequence}` })
}

async function writeMoment(ctx: Context, tx: Tx, moment: Moment, logged: readonly Change[]): Promise<Restoration> {
  const names = await nameObjects(tx, logged)
  const written: Change[] = []
  const overheard = listening(tx, written)
  const leftOut = await restoreClaim(ctx, overheard.repos, overheard.tx, moment, (id) => names.get(id)?.name ?? id)
  const objects = describeChanges(mergeChanges(written), await nameObjects(tx, [...logged, ...written]))
  return { objects: objects.filter(({ op, fields }) => op !== 'update' || fields.length > 0), leftOut }
}

/** The same transaction, every change of which is noted as well. */
function listening(tx: Tx, changes: Change[]): { tx: Tx; repos: Repositories } {
  const recorder = {
    record(change: Change) {
      changes.push(change)
      tx.write.recorder.record(change)
    },
  }
  const heard: Handle & Tx = { ...tx, write: { ...tx.write, recorder } }
  return { tx: heard, repos: repositories(heard) }
}
