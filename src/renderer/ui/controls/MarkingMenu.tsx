// Chooses a TLP label from all five, each shown as it must look.
import { TLP_LABELS, Tlp } from '@shared/model/base/envelope'
import { ChevronDown } from 'lucide-react'
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import { Marking } from '../marks/Marking'
import styles from '../marks/Marking.module.css'
import floating from './Popover.module.css'

interface Props {
  readonly label: string
  readonly value: Tlp
  readonly onChange: (label: Tlp) => void
  readonly isDisabled?: boolean
}
export function MarkingMenu({ label, value, onChange, isDisabled }: Props) {
  return (
    <Select
      aria-label={label}
      value={value}
      onChange={(next) => onChange(Tlp.parse(next))}
      isDisabled={isDisabled}
      className={styles.select}
    >
      <Button className={styles.trigger}>
        <SelectValue>
          <Marking label={value} />
        </SelectValue>
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className={floating.popover}>
        <ListBox className={floating.options}>
          {TLP_LABELS.map((option) => (
            <ListBoxItem key={option} id={option} textValue={option} className={floating.option}>
              <Marking label={option} />
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
