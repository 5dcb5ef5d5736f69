// What a change of the codebook would do, in sentences; what stands in its way first.
import type { TagEffects } from '@shared/contract/ledger/tags'
import { string } from '../../../state/window/strings'
import dock from '../../../ui/panels/Dock.module.css'
import styles from '../Codebook.module.css'

interface Props {
  readonly effects: TagEffects
  /** The tag that uses go to. */
  readonly name: string
}
export function Effects({ effects, name }: Props) {
  const { moved, collapsed, removed, children, notes, obstacles } = effects
  const lines = [
    moved > 0 && string('codebook.effects.moved', { count: moved, name }),
    collapsed > 0 && string('codebook.effects.collapsed', { count: collapsed }),
    removed > 0 && string('codebook.effects.removed', { count: removed }),
    children.length > 0 && string('codebook.effects.children', { names: children.join(', ') }),
    notes > 0 && string('codebook.effects.notes', { count: notes }),
  ].filter((line) => line !== false)
  return (
    <div className={styles.effects} role="status">
      {obstacles.length > 0 && (
        <div className={styles.obstacles}>
          <p>{string('codebook.effects.obstacles')}</p>
          <ul>
            {obstacles.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className={`${dock.quiet} ${styles.quiet}`}>{string('codebook.undoable')}</p>
    </div>
  )
}
