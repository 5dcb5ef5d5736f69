// Everything that writes to the corpus from the window goes through here: one function a command, errors shown once.
import type { ClaimChanges, ClaimInput } from '@shared/contract/ledger/claims'
import type { ClaimView, AnchorInput as Passage } from '@shared/contract/views'
import type { z } from 'zod'
import { select } from '../view-store'
import { done, fail, retireDone, retireOffers } from '../window/notices'
import { saving } from '../window/save-state'
import { string } from '../window/strings'
import { client } from './client'

/** Runs a write; on failure shows it and answers undefined. */
async function write<T>(run: () => Promise<T>): Promise<T | undefined> {
  const finished = saving()
  try {
    const result = await run()
    finished(true)
    retireOffers(string('history.undo'))
    return result
  } catch (error) {
    finished(false)
    fail(error)
    return undefined
  }
}

/** Makes a claim and selects it everywhere. */
export async function createClaim(input: ClaimInput): Promise<ClaimView | undefined> {
  const made = await write(() => client().claims.create(input))
  if (made) select([made.claim.id])
  return made?.claim
}
export async function updateClaim(id: string, changes: ClaimChanges): Promise<ClaimView | undefined> {
  return (await write(() => client().claims.update({ id, changes })))?.claim
}
export async function addAnchor(id: string, anchor: z.input<typeof Passage>): Promise<ClaimView | undefined> {
  return (await write(() => client().claims.addAnchor({ id, anchor })))?.claim
}
export async function deleteClaims(ids: readonly string[]): Promise<void> {
  const answer = await write(() => client().claims.delete({ ids: [...ids] }))
  if (!answer) return
  select([])
  done(string('claims.deleted', { count: answer.deleted }), { label: string('history.undo'), run: () => void undo() })
}
export async function undo(): Promise<void> {
  const answer = await write(() => client().history.undo())
  if (!answer) return
  retireDone()
  done(string('history.undone', { what: string(`change.${answer.step.label}`), subject: answer.step.subject ?? '' }))
}
export async function redo(): Promise<void> {
  const answer = await write(() => client().history.redo())
  if (!answer) return
  retireDone()
  done(string('history.redone', { what: string(`change.${answer.step.label}`), subject: answer.step.subject ?? '' }))
}
export { write }
