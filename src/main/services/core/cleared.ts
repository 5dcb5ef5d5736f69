// Edits as the contract carries them, for repositories. Owns the meaning of null in an edit.

/** An edit without null, but for the fields `K` where null is a value. */
export type Cleared<T, K extends keyof T> = { [P in keyof T]: P extends K ? T[P] : Exclude<T[P], null> }

/** What an edit sets: null, which clears, becomes undefined; what was not sent is left out. `keep` names fields where null is a value. */
export function cleared<T extends object, K extends keyof T = never>(changes: T, ...keep: readonly K[]): Cleared<T, K> {
  const sent = Object.entries(changes).filter(([, value]) => value !== undefined)
  const kept = keep as readonly PropertyKey[]
  return Object.fromEntries(
    sent.map(([key, value]) => [key, value === null && !kept.includes(key) ? undefined : value]),
  ) as Cleared<T, K>
}
