// A TLP label as it must look: its colour on black, capitals, no spaces (FIRST, TLP 2.0).
import type { Tlp } from '@shared/model/base/envelope'
import styles from './Marking.module.css'

const COLOUR: Readonly<Record<Tlp, string>> = {
  'TLP:CLEAR': 'clear',
  'TLP:GREEN': 'green',
  'TLP:AMBER': 'amber',
  'TLP:AMBER+STRICT': 'amber',
  'TLP:RED': 'red',
}

export function Marking({ label, full }: { readonly label: Tlp; readonly full?: boolean }) {
  const colour = `var(--tlp-${COLOUR[label]})`
  if (full)
    return (
      <span className={styles.full} style={{ color: colour }}>
        {label}
      </span>
    )
  return (
    <span className={styles.small}>
      <span className={styles.swatch} style={{ background: colour }} /> {label}
    </span>
  )
}
