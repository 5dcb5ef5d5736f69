// One relation from the claim's side: its type, the other claim with its standing, a note; turned round and removed.
import type { RelationEnd, RelationView } from '@shared/contract/judging/relations'
import { CREDIBILITY_LABEL } from '@shared/model/grade'
import { RELATION_TYPES } from '@shared/model/relation'
import { ArrowLeftRight, X } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { removeRelation, reverseRelation, updateRelation } from '../../../../state/review/evidence'
import { select } from '../../../../state/view-store'
import { string } from '../../../../state/window/strings'
import { Button, IconButton } from '../../../../ui/controls/Button'
import styles from '../Evidence.module.css'
import { relationWords, seenFrom } from '../words'

interface Props {
  readonly claimId: string
  readonly relation: RelationView
  readonly readOnly: boolean
  readonly onResolve: () => void
}
export function RelationRow({ claimId, relation, readOnly, onResolve }: Props) {
  const { direction, other } = seenFrom(claimId, relation)
  const { id, type, note, symmetric, unresolved } = relation
  const saveNote = (next: string) => {
    if (next !== (note ?? '')) void updateRelation(id, { note: next || null })
  }
  return (
    <li className={styles.item} data-unresolved={unresolved || undefined}>
      <div className={styles.line}>
        {readOnly ? (
          <span className={styles.phrase}>{relationWords(type, direction)}</span>
        ) : (
          <select
            className={styles.phrase}
            aria-label={string('relations.typeOf', { number: other.number })}
            value={type}
            onChange={(event) =>
              void updateRelation(id, { type: RELATION_TYPES.find((one) => one === event.target.value) })
            }
          >
            {RELATION_TYPES.map((one) => (
              <option key={one} value={one}>
                {relationWords(one, direction)}
              </option>
            ))}
          </select>
        )}
        <AriaButton className={styles.what} onPress={() => select([other.id])}>
          <span className={styles.words}>{`C-${other.number} ${other.text}`}</span>
          <span className={styles.detail}>{endWords(other)}</span>
        </AriaButton>
        {unresolved && !readOnly && <Button onPress={onResolve}>{string('relations.resolve')}</Button>}
        {!readOnly && !symmetric && (
          <IconButton label={string('relations.reverse')} onPress={() => void reverseRelation(id)}>
            <ArrowLeftRight aria-hidden="true" />
          </IconButton>
        )}
        {!readOnly && (
          <IconButton label={string('relations.remove')} onPress={() => void removeRelation(id)}>
            <X aria-hidden="true" />
          </IconButton>
        )}
      </div>
      {readOnly ? (
        note && <p className={styles.note}>{note}</p>
      ) : (
        <input
          key={note}
          className={styles.note}
          defaultValue={note}
          placeholder={string('relations.note')}
          aria-label={string('relations.noteOf', { number: other.number })}
          onBlur={(event) => saveNote(event.target.value.trim())}
        />
      )}
    </li>
  )
}

/** Standing first: no claim is shown without it (D35). */
export const endWords = ({ standing, credibility, status }: RelationEnd): string =>
  [
    string(`standing.${standing}`),
    credibility === undefined
      ? string('inspector.notJudged')
      : `${credibility}, ${CREDIBILITY_LABEL[credibility].toLowerCase()}`,
    status === 'withdrawn' ? string('status.withdrawn') : '',
  ]
    .filter(Boolean)
    .join(' · ')
