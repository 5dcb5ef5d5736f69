// Where two texts differ: between their longest common beginning and end, whole words.

/** `before` is head + gone + tail, `after` is head + come + tail; head and tail end and begin at white space. */
export function differing(before: string, after: string) {
  const words = (text: string) => text.split(/(\s+)/)
  const [a, b] = [words(before), words(after)]
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a[start] === b[start]) start++
  let end = 0
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const part = (list: readonly string[], from: number, to: number) => list.slice(from, to).join('')
  return {
    head: part(a, 0, start),
    gone: part(a, start, a.length - end),
    come: part(b, start, b.length - end),
    tail: part(a, a.length - end, a.length),
  }
}
