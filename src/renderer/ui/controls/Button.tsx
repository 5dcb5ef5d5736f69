// Buttons: `primary` is ink, `quiet` has no edge. Names come from their text or `label`.

import { type ReactNode, useState } from 'react'
import { Button as AriaButton, type ButtonProps, Tooltip, TooltipTrigger } from 'react-aria-components'
import styles from './Button.module.css'

interface Props extends Omit<ButtonProps, 'className' | 'children' | 'style'> {
  readonly kind?: 'primary' | 'plain' | 'quiet'
  readonly children: ReactNode
}
export function Button({ kind = 'plain', children, ...rest }: Props) {
  return (
    <AriaButton {...rest} className={`${styles.button} ${styles[kind]}`}>
      {children}
    </AriaButton>
  )
}

interface IconProps extends Omit<ButtonProps, 'className' | 'children' | 'style' | 'aria-label'> {
  /** Accessible name and tooltip. */
  readonly label: string
  /** Shown beside the name in the tooltip. */
  readonly keys?: string
  readonly pressed?: boolean
  readonly children: ReactNode
}
export function IconButton({ label, keys, pressed, children, ...rest }: IconProps) {
  const [open, setOpen] = useState(false)
  return (
    <TooltipTrigger delay={500} isOpen={open} onOpenChange={setOpen}>
      <AriaButton {...rest} aria-label={label} aria-pressed={pressed} className={styles.icon}>
        {children}
      </AriaButton>
      {/* taken away with its state: one that closes before it was laid out would wait for its exit for ever */}
      {open && (
        <Tooltip className={styles.tooltip} offset={6}>
          {label}
          {keys && <kbd className={styles.kbd}>{keys}</kbd>}
        </Tooltip>
      )}
    </TooltipTrigger>
  )
}
