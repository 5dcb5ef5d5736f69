// A small seeded generator for fixtures: the same seed gives the same corpus on every machine.

export interface Random {
  /** 0 ≤ x < 1. */
  next(): number
  /** 0 ≤ n < limit, each as likely. */
  int(limit: number): number
  pick<T>(items: readonly T[]): T
  /** Index below `limit` with frequency falling as 1/(rank + 1): few are very common, most are rare. */
  zipf(limit: number): number
  chance(p: number): boolean
}

/** mulberry32. */
export function random(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const int = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    int,
    pick: (items) => items[int(items.length)]!,
    zipf: (limit) => Math.min(limit - 1, Math.floor((limit + 1) ** next() - 1)),
    chance: (p) => next() < p,
  }
}

/** A valid UUIDv7 whose time and order follow `n`; `kind` keeps ids of different nouns apart. */
export function fixtureId(kind: number, n: number): string {
  const time = (1_735_689_600_000 + n).toString(16).padStart(12, '0')
  const tail = n.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${kind.toString(16).padStart(3, '0')}-8000-${tail}`
}
