// What branches of the router are made with: the contract, and the one place that maps what operations throw.
import { type ImplementerInternalWithMiddlewares, implement } from '@orpc/server'
import { workbenchContract } from '@shared/contract'
import type { History } from '../../history'
import type { CorpusFacts } from '../project/project-service'
import type { Context } from './context'
import type { Health } from './corpus-health'
import { toContractError } from './errors'

type Nothing = Record<never, never>
/** Makes handlers for `workbenchContract`; whatever a handler throws reaches the client as a declared error. */
export type Implementer = ImplementerInternalWithMiddlewares<typeof workbenchContract, Nothing, Nothing>
/** What some operations need beside the context. */
export interface RouterParts {
  readonly history: History
  readonly health: Health
  readonly facts: CorpusFacts
}

/** An implementer over an open corpus. */
export const implementer = ({ ports }: Context): Implementer =>
  implement(workbenchContract).use(async ({ next, procedure }, input) => {
    try {
      return await next()
    } catch (error) {
      throw toContractError(error, procedure['~orpc'].errorMap, ports, input)
    }
  })
