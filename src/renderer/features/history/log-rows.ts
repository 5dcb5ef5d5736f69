// Rows of the log: change sets under the day on which they were made. Pure.
import type { ChangeSummary } from '@shared/contract/corpus/history'

export type LogRow = { readonly day: string } | { readonly set: ChangeSummary }

const date = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hour12: false })
const whole = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', hour12: false })
export const timeOf = ({ time }: Pick<ChangeSummary, 'time'>): string => clock.format(Date.parse(time))
export const whenOf = ({ time }: Pick<ChangeSummary, 'time'>): string => whole.format(Date.parse(time))

/** Change sets in their order, a head before the first of each day in the reader's own zone. */
export function logRows(sets: readonly ChangeSummary[]): LogRow[] {
  let last = ''
  return sets.flatMap((set): LogRow[] => {
    const day = date.format(Date.parse(set.time))
    const head = day === last ? [] : [{ day }]
    last = day
    return [...head, { set }]
  })
}
