// One entity in a role: the role stands where a label would, the name beside it.
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { string } from '../../../../state/window/strings'
import { IconButton } from '../../../../ui/controls/Button'
import styles from '../../Inspector.module.css'

interface Props<R extends string> {
  readonly name: string
  readonly role: R
  readonly roles: readonly R[]
  /** The words a suggestion rests on; absent = not suggested. */
  readonly suggested?: string
  readonly readOnly: boolean
  readonly onRole: (role: R) => void
  readonly onRemove: () => void
  /** The strength, where the role has one. */
  readonly children?: ReactNode
}
export function RoleRow<R extends string>({
  name,
  role,
  roles,
  suggested,
  readOnly,
  onRole,
  onRemove,
  children,
}: Props<R>) {
  const note = suggested === undefined ? undefined : string('inspector.suggestedBy', { words: suggested })
  return (
    <div className={`${styles.row} ${note ? styles.suggested : ''}`} data-suggested={note ? '' : undefined}>
      <select
        className={styles.role}
        disabled={readOnly}
        aria-label={string('inspector.roleOf', { name })}
        value={role}
        onChange={(event) => onRole(roles.find((r) => r === event.target.value) ?? role)}
      >
        {roles.map((option) => (
          <option key={option} value={option}>
            {string(`role.${option}`)}
          </option>
        ))}
      </select>
      <span className={styles.named}>
        <span title={note ?? name}>{name}</span>
        {note && (
          <span className={styles.mark} title={note}>
            <span aria-hidden="true">✧</span>
            <span className="visually-hidden">{`${string('suggested')}: ${note}`}</span>
          </span>
        )}
        {children}
        {!readOnly && (
          <span className={styles.remove}>
            <IconButton label={string('inspector.removeName', { name })} onPress={onRemove}>
              <X aria-hidden="true" />
            </IconButton>
          </span>
        )}
      </span>
    </div>
  )
}
