// A list of boxes to check, with one box for all.
import { string } from '../../../state/window/strings'
import styles from '../Entities.module.css'

export interface Choice {
  readonly id: string
  readonly name: string
  readonly detail?: string
}
interface Props {
  readonly title: string
  readonly options: readonly Choice[]
  readonly chosen: ReadonlySet<string>
  readonly onChosen: (chosen: ReadonlySet<string>) => void
}
export function Choices({ title, options, chosen, onChosen }: Props) {
  if (options.length === 0) return null
  const all = options.every((option) => chosen.has(option.id))
  const toggle = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen)
    for (const id of ids) on ? next.add(id) : next.delete(id)
    onChosen(next)
  }
  return (
    <fieldset className={styles.choices}>
      <legend>{title}</legend>
      {options.length > 1 && (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={all}
            onChange={(event) =>
              toggle(
                options.map((option) => option.id),
                event.target.checked,
              )
            }
          />{' '}
          {string('entities.split.all', { count: options.length })}
        </label>
      )}
      <div className={styles.choiceList}>
        {options.map(({ id, name, detail }) => (
          <label key={id} className={styles.choice}>
            <input type="checkbox" checked={chosen.has(id)} onChange={(event) => toggle([id], event.target.checked)} />
            <span>
              {name} {detail && <span className={styles.quiet}>{detail}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
