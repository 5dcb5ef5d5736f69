// The columns that a balance is worked out from, as pieces small enough to send to a worker between two frames.
import type { LedgerColumns } from '@shared/kernel/ledger'

const ROWS = [
  'number',
  'domain',
  'type',
  'tier',
  'status',
  'suggestion',
  'root',
  'balanceOf',
  'mode',
  'earliest',
  'latest',
  'innerEarliest',
  'innerLatest',
  'softEarliest',
  'softLatest',
] as const satisfies readonly (keyof LedgerColumns['rows'])[]
const LISTS = [
  'actor',
  'rootDocument',
  'rootOrigin',
  'contradiction',
  'polity',
  'judgement',
  'effect',
] as const satisfies readonly (keyof LedgerColumns['lists'])[]

/** What is small: names, ids, and the words that a column of these indexes. */
export interface Frame {
  readonly sequence: number
  readonly count: number
  readonly strings: readonly string[]
  readonly dictionaries: LedgerColumns['dictionaries']
}
/** One array: of the rows, or of a list. */
export type Piece =
  | { readonly row: string; readonly values: ArrayBufferView }
  | { readonly list: string; readonly name: string; readonly values: ArrayBufferView }

export function frameOf({ sequence, count, rows, strings, dictionaries }: LedgerColumns): Frame {
  const kept = new Set(rows.balanceOf)
  const { entities, documents } = dictionaries
  return {
    sequence,
    count,
    strings: strings.map((word, i) => (kept.has(i) ? word : '')),
    dictionaries: {
      ...dictionaries,
      entities: entities.map(({ id, name, kind }) => ({ id, name, kind })),
      documents: documents.map((document) => ({ ...document, title: '' })),
      tags: [],
      collections: [],
    },
  }
}
export const piecesOf = ({ rows, lists }: LedgerColumns): readonly Piece[] => [
  ...ROWS.map((row) => ({ row, values: rows[row] })),
  ...LISTS.flatMap((list) => Object.entries(lists[list]).map(([name, values]) => ({ list, name, values }))),
]

/** The columns again; those that no balance asks for are not there. */
export function assembled({ sequence, count, strings, dictionaries }: Frame, pieces: readonly Piece[]): LedgerColumns {
  const rows: Record<string, ArrayBufferView> = {}
  const lists: Record<string, Record<string, ArrayBufferView>> = {}
  for (const piece of pieces) {
    if ('row' in piece) rows[piece.row] = piece.values
    else lists[piece.list] = { ...lists[piece.list], [piece.name]: piece.values }
  }
  const part: Partial<LedgerColumns> = { sequence, count, strings, dictionaries, ids: new Uint8Array(0) }
  return { ...part, rows, lists } as LedgerColumns
}
