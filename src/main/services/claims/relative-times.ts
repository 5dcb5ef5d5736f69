// Times said in relation to something else (D26): worked out when they are written, and again when what they rest on moves.
import { Failure } from '@shared/contract/errors'
import { closesCycle, resolveRelative } from '@shared/kernel/time'
import type { RelativeTime, TimeValue } from '@shared/model/base/time-span'
import type { Claim } from '@shared/model/claim'
import type { Repositories, StoredClaim } from '../../store'
import { canonicalTime } from './check-claim'

type Anchor = RelativeTime['anchor']
/** What a claim's times may rest on: a document's date, an entity's time, another claim's event time. */
export interface Mover {
  readonly kind: Anchor['kind']
  readonly id: string
}
/** The claim whose time is written, and the document of its first passage. */
interface Owner {
  readonly id: string
  readonly documentId?: string | undefined
}

/** The document of a claim's first live passage: its date is the default statement time. */
export async function firstDocument(repos: Repositories, { anchorIds }: Pick<Claim, 'anchorIds'>) {
  const anchors = await repos.anchors.many(anchorIds)
  const live = new Map<string, string>(anchors.flatMap((one) => (one.deletedAt ? [] : [[one.id, one.documentId]])))
  const id = anchorIds.map((anchorId) => live.get(anchorId)).find((found) => found !== undefined)
  return id === undefined ? undefined : repos.documents.get(id)
}

/**
 * A time value as it is stored: canonical, and where it is relative, with the EDTF that its anchor gives today.
 * Throws TIME_INVALID, and INVALID_FIELD for an anchor that is not there or that rests on the claim itself.
 */
export async function settledTime<T extends TimeValue | undefined>(
  repos: Repositories,
  time: T,
  field: string,
  owner: Owner,
): Promise<T> {
  if (!time?.relative) return canonicalTime(time, field)
  const { anchor, offset } = time.relative
  if (Array.isArray(offset?.n) && offset.n[0] > offset.n[1])
    throw new Failure('TIME_INVALID', { field: `${field}.relative.offset`, detail: 'its most is less than its least' })
  const id = anchor.id ?? (anchor.kind === 'document-date' ? owner.documentId : undefined)
  const found = id === undefined ? undefined : await lookUp(repos, anchor.kind, id)
  if (anchor.id !== undefined && !found) {
    throw new Failure('INVALID_FIELD', {
      field: `${field}.relative.anchor`,
      detail: 'it counts from nothing that is here',
    })
  }
  if (anchor.kind === 'claim' && id !== undefined) await requireNoCircle(repos, owner.id, id, field)
  return { ...time, edtf: resolveRelative(time.relative, found?.edtf) }
}

/** The EDTF of what stands under the id now; undefined where nothing does. */
export async function lookUp(
  repos: Repositories,
  kind: Anchor['kind'],
  id: string,
): Promise<{ edtf?: string } | undefined> {
  if (kind === 'document-date') {
    const document = await repos.documents.get(id)
    return document && { edtf: document.published }
  }
  const object = kind === 'entity' ? await repos.entities.get(id) : await repos.claims.get(id)
  if (!object || object.deletedAt) return undefined
  return { edtf: 'eventTime' in object ? object.eventTime?.edtf : 'time' in object ? object.time?.edtf : undefined }
}

async function requireNoCircle(repos: Repositories, from: string, to: string, field: string): Promise<void> {
  const restsOn = new Map<string, string>()
  for (let at: string | undefined = to; at !== undefined && !restsOn.has(at); at = restsOn.get(at)) {
    const anchor: Anchor | undefined = (await repos.claims.get(at))?.eventTime?.relative?.anchor
    if (anchor?.kind !== 'claim' || anchor.id === undefined) break
    restsOn.set(at, anchor.id)
  }
  if (!closesCycle(from, to, (id) => restsOn.get(id))) return
  throw new Failure('INVALID_FIELD', { field: `${field}.relative.anchor`, detail: 'it counts from itself in a circle' })
}

/** Works out anew what rests on an object whose time has moved, and what rests on that in turn, in the caller's unit of work. */
export async function moveRelativeTimes(repos: Repositories, mover: Mover, moved: ReadonlySet<string> = new Set()) {
  const seen = new Set([...moved, mover.id])
  for (const claim of await claimsOn(repos, mover)) {
    if (seen.has(claim.id)) continue
    const document = await firstDocument(repos, claim)
    const changes = {
      ...(await anew(repos, claim, 'eventTime', mover, document?.id)),
      ...(await anew(repos, claim, 'statementTime', mover, document?.id)),
    }
    await repos.claims.update(claim.id, changes)
    if (changes.eventTime && changes.eventTime.edtf !== claim.eventTime?.edtf)
      await moveRelativeTimes(repos, { kind: 'claim', id: claim.id }, seen)
  }
}

/** The same for many claims whose event times have moved: those that nothing counts from cost one query together. */
export async function moveAllRelativeTimes(repos: Repositories, claimIds: readonly string[]): Promise<void> {
  for (const id of await repos.claims.countedFrom(claimIds)) await moveRelativeTimes(repos, { kind: 'claim', id })
}

async function claimsOn(repos: Repositories, { kind, id }: Mover): Promise<StoredClaim[]> {
  const named = await repos.claims.datedBy(id)
  if (kind !== 'document-date') return named
  const own = await repos.claims.byDocument(id)
  return [...new Map([...named, ...own].map((claim) => [claim.id, claim])).values()]
}

async function anew<K extends 'eventTime' | 'statementTime'>(
  repos: Repositories,
  claim: StoredClaim,
  key: K,
  { kind, id }: Mover,
  documentId: string | undefined,
): Promise<Partial<Record<K, TimeValue>>> {
  const time = claim[key]
  const anchor = time?.relative?.anchor
  if (!time?.relative || anchor?.kind !== kind || (anchor.id ?? documentId) !== id) return {}
  const edtf = resolveRelative(time.relative, (await lookUp(repos, kind, id))?.edtf)
  return { [key]: { ...time, edtf } } as Record<K, TimeValue>
}
