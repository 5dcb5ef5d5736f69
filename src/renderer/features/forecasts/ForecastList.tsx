// Forecasts by state, what is due first; one of them at a time is opened for its entries and its outcome.
import type { ForecastView } from '@shared/contract/judging/forecasts'
import { useState } from 'react'
import { formatNumber, string } from '../../state/window/strings'
import { Button } from '../../ui/controls/Button'
import { ForecastItem } from './ForecastItem'
import styles from './Forecasts.module.css'

const GROUPS = ['overdue', 'open', 'resolved'] as const
/** Rows of a group until more are asked for. */
const PAGE = 100
const groupOf = ({ state }: ForecastView) => (state === 'overdue' || state === 'open' ? state : 'resolved')

export function ForecastList({
  forecasts,
  readOnly,
}: {
  readonly forecasts: readonly ForecastView[]
  readonly readOnly: boolean
}) {
  const [opened, setOpened] = useState<string>()
  return (
    <div className={styles.list}>
      {GROUPS.map((group) => {
        const own = forecasts.filter((one) => groupOf(one) === group)
        if (own.length === 0) return null
        return (
          <section key={group} aria-labelledby={`forecasts-${group}`}>
            <h3 id={`forecasts-${group}`} className={styles.group}>
              {string(`forecasts.group.${group}`)} <span className={styles.quiet}>{formatNumber(own.length)}</span>
            </h3>
            <Rows
              forecasts={own}
              readOnly={readOnly}
              opened={opened}
              onOpen={(id) => setOpened(opened === id ? undefined : id)}
            />
          </section>
        )
      })}
    </div>
  )
}

interface RowsProps {
  readonly forecasts: readonly ForecastView[]
  readonly readOnly: boolean
  readonly opened?: string
  readonly onOpen: (claimId: string) => void
}
function Rows({ forecasts, readOnly, opened, onOpen }: RowsProps) {
  const [count, setCount] = useState(PAGE)
  return (
    <>
      <ul>
        {forecasts.slice(0, count).map((forecast) => (
          <ForecastItem
            key={forecast.claimId}
            view={forecast}
            readOnly={readOnly}
            open={opened === forecast.claimId}
            onOpen={() => onOpen(forecast.claimId)}
          />
        ))}
      </ul>
      {forecasts.length > count && (
        <Button kind="quiet" onPress={() => setCount(count + PAGE)}>
          {string('forecasts.more', { count: Math.min(PAGE, forecasts.length - count) })}
        </Button>
      )}
    </>
  )
}
