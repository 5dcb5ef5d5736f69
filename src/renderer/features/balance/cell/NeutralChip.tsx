// A claim's domain letter with the edge of its standing, in ink: here colour tells powers.
import type { LedgerColumns } from '@shared/kernel/ledger'
import { DOMAIN_LETTER } from '@shared/model/base/vocabulary'
import { string } from '../../../state/window/strings'
import { domainAt, standingAt } from '../desk/compute'
import styles from './Cell.module.css'

export function NeutralChip({ columns, row }: { readonly columns: LedgerColumns; readonly row: number }) {
  const domain = domainAt(columns, row)
  const standing = standingAt(columns, row)
  const words = `${string(`domain.${domain}`)}, ${string(`standing.${standing}`)}`
  return (
    <span role="img" aria-label={words} className={`${styles.chip} ${styles[standing]}`}>
      {DOMAIN_LETTER[domain]}
    </span>
  )
}
