// Whether two values say the same. Knows no schema.

type Fields = Readonly<Record<string, unknown>>

/** Whether two values are the same JSON, the order of keys and undefined fields aside. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((part, i) => isSame(part, b[i]))
  return !Array.isArray(b) && isSameObject(a as Fields, b as Fields)
}
function isSameObject(a: Fields, b: Fields): boolean {
  let balance = 0
  for (const key in a) {
    if (a[key] === undefined) continue
    if (!isSame(a[key], b[key])) return false
    balance++
  }
  for (const key in b) if (b[key] !== undefined) balance--
  return balance === 0
}
