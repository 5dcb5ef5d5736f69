// Independent origins for and against, and what is wrong with them; documents are never counted (DOMAIN 6).
import type { EvidenceList } from '@shared/contract/judging/evidence'
import { CircleDot, RefreshCw, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { string } from '../../../state/window/strings'
import styles from './Evidence.module.css'
import { originWords } from './words'

const MARKS: Readonly<Record<EvidenceList['flags'][number], ReactNode>> = {
  'single-origin': <CircleDot aria-hidden="true" />,
  circular: <RefreshCw aria-hidden="true" />,
  'unverified-independence': <TriangleAlert aria-hidden="true" />,
}

export function Corroboration({ list }: { readonly list: EvidenceList }) {
  const { itemsFor, itemsAgainst, origins, originsAgainst, flags } = list
  const sides = [
    itemsFor > 0 && string('evidence.sideFor', { origins: originWords(origins), count: itemsFor }),
    itemsAgainst > 0 && string('evidence.sideAgainst', { origins: originWords(originsAgainst), count: itemsAgainst }),
  ].filter((words) => words !== false)
  return (
    <div className={styles.corroboration}>
      <span>{sides.length > 0 ? sides.join('; ') : string('evidence.noOrigins')}</span>
      {flags.map((flag) => (
        <span key={flag} className={styles.flag}>
          {MARKS[flag]}
          {string(`evidence.flag.${flag}`)}
        </span>
      ))}
    </div>
  )
}
