// Chooses a tag by its path; empty stands for none.
import type { TagNode } from '../../state/corpus/codebook'
import form from '../../ui/controls/Form.module.css'
import styles from './Codebook.module.css'

interface Props {
  readonly label: string
  /** What the empty choice says. */
  readonly none: string
  readonly nodes: readonly TagNode[]
  readonly value: string
  readonly onChange: (id: string) => void
}
export function TagSelect({ label, none, nodes, value, onChange }: Props) {
  return (
    <select
      className={`${form.boxed} ${styles.boxed}`}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      data-autofocus
    >
      <option value="">{none}</option>
      {nodes.map(({ tag, path }) => (
        <option key={tag.id} value={tag.id}>
          {path.join(' / ')}
        </option>
      ))}
    </select>
  )
}
