// Find in the document: count, next, previous; matches are drawn as highlights and Escape gives the text its focus back.
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { string } from '../../state/window/strings'
import { IconButton } from '../../ui/controls/Button'
import styles from './Reader.module.css'
import { FIND_LIMIT } from './text/find'

interface Props {
  readonly query: string
  readonly count: number
  readonly current: number
  readonly onQuery: (query: string) => void
  readonly onStep: (by: 1 | -1) => void
  readonly onClose: () => void
}
export function FindBar({ query, count, current, onQuery, onStep, onClose }: Props) {
  const [field, setField] = useState<HTMLInputElement | null>(null)
  useEffect(() => field?.select(), [field])
  const words =
    count === 0
      ? string(query ? 'find.none' : 'find.type')
      : string('find.count', { at: current + 1, count, more: count === FIND_LIMIT ? '+' : '' })
  return (
    <search className={styles.find}>
      <input
        ref={setField}
        type="search"
        value={query}
        aria-label={string('command.find.open')}
        placeholder={string('command.find.open')}
        onChange={(e) => onQuery(e.target.value)}
        onKeyDown={(e) => {
          if (e.key === 'Enter') onStep(e.shiftKey ? -1 : 1)
          if (e.key === 'Escape') onClose()
        }}
      />
      <output>{words}</output>
      <IconButton label={string('find.previous')} onPress={() => onStep(-1)} isDisabled={count === 0}>
        <ChevronUp aria-hidden="true" />
      </IconButton>
      <IconButton label={string('find.next')} onPress={() => onStep(1)} isDisabled={count === 0}>
        <ChevronDown aria-hidden="true" />
      </IconButton>
      <IconButton label={string('dialog.close')} onPress={onClose}>
        <X aria-hidden="true" />
      </IconButton>
    </search>
  )
}
