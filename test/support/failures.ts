// What a refused call says: code and data.
import { ORPCError } from '@orpc/server'

/** The declared error of a call that must fail. */
export async function failureOf(
  call: Promise<unknown>,
): Promise<{ code: string; data: Record<string, string>; defined: boolean }> {
  try {
    await call
  } catch (error) {
    if (error instanceof ORPCError)
      return { code: error.code, data: error.data as Record<string, string>, defined: error.defined }
    throw error
  }
  throw new Error('the call was expected to fail')
}
export const codeOf = async (call: Promise<unknown>): Promise<string> => (await failureOf(call)).code
