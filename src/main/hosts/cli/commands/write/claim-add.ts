// equipoise claim add: one claim from JSON on stdin, the contract's input.

import { Failure } from '@shared/contract/errors'
import type { ClaimInput } from '@shared/contract/ledger/claims'
import type { Command } from '../../command'
import { withCorpus } from '../../local-corpus'

/** The object on stdin, or INVALID_FIELD that says what is wrong with it. */
export function parseClaim(text: string): ClaimInput {
  if (text.trim() === '')
    throw new Failure('INVALID_FIELD', { field: 'stdin', detail: 'is empty; give one claim as a JSON object' })
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const detail = `is not JSON: ${(error as Error).message.split('\n')[0]}`
    throw new Failure('INVALID_FIELD', { field: 'stdin', detail })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Failure('INVALID_FIELD', { field: 'stdin', detail: 'holds no JSON object' })
  return value as ClaimInput
}

export const claimAddCommand: Command = {
  name: 'claim add',
  usage: 'claim add FILE < CLAIM.json',
  about: 'add the claim that stands as JSON on stdin',
  takes: [1, 1],
  async run(call) {
    const input = parseClaim(await call.readStdin())
    return withCorpus(
      call,
      call.positionals[0] ?? '',
      async ({ client }) => {
        const { claim } = await client.claims.create(input)
        return { json: { claim }, text: `#${claim.number}  ${claim.id}\n` }
      },
      { writes: true },
    )
  },
}
