// A period of one's own: first and last year.
import type { DayRange } from '@shared/kernel/ledger'
import { civilOf } from '@shared/kernel/time'
import { useId, useState } from 'react'
import { Input } from 'react-aria-components'
import { string } from '../../../state/window/strings'
import { Button } from '../../../ui/controls/Button'
import { Dialog } from '../../../ui/controls/Dialog'
import { yearRange } from '../periods'
import styles from './Dialogs.module.css'

interface Props {
  readonly period?: DayRange
  readonly onPeriod: (period: DayRange) => void
  readonly onClose: () => void
}
/** A year as typed; undefined where it is none from -9999 to 9999. */
function yearIn(text: string): number | undefined {
  const typed = text.trim().replace('−', '-')
  return /^-?\d{1,4}$/.test(typed) ? Number(typed) : undefined
}

export function PeriodDialog({ period, onPeriod, onClose }: Props) {
  const id = useId()
  const [from, setFrom] = useState(period ? String(civilOf(period.earliest).year) : '')
  const [to, setTo] = useState(period ? String(civilOf(period.latest).year) : '')
  const [first, last] = [yearIn(from), yearIn(to)]
  const good = first !== undefined && last !== undefined && first <= last
  const put = () => {
    if (!good) return
    onPeriod(yearRange(first, last))
    onClose()
  }
  const field = (name: 'from' | 'to', value: string, change: (text: string) => void) => (
    <>
      <label htmlFor={`${id}-${name}`}>{string(`balance.${name}Year`)}</label>
      <Input
        id={`${id}-${name}`}
        value={value}
        inputMode="numeric"
        autoFocus={name === 'from'}
        aria-describedby={`${id}-fault`}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && put()}
      />
    </>
  )
  return (
    <Dialog
      title={string('balance.customTitle')}
      open
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{string('dialog.cancel')}</Button>
          <Button kind="primary" isDisabled={!good} onPress={put}>
            {string('balance.customDo')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {field('from', from, setFrom)}
        {field('to', to, setTo)}
        <p id={`${id}-fault`} className={styles.fault}>
          {from !== '' && to !== '' && !good ? string('balance.customFault') : ''}
        </p>
      </div>
    </Dialog>
  )
}
