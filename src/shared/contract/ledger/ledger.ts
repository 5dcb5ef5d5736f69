// The columns behind the linked views. The whole travels as bytes from `ledger`; changes come as records.
import { z } from 'zod'
import type { LedgerDictionaries, LedgerRecord } from '../../kernel/ledger/record'
import { query } from '../declare/operation'
import { ClaimIds } from '../views'

/** Ledger records of changed claims. */
export const ledger = {
  /** Records of the claims that still exist; `removed` are those that do not. */
  records: query()
    .input(z.object({ ids: ClaimIds }))
    .output(
      z.object({
        sequence: z.int(),
        records: z.array(z.custom<LedgerRecord>()),
        removed: z.array(z.string()),
        dictionaries: z.custom<LedgerDictionaries>(),
      }),
    ),
}
