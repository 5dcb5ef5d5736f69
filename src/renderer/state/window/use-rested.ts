// A value that waits until it stands still: for what nobody sees while a brush is dragged, such as elements for focus.
import { useEffect, useState } from 'react'

/** The first value at once; each later one when it has stood for `ms` milliseconds. */
export function useRested<T>(value: T, ms = 150): T {
  const [rested, setRested] = useState(value)
  const fresh = rested === undefined
  useEffect(() => {
    if (fresh) setRested(() => value)
    const timer = setTimeout(() => setRested(() => value), ms)
    return () => clearTimeout(timer)
  }, [value, ms, fresh])
  return fresh ? value : rested
}
