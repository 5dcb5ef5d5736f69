// What changed in each object: field by field, before and after, the words that differ marked.
import type { FieldChange, ObjectChange } from '@shared/contract/corpus/history'
import { diffArrays, diffWordsWithSpace } from 'diff'
import { string } from '../../state/window/strings'
import { fieldWords } from './field-words'
import styles from './History.module.css'

export function Differences({ objects }: { readonly objects: readonly ObjectChange[] }) {
  return (
    <ul className={styles.objects}>
      {objects.map((object) => (
        <li key={`${object.type} ${object.id}`}>
          <p className={styles.object}>
            {string(`history.op.${object.op}`, { object: string(`history.object.${object.type}`) })}{' '}
            <b>{object.name}</b>
          </p>
          {object.fields.length > 0 && (
            <dl className={styles.fields}>
              {object.fields.map((field) => (
                <div key={field.field}>
                  <dt>{fieldWords(field.field)}</dt>
                  <dd>
                    <Difference change={field} />
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Texts longer than this are compared line by line: word by word would take too long. */
const LONG = 20_000

function Difference({ change: { before, after } }: { readonly change: FieldChange }) {
  const [old, now] = [before[0] ?? '', after[0] ?? '']
  if (before.length === 1 && after.length === 1 && old.length + now.length < LONG) {
    const parts = diffWordsWithSpace(old, now)
    if (kept(parts) >= Math.min(old.length, now.length) / 2) return <Parts parts={parts} />
  }
  const lines = diffArrays([...before], [...after]).flatMap(({ value, added, removed }) =>
    value.map((line) => ({ value: line, added, removed })),
  )
  return <Parts parts={lines} className={styles.item} />
}

/** How many characters are the same; words that were replaced throughout read better as two texts. */
const kept = (parts: readonly PartProps[]): number =>
  parts.reduce((sum, { value, added, removed }) => (added || removed ? sum : sum + value.trim().length), 0)

interface PartProps {
  readonly value: string
  readonly added: boolean
  readonly removed: boolean
}
/** Parts that may be alike are told apart by where they end. */
function Parts({ parts, className }: { readonly parts: readonly PartProps[]; readonly className?: string }) {
  let at = 0
  return (
    <>
      {parts.map((part) => {
        at += part.value.length + 1
        return (
          <span key={at} className={className}>
            <Part {...part} />
          </span>
        )
      })}
    </>
  )
}
function Part({ value, added, removed }: PartProps) {
  if (added) return <ins>{value}</ins>
  if (removed) return <del>{value}</del>
  return value
}
