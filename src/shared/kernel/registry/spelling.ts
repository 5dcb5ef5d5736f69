// Pairs of strings that differ by a slip or two. Finds them without comparing each with each.

/** Edits allowed between names of a length: none up to 4 letters, one up to 8, two beyond. */
export const slipsAllowed = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2)

/**
 * Edits from one string to the other (insert, delete, replace, swap neighbours: optimal string alignment), or
 * `most + 1` where there are more. Only the cells within `most` of the diagonal are looked at.
 */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = new Array<number>(b.length + 1).fill(most + 1)
    if (i <= most) next[0] = i
    let least = next[0]!
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j++) {
      const same = a[i - 1] === b[j - 1]
      let best = Math.min(row[j - 1]! + (same ? 0 : 1), (row[j] ?? most) + 1, next[j - 1]! + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1)
      next[j] = best
      least = Math.min(least, best)
    }
    if (least > most) return most + 1
    before = row
    row = next
  }
  return Math.min(row[b.length]!, most + 1)
}

/** A bit for each letter that occurs; two strings within k edits differ in at most 2k bits. */
function lettersOf(text: string): number {
  let bits = 0
  for (let i = 0; i < text.length; i++) bits |= 1 << (text.charCodeAt(i) % 31)
  return bits
}
function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

interface Indexed {
  readonly text: string
  readonly at: number
  readonly letters: number
}
/**
 * Calls `found` for each pair of strings within their allowed slips, as positions in the list. A string of which at
 * most k edits are allowed is cut into k + 2 pieces, of which another within k edits holds at least one, nearly where it
 * stood (after PASS-JOIN, Li et al. 2011); of k edits only one may be a swap across a seam, else the pair is missed.
 */
export function nearPairs(texts: readonly string[], found: (a: number, b: number, slips: number) => void): void {
  const index = new Map<string, Indexed[]>()
  const order = texts.map((text, at) => ({ text, at, letters: lettersOf(text) }))
  order.sort((a, b) => a.text.length - b.text.length)
  for (const one of order) {
    const most = slipsAllowed(one.text.length)
    if (most === 0) continue
    for (const other of candidates(index, one, most)) {
      if (bitCount(one.letters ^ other.letters) > 2 * most) continue
      const allowed = Math.min(most, slipsAllowed(other.text.length))
      const n = slips(one.text, other.text, allowed)
      if (n > 0 && n <= allowed) found(other.at, one.at, n)
    }
    for (const { piece, n } of piecesOf(one.text, most)) {
      const key = `${one.text.length} ${n} ${piece}`
      const list = index.get(key)
      if (list) list.push(one)
      else index.set(key, [one])
    }
  }
}

function* piecesOf(text: string, most: number): Generator<{ piece: string; start: number; n: number }> {
  const count = most + 2
  for (let n = 0; n < count; n++) {
    const start = Math.floor((n * text.length) / count)
    yield { piece: text.slice(start, Math.floor(((n + 1) * text.length) / count)), start, n }
  }
}

/** Earlier strings that share a piece, within `most` places of where it stood in them. */
function candidates(index: ReadonlyMap<string, Indexed[]>, { text }: Indexed, most: number): ReadonlySet<Indexed> {
  const hits = new Set<Indexed>()
  for (let length = text.length - most; length <= text.length; length++) {
    const count = slipsAllowed(length) + 2
    if (count === 2) continue
    for (let n = 0; n < count; n++) {
      const start = Math.floor((n * length) / count)
      const size = Math.floor(((n + 1) * length) / count) - start
      for (let at = Math.max(0, start - most); at <= start + most; at++)
        for (const hit of index.get(`${length} ${n} ${text.slice(at, at + size)}`) ?? []) hits.add(hit)
    }
  }
  return hits
}
