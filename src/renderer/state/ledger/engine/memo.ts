// What is derived from columns, kept as long as those very arrays live: an edit that renews an array drops what was
// derived from it, and nothing else.

interface Kept<T> {
  readonly sources: readonly object[]
  readonly value: T
}
/** A derivation kept for its sources; `held` answers only what is there already. */
export interface Memo<T> {
  (sources: readonly object[], make: () => T): T
  held(sources: readonly object[]): T | undefined
}

/** One answer is kept for each first source. */
export function memo<T>(): Memo<T> {
  const kept = new WeakMap<object, Kept<T>>()
  const held = (sources: readonly object[]): T | undefined => {
    const known = kept.get(sources[0] ?? kept)
    return known?.sources.every((source, i) => source === sources[i]) ? known.value : undefined
  }
  const ask = (sources: readonly object[], make: () => T): T => {
    const known = held(sources)
    if (known !== undefined) return known
    const value = make()
    kept.set(sources[0] ?? kept, { sources, value })
    return value
  }
  return Object.assign(ask, { held })
}
