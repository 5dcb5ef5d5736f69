// Ranges over ordered vocabularies (F10). F and 6 stand apart: "cannot be judged" is not below E or 5 (D29).
import { TLP_LABELS } from '../../model/base/envelope'

interface Scale {
  readonly order: readonly string[]
  readonly apart: readonly string[]
}
const SCALES: Readonly<Record<string, Scale>> = {
  reliability: { order: ['A', 'B', 'C', 'D', 'E'], apart: ['F'] },
  credibility: { order: ['1', '2', '3', '4', '5'], apart: ['6'] },
  confidence: { order: ['low', 'moderate', 'high'], apart: [] },
  marking: { order: TLP_LABELS, apart: [] },
}
/** Whether a field's values have an order that ranges can go by. */
export const isScale = (field: string): boolean => Object.hasOwn(SCALES, field)

/** The values from one end to the other; an end that is left out is the scale's. Undefined where it runs backwards. */
export function scaleRange(field: string, from: string | undefined, to: string | undefined): string[] | undefined {
  const { order, apart } = SCALES[field] ?? { order: [], apart: [] }
  if (from !== undefined && apart.includes(from)) return to === undefined || to === from ? [from] : undefined
  const named = to !== undefined && apart.includes(to) ? [to] : []
  const first = from === undefined ? 0 : order.indexOf(from)
  const last = to === undefined || named.length > 0 ? order.length - 1 : order.indexOf(to)
  return first <= last ? [...order.slice(first, last + 1), ...named] : undefined
}

/** Runs of values that follow each other on the scale, as [first, last]; single values as [value, value]. */
export function scaleRuns(field: string, values: readonly string[]): [string, string][] {
  const order = SCALES[field]?.order ?? []
  const runs: [string, string][] = []
  for (const value of values) {
    const run = runs.at(-1)
    const at = order.indexOf(value)
    if (run && at > 0 && order.indexOf(run[1]) === at - 1) run[1] = value
    else runs.push([value, value])
  }
  return runs.flatMap(([a, b]): [string, string][] =>
    order.indexOf(b) - order.indexOf(a) === 1
      ? [
          [a, a],
          [b, b],
        ]
      : [[a, b]],
  )
}
