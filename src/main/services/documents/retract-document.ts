// Marks a document as taken back by its originator, or takes that back. What it means is kernel/facts' (F7).
import { Failure } from '@shared/contract/errors'
import type { Context } from '../core/context'
import { subjectOf } from '../core/words'

/** Throws NOT_FOUND, REASON_REQUIRED, and DUPLICATE where it is retracted already. */
export async function retractDocument(ctx: Context, id: string, given: string): Promise<void> {
  let subject = ''
  await ctx.write({ label: 'document.retract', policy: 'undoable', subject: () => subject }, async (repos, tx) => {
    const { title, retracted } = await repos.documents.require(id)
    subject = subjectOf(title)
    const reason = given.trim()
    if (!reason) throw new Failure('REASON_REQUIRED', { field: 'reason' })
    if (retracted) throw new Failure('DUPLICATE', { name: 'This retraction' })
    await repos.documents.update(id, { retracted: { at: tx.write.time, reason } })
  })
}

/** Throws NOT_FOUND, also where it is not retracted. */
export async function unretractDocument(ctx: Context, id: string): Promise<void> {
  let subject = ''
  await ctx.write({ label: 'document.unretract', policy: 'undoable', subject: () => subject }, async (repos) => {
    const { title, retracted } = await repos.documents.require(id)
    subject = subjectOf(title)
    if (!retracted) throw new Failure('NOT_FOUND', { name: 'retraction', place: id })
    await repos.documents.update(id, { retracted: undefined })
  })
}
