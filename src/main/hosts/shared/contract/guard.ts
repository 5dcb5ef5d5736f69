// The one server interceptor: declared failures pass with their code, all else becomes INTERNAL with an incident id.

import { ORPCError } from '@orpc/server'
import { ERRORS, type ErrorCode, type ErrorData, Failure, sentence } from '@shared/contract/errors'
import type { Ids, Log } from '../../../ports'

interface Call {
  readonly procedure: { readonly '~orpc': { readonly errorMap: Readonly<Record<string, unknown>> } }
  readonly signal?: AbortSignal | undefined
  next(): unknown
}

const declaredError = (code: ErrorCode, data: ErrorData) =>
  new ORPCError(code, { defined: true, message: sentence(code, data), data })

/** What a client gets for anything thrown; undeclared errors go to the log under the incident id. */
export function toClientError(
  thrown: unknown,
  declares: (code: string) => boolean,
  aborted: boolean,
  ports: { readonly ids: Ids; readonly log: Log },
): Error {
  if (thrown instanceof Failure && declares(thrown.code)) return declaredError(thrown.code, thrown.data)
  if (thrown instanceof ORPCError) {
    if (thrown.code === 'BAD_REQUEST')
      return new ORPCError('BAD_REQUEST', { message: thrown.message, data: thrown.data })
    if (thrown.code in ERRORS && declares(thrown.code)) return thrown
  }
  if (aborted && declares('CANCELLED')) return declaredError('CANCELLED', {})
  const incident = ports.ids.next()
  if (!aborted) ports.log.incident(incident, thrown instanceof Error && thrown.cause ? thrown.cause : thrown)
  return declaredError('INTERNAL', { incident })
}

/** For `clientInterceptors` of a handler and `interceptors` of a router client alike. */
export function guardCalls(ports: { readonly ids: Ids; readonly log: Log }) {
  return async <C extends Call>(call: C): Promise<never> => {
    try {
      return (await call.next()) as never
    } catch (error) {
      const declares = (code: string) => code in call.procedure['~orpc'].errorMap
      throw toClientError(error, declares, call.signal?.aborted ?? false, ports)
    }
  }
}
