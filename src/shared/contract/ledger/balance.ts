// The balance of a polity between powers over the claims that a filter selects (DOMAIN 5).
import { z } from 'zod'
import { AnyId, ClaimId, EntityId } from '../../model/base/ids'
import { Domain } from '../../model/base/vocabulary'
import { query } from '../declare/operation'

const BalanceLane = z.enum(['observed', 'expected', 'wished'])
/** Days since 1970-01-01, both included. */
const DayRange = z.object({ earliest: z.number(), latest: z.number() })
/** What a row of the matrix gathers. */
export const BalanceRow = z.discriminatedUnion('by', [
  z.object({ by: z.literal('domain'), domain: Domain }),
  z.object({ by: z.literal('period'), range: DayRange }),
  z.object({ by: z.literal('actor'), entity: EntityId }),
])
/** A value within its spread, or why there is none (D42). */
export const BalanceFigure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), value: z.number(), low: z.number(), high: z.number() }),
  z.object({ kind: z.literal('too-few') }),
  z.object({ kind: z.literal('undefined') }),
])
export type BalanceFigureView = z.infer<typeof BalanceFigure>
/** One power in one row: Σx for and against, the index, and the counts that it never stands without. */
export const BalanceCellView = z.object({
  power: EntityId,
  favour: z.number(),
  disfavour: z.number(),
  index: BalanceFigure,
  counts: z.object({
    favouring: z.int(),
    against: z.int(),
    unassessed: z.int(),
    possible: z.int(),
    origins: z.int(),
    contested: z.boolean(),
  }),
})
export type BalanceCellView = z.infer<typeof BalanceCellView>
const named = z.object({ id: EntityId, name: z.string() })
/** A row with its cells in the order of the powers; `clusters` are distinct. */
export const BalanceLineView = z.object({
  row: BalanceRow,
  /** The domain, the actor's name, or the first and last year. */
  label: z.string(),
  clusters: z.int(),
  cells: z.array(BalanceCellView),
})
export type BalanceLineView = z.infer<typeof BalanceLineView>
const numbered = z.object({ id: ClaimId, number: z.int(), text: z.string() })
/** Why a cell says what it says: x = strength × c × k (× p), by analyst where they differ; no weights = unassessed. */
export const BalanceReasonsView = z.object({
  cell: BalanceCellView,
  parts: z.array(
    z.object({
      claim: numbered,
      sign: z.union([z.literal(1), z.literal(-1)]),
      strength: z.int(),
      weights: z.array(
        z.object({
          analyst: z.string().optional(),
          strength: z.int(),
          c: z.number(),
          k: z.number(),
          p: z.number().optional(),
          x: z.number(),
        }),
      ),
      restatements: z.int(),
      certain: z.boolean(),
    }),
  ),
  /** What the index becomes without an origin, without one side of a contradiction, or by one analyst. */
  swings: z.array(
    z.object({
      without: z.enum(['origin', 'contradicted', 'others']),
      id: AnyId,
      name: z.string(),
      index: z.number().optional(),
    }),
  ),
})
export type BalanceReasonsView = z.infer<typeof BalanceReasonsView>

/** Operations on the balance. */
export const balance = {
  /**
   * The balance over the live claims that `where` selects. `polity` and `powers` are the project's where left out: NOT_FOUND
   * where the project names none. `period` is an EDTF value: TIME_INVALID if it is none. `explain` adds the reasons of a cell.
   */
  compute: query('FILTER_INVALID', 'NOT_FOUND', 'TIME_INVALID')
    .input(
      z.object({
        polity: EntityId.optional(),
        powers: z.array(EntityId).min(1).max(32).optional(),
        lane: BalanceLane.default('observed'),
        by: z.enum(['domain', 'period', 'actor']).default('domain'),
        where: z.string().optional(),
        period: z.string().optional(),
        explain: z.object({ row: BalanceRow, power: EntityId }).optional(),
      }),
    )
    .output(
      z.object({
        polity: named,
        powers: z.array(named),
        lane: BalanceLane,
        /** Clusters in each lane under the same question. */
        lanes: z.record(BalanceLane, z.int()),
        total: BalanceLineView.omit({ row: true, label: true }),
        lines: z.array(BalanceLineView),
        /** F of each power over ΣF; null where ΣF is 0. */
        shares: z.array(z.number().nullable()),
        evenness: BalanceFigure,
        reasons: BalanceReasonsView.optional(),
      }),
    ),
}
