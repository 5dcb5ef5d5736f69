import { ownerOf } from '@main/hosts/node/peer'
import { expect, test } from 'vitest'

const HEAD = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n'
const row = (local: string, remote: string, uid: number) =>
  `   0: ${local} ${remote} 01 00000000:00000000 00:00000000 00000000 ${uid}        0 12345 1 0000000000000000\n`
const MAPPED = '0000000000000000FFFF00000100007F'

test.each([
  ['an IPv4 socket', [HEAD + row('0100007F:C350', '0100007F:1F90', 1001), HEAD], 1001],
  ['an IPv6 socket that speaks IPv4', [HEAD, HEAD + row(`${MAPPED}:C350`, `${MAPPED}:1F90`, 1002)], 1002],
  ['our own end of the connection', [HEAD + row('0100007F:1F90', '0100007F:C350', 1001), HEAD], undefined],
  ['another machine', [HEAD + row('0101A8C0:C350', '0101A8C0:1F90', 1001), HEAD], undefined],
  ['tables that cannot be read', ['', ''], undefined],
])('L1: the owner of %s', (_, tables, owner) => {
  expect(ownerOf(0xc350, 0x1f90, tables)).toBe(owner)
})
