// The scripted session: what each side is asked, step by step, and what it answers for the comparison.

import { dragRange } from './drag'

export interface State {
  readonly brush?: readonly [from: number, to: number]
  readonly actors?: readonly number[]
  readonly domains?: readonly number[]
  readonly box?: readonly [west: number, south: number, east: number, north: number]
}
export interface Step extends State {
  readonly kind: 'first brush' | 'drag' | 'actor pick' | 'map pan' | 'other'
}
/** Claims left, by domain and by actor: what the views beside would show. */
export interface Answer {
  readonly left: number
  readonly domains: ArrayLike<number>
  readonly actors: ArrayLike<number>
}
export interface Side {
  move(state: State): Answer
  /** Edits one claim, up to the answer of the same question; absent where a side has no way but to build anew. */
  edit?(n: number): unknown
}
const EDITS = 24

const DRAGS = 120
const PANS = 40

/** A brush that comes up and travels, actors that are picked, a map that pans, jumps of the brush, and all of it taken back. */
export function session(): readonly Step[] {
  const brush = (i: number) => {
    const { from, to } = dragRange(i, DRAGS)
    return [from, to] as const
  }
  const steps: Step[] = [{ kind: 'first brush', brush: brush(0) }]
  for (let i = 1; i <= DRAGS; i++) steps.push({ kind: 'drag', brush: brush(i) })
  const held = brush(DRAGS)
  for (const actors of [[3], [3, 7], [7], [0, 7], [12]]) steps.push({ kind: 'actor pick', brush: held, actors })
  const box = (i: number) => [-60 + i, -30, 40 + i, 60] as const
  steps.push({ kind: 'other', brush: held, actors: [0, 12], box: box(0) })
  for (let i = 1; i <= PANS; i++) steps.push({ kind: 'map pan', brush: held, actors: [0, 12], box: box(i) })
  const rest: State[] = [
    { brush: held, box: box(PANS) },
    { brush: [7305, 16436], box: box(PANS) },
    { brush: [7305, 16436] },
    { brush: [15000, 16000], domains: [0] },
    { brush: [7400, 7800], domains: [0, 2] },
    { brush: [7400, 15000], domains: [2] },
    { brush: [7400, 15000] },
    {},
    { brush: [12000, 12400] },
    {},
  ]
  return [...steps, ...rest.map((state): Step => ({ kind: 'other', ...state }))]
}

export interface Outcome {
  readonly buildMs: number
  readonly times: readonly { readonly kind: Step['kind']; readonly ms: number }[]
  /** One claim edited, each time. */
  readonly edits: readonly number[]
  /** A digest of every answer. */
  readonly answers: readonly number[]
  readonly rssMb: number
  readonly heapMb: number
}

function digest({ left, domains, actors }: Answer): number {
  let hash = left
  for (const list of [domains, actors])
    for (let i = 0; i < list.length; i++) hash = (Math.imul(hash, 31) + list[i]!) | 0
  return hash
}

/** Builds a side and plays the session on it, in a process of its own. */
export function play(build: () => Side): Outcome {
  const began = performance.now()
  const side = build()
  const buildMs = performance.now() - began
  const times: { kind: Step['kind']; ms: number }[] = []
  const answers: number[] = []
  for (const { kind, ...state } of session()) {
    const start = performance.now()
    const answer = side.move(state)
    times.push({ kind, ms: performance.now() - start })
    answers.push(digest(answer))
  }
  const edits = Array.from({ length: side.edit ? EDITS : 0 }, (_, n) => {
    const start = performance.now()
    side.edit?.(n)
    return performance.now() - start
  })
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage()
  return { buildMs, times, edits, answers, rssMb: rss / 1e6, heapMb: (heapUsed + arrayBuffers) / 1e6 }
}
