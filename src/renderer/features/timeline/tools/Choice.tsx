// One of a few words, in the head of the panel: which clock, which lanes.
import { ChevronDown } from 'lucide-react'
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import floating from '../../../ui/controls/Popover.module.css'
import styles from './Choice.module.css'

interface Props<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly T[]
  readonly words: (option: T) => string
  readonly onChange: (option: T) => void
}
export function Choice<T extends string>({ label, value, options, words, onChange }: Props<T>) {
  return (
    <Select
      aria-label={label}
      value={value}
      onChange={(next) => {
        const chosen = options.find((option) => option === next)
        if (chosen !== undefined) onChange(chosen)
      }}
    >
      <Button className={styles.trigger}>
        <SelectValue>{words(value)}</SelectValue>
        <ChevronDown size={12} aria-hidden="true" />
      </Button>
      <Popover className={floating.popover}>
        <ListBox className={floating.options}>
          {options.map((option) => (
            <ListBoxItem key={option} id={option} textValue={words(option)} className={floating.option}>
              {words(option)}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
