// Works out balances beside the page, over a copy of the columns that they need. One question at a time.
import type { LedgerColumns } from '@shared/kernel/ledger'
import { figuresOf, whyOf } from './compute'
import type { Answer, Order } from './desk'
import { assembled, type Frame, type Piece } from './parts'

let frame: Frame | undefined
let pieces: Piece[] = []
let columns: LedgerColumns | undefined

function answerTo(order: Extract<Order, { readonly id: number }>): Answer['result'] {
  if (!frame) return undefined
  columns ??= assembled(frame, pieces)
  const figures = figuresOf(columns, order.shown, order.choice)
  if (!figures) return undefined
  if (order.cell) return { reasons: whyOf(figures, order.cell) }
  const { balance, byPeriod, periods, cut } = figures
  return { figures: { balance, byPeriod, periods, cut } }
}

self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if ('frame' in data) {
    frame = data.frame
    pieces = []
    columns = undefined
  } else if ('piece' in data) pieces.push(data.piece)
  else self.postMessage({ id: data.id, result: answerTo(data) } satisfies Answer)
})
