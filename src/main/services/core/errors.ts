// Failures as clients see them: declared codes with their data; everything else becomes INTERNAL with an incident id.
import { ORPCError, ValidationError } from '@orpc/server'
import { type ErrorCode, type ErrorData, Failure, sentence } from '@shared/contract/errors'
import type { Ids, Log } from '../../ports'

type DeclaredCodes = Readonly<Record<string, unknown>>

/**
 * The error that crosses the contract for whatever an operation threw over `input`; `declared` are its contract's codes.
 * What is not there is named with the field that holds its id.
 */
export function toContractError(
  error: unknown,
  declared: DeclaredCodes,
  ports: { log: Log; ids: Ids },
  input?: unknown,
): ORPCError<string, unknown> {
  const failure = asFailure(error)
  if (failure && failure.code in declared) return contractError(failure.code, placed(failure, input))
  const rejected = inputRejection(error)
  if (rejected && 'LIKELIHOOD_INVALID' in declared && /likelihood/i.test(rejected.field ?? ''))
    return contractError('LIKELIHOOD_INVALID', rejected)
  if (rejected && 'INVALID_FIELD' in declared) return contractError('INVALID_FIELD', rejected)
  if (rejected) return error as ORPCError<string, unknown>
  const incident = ports.ids.next()
  ports.log.incident(incident, error)
  return contractError('INTERNAL', { incident })
}

function contractError(code: ErrorCode, data: ErrorData): ORPCError<string, unknown> {
  return new ORPCError(code, { message: sentence(code, data), data })
}

/** How deep an id may stand in an input. */
const DEPTH = 8

function placed({ code, data }: Failure, input: unknown): ErrorData {
  if (code !== 'NOT_FOUND' || data.field !== undefined || data.place === undefined) return data
  const field = fieldHolding(input, data.place)
  return field === undefined ? data : { ...data, field }
}

/** The path of the first value that is written like `text`. */
function fieldHolding(input: unknown, text: string, depth = DEPTH): string | undefined {
  if (typeof input !== 'object' || input === null || depth === 0) return undefined
  for (const [key, value] of Object.entries(input)) {
    if (typeof value !== 'object' && String(value) === text) return key
    const below = fieldHolding(value, text, depth - 1)
    if (below !== undefined) return `${key}.${below}`
  }
  return undefined
}

function asFailure(error: unknown): Failure | undefined {
  if (error instanceof Failure) return error
  const aborted = error instanceof Error && error.name === 'AbortError'
  return aborted ? new Failure('CANCELLED') : undefined
}

/** The first issue of an input that its schema refused. */
function inputRejection(error: unknown): ErrorData | undefined {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST' || !(error.cause instanceof ValidationError))
    return undefined
  const { path, message = 'is not valid' } = innermost(error.cause.issues[0] ?? {})
  return { field: path.join('.') || 'input', detail: message }
}

interface Issue {
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
  readonly message?: string
  /** Of a union: what each of its shapes found. */
  readonly errors?: readonly (readonly Issue[])[]
}

/** The issue itself, or within a union that of the shape which the input was meant to have: all it found lies deeper. */
function innermost(issue: Issue): { path: string[]; message?: string } {
  const path = (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step))
  const meant = issue.errors?.find(
    (found) => found.length > 0 && found.every((one) => (one.path?.length ?? 0) > 1),
  )?.[0]
  if (!meant) return { path, message: issue.message }
  const within = innermost(meant)
  return { ...within, path: [...path, ...within.path] }
}
