// Which commands there are that can be undone, and calling one by its name.
import { workbenchContract } from '@shared/contract'
import type { Client } from '../corpus-file'

/** Undo and redo are what the property is about, so they are no edits among others. */
const THEMSELVES = new Set(['history.undo', 'history.redo', 'history.undoTo'])
/** Names of all commands of the contract that write change sets that can be undone. */
export function undoableCommands(): string[] {
  return Object.entries(workbenchContract).flatMap(([branch, operations]) =>
    Object.entries(operations as Record<string, { '~orpc': { meta: { policy?: string } } }>)
      .filter(([, operation]) => ['undoable', 'coalesce'].includes(operation['~orpc'].meta.policy ?? ''))
      .map(([name]) => `${branch}.${name}`)
      .filter((name) => !THEMSELVES.has(name)),
  )
}
/** Calls a command by its name. */
export function call(client: Client, name: string, input: unknown): Promise<unknown> {
  const [branch = '', operation = ''] = name.split('.')
  const calls = client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
  return calls[branch]![operation]!(input)
}
