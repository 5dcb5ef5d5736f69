// Equality of what a balance is made of, numbers within a millionth of each other.
import { expect } from 'vitest'

/** Whether two values are equal but for rounding; absent and undefined are the same. */
function near(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a === b || Math.abs(a - b) < 1e-6
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => near(a[key as keyof typeof a], b[key as keyof typeof b]))
}

/** Fails with both values where they differ by more than rounding. */
export function expectNear(found: unknown, expected: unknown): void {
  if (!near(found, expected)) expect(found).toEqual(expected)
}
