// The balance over the packed ledger. What it is, is kernel/balance's to say; this finds the question's claims and names.
import { Failure } from '@shared/contract/errors'
import type { BalanceReasonsView } from '@shared/contract/ledger/balance'
import {
  type BalanceLane,
  type BalanceLine,
  type BalanceQuestion,
  type BalanceRow,
  balanceOf,
  reasonsOf,
  rowsBy,
} from '@shared/kernel/balance'
import { idOf, type LedgerColumns, openLedger, textOf } from '@shared/kernel/ledger'
import { bounds, civilOf } from '@shared/kernel/time'
import type { ClaimId, EntityId } from '@shared/model/base/ids'
import type { Context } from '../core/context'
import { claimIdsWhere } from '../search/where'

interface Asked {
  readonly polity?: EntityId | undefined
  readonly powers?: readonly EntityId[] | undefined
  readonly lane: BalanceLane
  readonly by: BalanceRow['by']
  readonly where?: string | undefined
  readonly period?: string | undefined
  readonly explain?: { readonly row: BalanceRow; readonly power: EntityId } | undefined
}

/** The use cases of `contract/ledger/balance`. */
export function balanceService(ctx: Context) {
  return {
    async compute(asked: Asked) {
      const columns = openLedger(await ctx.ledger.bytes())
      const visible = await visibleRows(ctx, columns, asked.where)
      const base = questionOf(columns, asked)
      const rows = rowsBy(columns, visible, base, asked.by)
      const answer = balanceOf(columns, visible, { ...base, rows })
      const { explain } = asked
      const { clusters, cells } = viewOf(answer.total)
      return {
        polity: named(columns, base.polity),
        powers: base.powers.map((id) => named(columns, id)),
        lane: asked.lane,
        lanes: answer.lanes,
        total: { clusters, cells },
        lines: answer.lines.map((line) => ({
          ...viewOf(line),
          row: rowView(line.row),
          label: labelOf(columns, line.row),
        })),
        shares: answer.shares.map((share) => share ?? null),
        evenness: answer.evenness,
        ...(explain && { reasons: reasonsView(columns, visible, { ...base, rows: [explain.row] }, explain.power) }),
      }
    },
  }
}

async function visibleRows(ctx: Context, columns: LedgerColumns, where: string | undefined): Promise<Uint8Array> {
  const visible = new Uint8Array(columns.count)
  if (!where?.trim()) return visible.fill(1)
  const kept = new Set(await ctx.read((repos) => claimIdsWhere(ctx, repos, where)))
  for (let row = 0; row < columns.count; row++) if (kept.has(idOf(columns, row))) visible[row] = 1
  return visible
}

function questionOf({ dictionaries }: LedgerColumns, asked: Asked): Omit<BalanceQuestion, 'rows'> {
  const { polity = dictionaries.focal, powers = dictionaries.powers, lane, period } = asked
  if (polity === undefined || powers.length === 0)
    throw new Failure('NOT_FOUND', { name: polity === undefined ? 'focal polity' : 'power' })
  const known = new Set(dictionaries.entities.map(({ id }) => id))
  const unknown = [polity, ...powers].find((id) => !known.has(id))
  if (unknown !== undefined) throw new Failure('NOT_FOUND', { name: 'entity', place: unknown })
  const range = period === undefined ? undefined : bounds(period)
  if (period !== undefined && !range)
    throw new Failure('TIME_INVALID', { field: 'period', detail: `“${period}” is no EDTF value` })
  return { polity, powers, lane, ...(range && { period: { earliest: range.earliest, latest: range.latest } }) }
}

const nameOf = ({ dictionaries }: LedgerColumns, id: string): string =>
  dictionaries.entities.find((entity) => entity.id === id)?.name ?? id
const named = (columns: LedgerColumns, id: string) => ({ id: id as EntityId, name: nameOf(columns, id) })
const rowView = (row: BalanceRow) => (row.by === 'actor' ? { ...row, entity: row.entity as EntityId } : row)
const viewOf = ({ clusters, cells }: BalanceLine) => ({
  clusters,
  cells: cells.map((cell) => ({ ...cell, power: cell.power as EntityId })),
})

function labelOf(columns: LedgerColumns, row: BalanceRow): string {
  if (row.by === 'domain') return row.domain
  if (row.by === 'actor') return nameOf(columns, row.entity)
  const [first, last] = [civilOf(row.range.earliest).year, civilOf(row.range.latest).year]
  return first === last ? `${first}` : `${first}/${last}`
}

function reasonsView(
  columns: LedgerColumns,
  visible: Uint8Array,
  question: BalanceQuestion,
  power: EntityId,
): BalanceReasonsView {
  const [row] = question.rows
  const cell = viewOf(balanceOf(columns, visible, question).lines[0]!).cells.find((one) => one.power === power)
  if (!row || !cell) throw new Failure('NOT_FOUND', { name: 'power', place: power })
  const { parts, swings } = reasonsOf(columns, visible, question, row, power)
  const { analysts = [], origins = [], documents } = columns.dictionaries
  const analystOf = new Map(analysts.map(({ id, name }) => [id, name]))
  const originOf = new Map([
    ...documents.map(({ id, title }) => [id, title] as const),
    ...origins.map(({ id, name }) => [id, name] as const),
  ])
  return {
    cell,
    parts: parts.map(({ claim, weights, ...part }) => ({
      ...part,
      claim: claimView(columns, claim),
      weights: weights.map(({ analyst, ...weight }) => ({
        ...weight,
        ...(analyst !== undefined && { analyst: analystOf.get(analyst) ?? analyst }),
      })),
    })),
    swings: swings.map(({ without, key, index }) => {
      const told = { without, ...(index !== undefined && { index }) }
      if (typeof key === 'number') {
        const { id, number } = claimView(columns, key)
        return { ...told, id, name: `C-${number}` }
      }
      return { ...told, id: key, name: (without === 'origin' ? originOf : analystOf).get(key) ?? key }
    }),
  } as BalanceReasonsView
}

const claimView = (columns: LedgerColumns, row: number) => ({
  id: idOf(columns, row) as ClaimId,
  number: columns.rows.number[row]!,
  text: textOf(columns, row),
})
