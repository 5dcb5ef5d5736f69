// The window's connection, set once by main.tsx (or by a test) before anything renders.
import type { Client, Connection } from '../../api/connection'

let current: Connection | undefined

export function setConnection(connection: Connection): void {
  current = connection
}
export function connection(): Connection {
  if (!current) throw new Error('no connection has been set')
  return current
}
export const client = (): Client => connection().client
