// A claim's domain and standing in one mark: letter and hue for the domain, edge for the standing.
import { DOMAIN_LETTER, type Domain, type Standing } from '@shared/model/base/vocabulary'
import styles from './DomainChip.module.css'

interface Props {
  readonly domain: Domain
  readonly standing?: Standing
  /** Spoken instead of the letter; leave out where the words stand beside it. */
  readonly label?: string
}
export function DomainChip({ domain, standing = 'established', label }: Props) {
  const style = {
    '--hue': `var(--domain-${domain})`,
    '--hue-ink': `var(--domain-${domain}-ink)`,
  } as React.CSSProperties
  const role = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  return (
    <span {...role} className={`${styles.chip} ${styles[standing]}`} style={style}>
      {DOMAIN_LETTER[domain]}
    </span>
  )
}
