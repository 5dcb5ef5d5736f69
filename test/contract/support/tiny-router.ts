// A small contract with one operation for each thing a transport must carry, and its implementation.
import { eventIterator } from '@orpc/contract'
import { implement, ORPCError } from '@orpc/server'
import { command, query } from '@shared/contract/declare/operation'
import { Failure } from '@shared/contract/errors'
import { z } from 'zod'

export const tinyContract = {
  echo: query()
    .input(z.object({ text: z.string(), n: z.int().optional() }))
    .output(z.object({ text: z.string(), n: z.int().optional() })),
  declared: command('undoable', 'NOT_FOUND').output(z.object({})),
  undeclaredFailure: query().output(z.object({})),
  undeclaredOrpc: query().output(z.object({})),
  crash: query().output(z.object({})),
  badOutput: query().output(z.object({ n: z.int() })),
  slow: query('CANCELLED').output(z.object({})),
  big: query()
    .input(z.object({ size: z.int() }))
    .output(z.object({ text: z.string() })),
  ticks: query().output(eventIterator(z.object({ n: z.int() }))),
}
export type TinyContract = typeof tinyContract

export interface Watch {
  aborted: number
  streamsEnded: number
}

export function tinyRouter(watch: Watch) {
  const os = implement(tinyContract)
  return os.router({
    echo: os.echo.handler(({ input }) => input),
    declared: os.declared.handler(() => {
      throw new Failure('NOT_FOUND', { name: 'claim' })
    }),
    undeclaredFailure: os.undeclaredFailure.handler(() => {
      throw new Failure('STALE', { name: 'a secret title' })
    }),
    undeclaredOrpc: os.undeclaredOrpc.handler(() => {
      throw new ORPCError('TEAPOT', { message: 'a secret message', data: { secret: true } })
    }),
    crash: os.crash.handler(() => {
      throw new Error('a secret stack')
    }),
    badOutput: os.badOutput.handler(() => ({ n: 'not a number' }) as never),
    slow: os.slow.handler(
      ({ signal }) =>
        new Promise((_, failed) => {
          signal?.addEventListener('abort', () => {
            watch.aborted += 1
            failed(new Error('stopped'))
          })
        }),
    ),
    big: os.big.handler(({ input }) => ({ text: 'x'.repeat(input.size) })),
    ticks: os.ticks.handler(async function* ({ signal }) {
      try {
        for (let n = 1; !signal?.aborted; n += 1) {
          yield { n }
          await new Promise((done) => setTimeout(done, 5))
        }
      } finally {
        watch.streamsEnded += 1
      }
    }),
  })
}
