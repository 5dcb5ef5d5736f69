// Where two byte masks differ, four rows a step: most of two neighbouring states of a brush is the same.

const words = (mask: Uint8Array): Uint32Array | undefined =>
  mask.byteOffset % 4 === 0 ? new Uint32Array(mask.buffer, mask.byteOffset, mask.length >> 2) : undefined

/** Calls `each` with every row whose byte differs; the masks are of one length. */
export function eachDifference(a: Uint8Array, b: Uint8Array, each: (row: number) => void): void {
  const [x, y] = [words(a), words(b)]
  let row = 0
  if (x && y) {
    for (let word = 0; word < x.length; word++) {
      if (x[word] === y[word]) continue
      for (let i = word * 4; i < word * 4 + 4; i++) if (a[i] !== b[i]) each(i)
    }
    row = x.length * 4
  }
  for (; row < a.length; row++) if (a[row] !== b[row]) each(row)
}

/** How many rows differ, counted no further than to `limit`. */
export function countDifferences(a: Uint8Array, b: Uint8Array, limit: number): number {
  const [x, y] = [words(a), words(b)]
  let count = 0
  if (x && y) {
    for (let word = 0; word < x.length && count < limit; word++) {
      // bytes are 0 or 1: what differs is one bit a byte
      const bits = x[word]! ^ y[word]!
      if (bits !== 0) count += Math.imul(bits, 0x01010101) >>> 24
    }
  }
  for (let row = x && y ? x.length * 4 : 0; row < a.length; row++) if (a[row] !== b[row]) count++
  return count
}

const ONES = 0x01010101
/** How many rows of a mask are 1. */
export function countOnes(mask: Uint8Array): number {
  const x = words(mask)
  let count = 0
  if (x) for (let word = 0; word < x.length; word++) count += Math.imul(x[word]!, ONES) >>> 24
  for (let row = x ? x.length * 4 : 0; row < mask.length; row++) count += mask[row]!
  return count
}
/** Calls `each` with every row whose byte is `value`. */
export function eachRow(mask: Uint8Array, value: 0 | 1, each: (row: number) => void): void {
  const x = words(mask)
  const other = value === 1 ? 0 : ONES
  let row = 0
  if (x) {
    for (let word = 0; word < x.length; word++) {
      if (x[word] === other) continue
      for (let i = word * 4; i < word * 4 + 4; i++) if (mask[i] === value) each(i)
    }
    row = x.length * 4
  }
  for (; row < mask.length; row++) if (mask[row] === value) each(row)
}
