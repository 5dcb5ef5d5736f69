// How every operation is declared: a query changes nothing; a command names its history policy.
import { oc } from '@orpc/contract'
import { ERRORS, type ErrorCode, ErrorData } from '../errors'

/**
 * `undoable` writes a change set; `coalesce` too, joined to the author's last one on the same field within 2 s;
 * `log-only` is recorded but not undone (backups, repairs); `outside` touches no corpus object (settings, dialogs).
 */
export type HistoryPolicy = 'undoable' | 'coalesce' | 'log-only' | 'outside'
/** What a declaration says beside its shapes; a query has no policy. */
export interface OperationMeta {
  readonly policy?: HistoryPolicy
}

type Declared<C extends ErrorCode> = {
  [K in C | 'INVALID_FIELD' | 'CORPUS_DAMAGED' | 'STORE_FAILED' | 'INTERNAL']: {
    message: string
    data: typeof ErrorData
  }
}

function declared<C extends ErrorCode>(codes: readonly C[]): Declared<C> {
  const all = [...codes, 'INVALID_FIELD', 'CORPUS_DAMAGED', 'STORE_FAILED', 'INTERNAL'] as const
  const entries = all.map((code) => [code, { message: ERRORS[code].says, data: ErrorData }])
  return Object.fromEntries(entries) as Declared<C>
}

const base = oc.$meta<OperationMeta>({})

/**
 * An operation that reads; it can answer with `codes`, INVALID_FIELD for an input of another shape, CORPUS_DAMAGED,
 * STORE_FAILED and INTERNAL.
 */
export const query = <C extends ErrorCode = never>(...codes: C[]) => base.errors(declared(codes))
/** An operation that writes under `policy`; it can answer with what a query can, READ_ONLY, ANALYST_REQUIRED and STORE_FULL. */
export const command = <C extends ErrorCode = never>(policy: HistoryPolicy, ...codes: C[]) =>
  base.meta({ policy }).errors(declared([...codes, 'READ_ONLY', 'ANALYST_REQUIRED', 'STORE_FULL'] as const))
