// Direction and strength of an effect, and the sum behind its weight, as x = strength × credibility × confidence (× p).
import type { BalancePart } from '@shared/kernel/balance'
import { string } from '../../../state/window/strings'
import styles from './Cell.module.css'

export function Effect({ part: { sign, strength } }: { readonly part: BalancePart }) {
  return (
    <span className={styles.effect}>
      <span className="visually-hidden">{string(sign > 0 ? 'balance.favours' : 'balance.disfavours')}</span>
      <svg width="9" height="8" viewBox="0 0 9 8" aria-hidden="true">
        {sign > 0 ? (
          <path d="M4.5 .8 8.2 7.2H.8Z" fill="currentColor" stroke="currentColor" strokeLinejoin="round" />
        ) : (
          <path d="M4.5 7.2 .8 .8H8.2Z" fill="none" stroke="currentColor" strokeLinejoin="round" />
        )}
      </svg>
      {strength}
    </span>
  )
}

const two = (value: number): string => value.toFixed(2)
const one = (value: number): string => (Number.isInteger(value * 10) ? value.toFixed(1) : value.toFixed(2))
/** The weight, or its range where analysts differ, and the sums it comes from, one an analyst. */
export function weighing({ weights }: BalancePart): readonly [weight: string, sums: readonly string[]] {
  if (weights.length === 0) return ['–', [string('balance.unassessed')]]
  const xs = weights.map(({ x }) => two(x))
  const [low, high] = [two(Math.min(...weights.map(({ x }) => x))), two(Math.max(...weights.map(({ x }) => x)))]
  const sums = weights.map(
    ({ strength, c, k, p }) => `${strength} × ${one(c)} × ${one(k)}${p === undefined ? '' : ` × ${two(p)}`}`,
  )
  return [xs.length === 1 || low === high ? low : string('balance.range', { low, high }), [...new Set(sums)]]
}
