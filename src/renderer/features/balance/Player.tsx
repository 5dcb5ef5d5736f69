// The slider that goes through the periods, by hand or by itself; it stops at the end, on Pause, and when it goes away.
import type { DayRange } from '@shared/kernel/ledger'
import { Pause, Play } from 'lucide-react'
import { type CSSProperties, useEffect, useRef, useState } from 'react'
import { say } from '../../state/window/notices'
import { string } from '../../state/window/strings'
import { IconButton } from '../../ui/controls/Button'
import styles from './Balance.module.css'
import { yearsWords } from './periods'

/** A period's time in milliseconds; longer for who asks for less motion. */
const STAY = 1400
const STAY_CALM = 3000
const calm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

interface Props {
  readonly periods: readonly DayRange[]
  /** The period shown; below 0 = all years, or one that is none of these. */
  readonly at: number
  readonly onPeriod: (period: DayRange | undefined) => void
  readonly style: CSSProperties
}
export function Player({ periods, at, onPeriod, style }: Props) {
  const [playing, setPlaying] = useState(false)
  const put = useRef(onPeriod)
  put.current = onPeriod
  useEffect(() => {
    if (!playing) return
    const timer = setTimeout(
      () => {
        if (at + 1 < periods.length) put.current(periods[at + 1])
        else setPlaying(false)
      },
      calm() ? STAY_CALM : STAY,
    )
    return () => clearTimeout(timer)
  }, [playing, at, periods])
  const words = at < 0 ? string('balance.allYears') : yearsWords(periods[at]!)
  const toggle = () => {
    if (playing) return setPlaying(false)
    put.current(periods[at < 0 || at === periods.length - 1 ? 0 : at])
    setPlaying(true)
    say(string('balance.playing'))
  }
  return (
    <div className={styles.play} style={style}>
      <IconButton label={string(playing ? 'balance.pause' : 'balance.play')} onPress={toggle}>
        {playing ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
      </IconButton>
      <input
        type="range"
        min={-1}
        max={periods.length - 1}
        step={1}
        value={at}
        aria-label={string('balance.period')}
        aria-valuetext={words}
        title={words}
        onChange={(event) => {
          setPlaying(false)
          onPeriod(periods[Number(event.target.value)])
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && playing) {
            event.stopPropagation()
            setPlaying(false)
          }
        }}
      />
    </div>
  )
}
