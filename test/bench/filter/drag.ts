// The drag of the benches: a window of four years that travels over 1990 to 2015 and back, in days since 1970.

export function dragRange(move: number, moves: number): { readonly from: number; readonly to: number } {
  const width = 1461
  const [first, last] = [7305, 16436 - width]
  const there = (move / moves) * 2
  const from = Math.round(first + (there <= 1 ? there : 2 - there) * (last - first))
  return { from, to: from + width }
}
