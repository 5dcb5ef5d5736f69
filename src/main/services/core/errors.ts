// Failures as clients see them: declared codes with their data; everything else becomes INTERNAL with an incident id.
import { ORPCError, ValidationError } from '@orpc/server'
import { type ErrorCode, type ErrorData, Failure, sentence } from '@shared/contract/errors'
import type { Ids, Log } from '../../ports'

type DeclaredCodes = Readonly<Record<string, unknown>>

/** The error that crosses the contract for whatever an operation threw; `declared` are its contract's codes. */
export function toContractError(
  error: unknown,
  declared: DeclaredCodes,
  ports: { log: Log; ids: Ids },
): ORPCError<string, unknown> {
  const failure = asFailure(error)
  if (failure && failure.code in declared) return contractError(failure.code, failure.data)
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

function asFailure(error: unknown): Failure | undefined {
  if (error instanceof Failure) return error
  const aborted = error instanceof Error && error.name === 'AbortError'
  return aborted ? new Failure('CANCELLED') : undefined
}

/** The first issue of an input that its schema refused. */
function inputRejection(error: unknown): ErrorData | undefined {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST' || !(error.cause instanceof ValidationError))
    return undefined
  const issue = error.cause.issues[0]
  const path = issue?.path?.map((step) => String(typeof step === 'object' ? step.key : step)).join('.')
  return { field: path || 'input', detail: issue?.message ?? 'is not valid' }
}
