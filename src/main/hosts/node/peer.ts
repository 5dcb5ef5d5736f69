// Whose program is at the other end of a loopback connection, where the system tells (Linux). Decides only.
import { readFileSync } from 'node:fs'

/** The kernel's lists of connections; a table that cannot be read says nothing. */
const TABLES = ['/proc/net/tcp', '/proc/net/tcp6'] as const
const readTable = (path: string): string => {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}
/** 127.0.0.1 as the tables write it, of IPv4 and mapped into IPv6. */
const LOOPBACK = /^(?:0{16}FFFF0000)?0100007F$/
const portOf = (address = ''): number => {
  const [host = '', port = ''] = address.split(':')
  return LOOPBACK.test(host) ? Number.parseInt(port, 16) : Number.NaN
}

/** The user id that owns the connection from `from` to `to`, ports on 127.0.0.1; undefined where nothing tells. */
export function ownerOf(
  from: number,
  to: number,
  tables: readonly string[] = TABLES.map(readTable),
): number | undefined {
  for (const table of tables) {
    for (const line of table.split('\n').slice(1)) {
      const [, local, remote, , , , , uid] = line.trim().split(/\s+/)
      if (portOf(local) === from && portOf(remote) === to) return Number(uid)
    }
  }
  return undefined
}

/**
 * Whether the peer is a program of another user: the start address stands in the arguments of the browser that opens
 * it, where every user of the machine can read it.
 */
export function isAnotherUser(
  { remotePort, localPort }: { readonly remotePort?: number | undefined; readonly localPort?: number | undefined },
  own: number | undefined = process.getuid?.(),
): boolean {
  if (own === undefined || remotePort === undefined || localPort === undefined) return false
  const owner = ownerOf(remotePort, localPort)
  return owner !== undefined && owner !== own && owner !== 0
}
