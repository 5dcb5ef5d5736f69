// Asks the worker: the columns go there once, in pieces between frames; then each question with the rows that count.
import type { BalanceReasons } from '@shared/kernel/balance'
import type { LedgerColumns } from '@shared/kernel/ledger'
import type { BalanceChoice, CellChoice } from '../choice'
import type { Figures } from './compute'
import { type Frame, frameOf, type Piece, piecesOf } from './parts'

export type Order =
  | { readonly frame: Frame }
  | { readonly piece: Piece }
  | {
      readonly id: number
      readonly shown: Uint8Array
      readonly choice: BalanceChoice
      /** What is asked is why this cell says what it says, not the figures. */
      readonly cell?: CellChoice
    }
export interface Answer {
  readonly id: number
  readonly result:
    | { readonly figures?: Omit<Figures, 'columns' | 'shown' | 'choice'>; readonly reasons?: BalanceReasons }
    | undefined
}

let worker: Worker | undefined
let sent: { readonly columns: LedgerColumns; readonly done: Promise<void> } | undefined
let orders = 0
const waiting = new Map<
  number,
  { readonly done: (result: Answer['result']) => void; readonly failed: (error: unknown) => void }
>()

function atWork(): Worker {
  if (worker) return worker
  const made = new Worker(new URL('./balance-worker.ts', import.meta.url), { type: 'module' })
  made.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.id)?.done(data.result)
    waiting.delete(data.id)
  })
  // what it was working on is lost; the next question starts another
  made.addEventListener('error', (event) => {
    for (const { failed } of waiting.values()) failed(event.error ?? new Error(event.message))
    waiting.clear()
    made.terminate()
    worker = undefined
    sent = undefined
  })
  worker = made
  return made
}

async function send(columns: LedgerColumns): Promise<void> {
  const to = atWork()
  to.postMessage({ frame: frameOf(columns) } satisfies Order)
  for (const piece of piecesOf(columns)) {
    await new Promise((next) => setTimeout(next))
    if (sent?.columns !== columns) return
    to.postMessage({ piece } satisfies Order)
  }
}
async function ask(columns: LedgerColumns, order: Omit<Extract<Order, { readonly id: number }>, 'id'>) {
  if (sent?.columns !== columns) {
    const started: { readonly columns: LedgerColumns; done: Promise<void> } = { columns, done: Promise.resolve() }
    sent = started
    started.done = send(columns)
  }
  await sent.done
  if (sent?.columns !== columns) return undefined
  const id = ++orders
  return new Promise<Answer['result']>((done, failed) => {
    waiting.set(id, { done, failed })
    atWork().postMessage({ id, ...order } satisfies Order)
  })
}

let last:
  | { readonly shown: Uint8Array; readonly choice: BalanceChoice; readonly answer: Promise<Figures | undefined> }
  | undefined
/** The figures, worked out beside the page; undefined without any, or where the claims have changed meanwhile. */
export function figuresFrom(
  columns: LedgerColumns,
  shown: Uint8Array,
  choice: BalanceChoice,
): Promise<Figures | undefined> {
  if (last?.shown === shown && last.choice === choice) return last.answer
  const answer = ask(columns, { shown, choice }).then((result) => {
    return result?.figures && { ...result.figures, columns, shown, choice }
  })
  last = { shown, choice, answer }
  return answer
}
/** Why a cell says what it says, from beside the page. */
export async function whyFrom({ columns, shown, choice }: Figures, cell: CellChoice) {
  return (await ask(columns, { shown, choice, cell }))?.reasons
}
