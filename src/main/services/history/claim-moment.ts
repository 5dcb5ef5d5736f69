// A claim as it was just after a change set, put together from the log. Writes nothing.
import { Failure } from '@shared/contract/errors'
import type { ObjectType } from '@shared/model/change-set'
import type { LoggedChange } from '../../store'
import { StoredClaim } from '../../store'

type Row = Readonly<Record<string, unknown>>
/** The claim and what belonged to it then, as the log has it. */
export interface Moment {
  readonly claim: StoredClaim
  readonly forecast?: Row
  /** Passages by id, as they were last written until then. */
  readonly anchors: ReadonlyMap<string, Row>
  readonly tagIds: readonly string[]
  readonly notes: readonly Row[]
}

/** The claim after `sequence`; throws NOT_FOUND where the log knows no such claim, INVALID_FIELD where it was not there then. */
export function momentOf(changes: readonly LoggedChange[], id: string, sequence: number): Moment {
  const rows = lastRows(changes.filter((change) => change.sequence <= sequence))
  const ofKind = (type: ObjectType): Row[] =>
    [...rows.values()].flatMap((one) => (one.type === type && one.row.deletedAt === undefined ? [one.row] : []))
  if (!changes.some((change) => change.id === id)) throw new Failure('NOT_FOUND', { name: 'claim', place: id })
  const claim = ofKind('claim').find((row) => row.id === id)
  if (!claim) throw new Failure('INVALID_FIELD', { field: 'sequence', detail: 'the claim was not there then' })
  return {
    claim: StoredClaim.parse(claim),
    forecast: ofKind('forecast').find((row) => row.claimId === id),
    anchors: new Map(ofKind('anchor').map((row) => [String(row.id), row])),
    tagIds: ofKind('tag-use').flatMap((row) => (isOn(row, id) ? [String(row.tagId)] : [])),
    notes: ofKind('note').filter((row) => isOn(row, id)),
  }
}

const isOn = (row: Row, id: string): boolean => (row.target as { id?: unknown } | undefined)?.id === id

/** The last state of each object; one that was taken away has none. */
function lastRows(changes: readonly LoggedChange[]): Map<string, { type: ObjectType; row: Row }> {
  const rows = new Map<string, { type: ObjectType; row: Row }>()
  for (const { type, id, after } of changes) {
    if (after) rows.set(`${type} ${id}`, { type, row: after })
    else rows.delete(`${type} ${id}`)
  }
  return rows
}
