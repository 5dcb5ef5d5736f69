// The passage as evidence for the selected claim: a credibility, then a stance, by pointer or by keys.

import { EvidenceStance } from '@shared/model/base/vocabulary'
import { CREDIBILITY_LABEL, type Credibility } from '@shared/model/grade'
import { type CSSProperties, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useClaim } from '../../../state/corpus/queries'
import { addEvidence, type KeptPassage } from '../../../state/review/evidence'
import { string } from '../../../state/window/strings'
import { Button } from '../../../ui/controls/Button'
import styles from '../Reader.module.css'

type Stance = (typeof EvidenceStance.options)[number]
/** First letters but for `context`, so that no two are the same. */
const KEYS: Readonly<Record<Stance, string>> = { supports: 'S', refutes: 'R', qualifies: 'Q', context: 'X' }
const GRADES: readonly Credibility[] = [1, 2, 3, 4, 5, 6]

interface Props {
  readonly claimId: string
  readonly passage: KeptPassage
  readonly style: CSSProperties
  readonly onClose: () => void
  /** Focus went elsewhere: it closes and takes no focus back. */
  readonly onLeave: () => void
}
export function EvidenceMenu({ claimId, passage, style, onClose, onLeave }: Props) {
  const [credibility, setCredibility] = useState<Credibility>(6)
  const menu = useRef<HTMLDivElement>(null)
  const claim = useClaim(claimId).data
  useEffect(() => menu.current?.querySelector('button')?.focus({ preventScroll: true }), [])
  const add = async (stance: Stance) => {
    onClose()
    document.getSelection()?.removeAllRanges()
    const { documentId, span } = passage
    const item = { anchor: { documentId: documentId as never, spans: [span] } }
    await addEvidence({ claimId: claimId as never, item, stance, credibility })
  }
  const keys = (event: KeyboardEvent) => {
    const letter = event.key.toUpperCase()
    const stance = EvidenceStance.options.find((one) => KEYS[one] === letter)
    const grade = GRADES.find((one) => String(one) === event.key)
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') onClose()
    else if (stance) void add(stance)
    else if (grade) setCredibility(grade)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const number = claim?.number ?? ''
  return (
    <div
      ref={menu}
      className={`${styles.tools} ${styles.menu}`}
      style={style}
      role="toolbar"
      aria-label={string('reader.evidenceFor', { number })}
      onKeyDown={keys}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && onLeave()}
    >
      <span className={styles.menuTitle}>{string('reader.evidenceFor', { number })}</span>
      {EvidenceStance.options.map((stance) => (
        <Button key={stance} kind="quiet" onPress={() => void add(stance)}>
          {string(`evidence.stances.${stance}`)} <kbd>{KEYS[stance]}</kbd>
        </Button>
      ))}
      <label className={styles.menuGrade}>
        {string('inspector.credibility')}
        <select
          value={credibility}
          onChange={(event) => setCredibility(GRADES.find((one) => String(one) === event.target.value) ?? 6)}
        >
          {GRADES.map((one) => (
            <option key={one} value={one}>{`${one} ${CREDIBILITY_LABEL[one]}`}</option>
          ))}
        </select>
      </label>
    </div>
  )
}
