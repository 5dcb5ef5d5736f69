// The whole contract in one process, for the terminal and for tests: same validation and same errors as over a wire.
import { type AnyRouter, createRouterClient, type RouterClient } from '@orpc/server'
import type { Ids, Log } from '../../../ports'
import { guardCalls } from './guard'

export function localClient<R extends AnyRouter>(
  router: R,
  ports: { readonly ids: Ids; readonly log: Log },
): RouterClient<R> {
  return createRouterClient(router, { context: {}, interceptors: [guardCalls(ports)] } as never) as RouterClient<R>
}
