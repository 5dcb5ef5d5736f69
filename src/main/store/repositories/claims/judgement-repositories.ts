// What is judged of claims: forecasts, assessments, evidence. Displays and averages nothing (D34).
import type { Assessment, Forecast } from '@shared/model/claim'
import type { Evidence } from '@shared/model/relation'
import type { z } from 'zod'
import { selectorOf } from '../../dialect'
import type { Handle } from '../../handle'
import { assessmentMap, evidenceMap, forecastMap } from '../../mapping'
import type { ObjectMap } from '../../mapping/define'
import { inIds } from '../../objects'
import { createRepository, liveWhere, type Repository } from '../base'

interface OfClaims<S extends z.ZodObject> extends Repository<S> {
  /** The live ones of a claim, in id order. */
  byClaim(claimId: string): Promise<z.output<S>[]>
  /** The live ones of any of these claims, in one pass. */
  byClaims(claimIds: readonly string[]): Promise<z.output<S>[]>
}
/** Forecast records, one a forecast claim (D15). */
export type ForecastRepository = OfClaims<typeof Forecast>
/** Assessments, append only (D34). */
export type AssessmentRepository = OfClaims<typeof Assessment>
/** Evidence items. */
export interface EvidenceRepository extends OfClaims<typeof Evidence> {
  /** Live evidence whose item is this anchor, claim or document. */
  byItem(itemId: string): Promise<Evidence[]>
  /** The same for any of these items, in one statement. */
  byItems(itemIds: readonly string[]): Promise<Evidence[]>
  /** Ids of the claims that live evidence with any of these items bears on. */
  claimIdsByItems(itemIds: readonly string[]): Promise<string[]>
}

function ofClaims<S extends z.ZodObject>(handle: Handle, map: ObjectMap<S>): OfClaims<S> {
  return {
    ...createRepository(handle, map),
    byClaim: (claimId) => liveWhere(handle, map, { sql: '"claimId" = ?', parameters: [claimId] }),
    byClaims: (claimIds) => liveWhere(handle, map, inIds('claimId', claimIds)),
  }
}
/** Forecasts over a handle. */
export const forecastRepository = (handle: Handle): ForecastRepository => ofClaims(handle, forecastMap)
/** Assessments over a handle. */
export const assessmentRepository = (handle: Handle): AssessmentRepository => ofClaims(handle, assessmentMap)
/** Evidence over a handle. */
export const evidenceRepository = (handle: Handle): EvidenceRepository => ({
  ...ofClaims(handle, evidenceMap),
  byItem: (itemId) => liveWhere(handle, evidenceMap, { sql: '"itemId" = ?', parameters: [itemId] }),
  byItems: (itemIds) => liveWhere(handle, evidenceMap, inIds('itemId', itemIds)),
  async claimIdsByItems(itemIds) {
    const only = selectorOf(itemIds)
    const query = handle.db.selectFrom('evidence').select('claimId').distinct().where('deletedAt', 'is', null)
    return (await query.where((eb) => only(eb.ref('itemId'))).execute()).map((row) => row.claimId)
  },
})
