// Ways through a graph that is given by its steps. Knows nothing of claims.

/** The nodes from `from` to `goal`, both included, by the fewest steps; undefined where no way leads there. */
export function pathTo(goal: string, from: string, steps: (id: string) => Iterable<string>): string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]])
  for (const at of cameFrom.keys()) {
    if (at === goal) {
      const path: string[] = []
      for (let step: string | undefined = at; step !== undefined; step = cameFrom.get(step)) path.unshift(step)
      return path
    }
    for (const next of steps(at)) if (!cameFrom.has(next)) cameFrom.set(next, at)
  }
  return undefined
}
