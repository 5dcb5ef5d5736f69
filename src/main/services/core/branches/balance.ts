// Operations of `contract/ledger/balance`.
import { balanceService } from '../../balance/balance-service'
import type { Context } from '../context'
import type { Implementer } from '../implementer'

/** Handlers of `balance`. */
export const balanceBranch = (os: Implementer, ctx: Context) => {
  const balance = balanceService(ctx)
  return { balance: { compute: os.balance.compute.handler(({ input }) => balance.compute(input)) } }
}
