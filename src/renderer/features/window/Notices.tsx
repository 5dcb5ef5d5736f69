// Errors with cause, safety and remedy; confirmations with an action; and the live region that reads them out.
import { TriangleAlert, X } from 'lucide-react'
import { useEffect } from 'react'
import { dismiss, type Notice, useNotices } from '../../state/window/notices'
import { string } from '../../state/window/strings'
import { Button, IconButton } from '../../ui/controls/Button'
import styles from './Notices.module.css'

export function Notices() {
  const { notices, spoken, utterance } = useNotices()
  return (
    <>
      <div className={styles.stack}>
        {notices.map((notice) => (
          <Item key={notice.id} notice={notice} />
        ))}
      </div>
      <div className="visually-hidden" role="status" aria-live="polite">
        {/* a new node each time: a live region reads what is added, never what stays the same */}
        <span key={utterance}>{spoken}</span>
      </div>
    </>
  )
}

function Item({ notice }: { readonly notice: Notice }) {
  const { id, kind, message, remedy, incident, code, action } = notice
  useEffect(() => {
    if (kind === 'error') return
    const timer = setTimeout(() => dismiss(id), 8000)
    return () => clearTimeout(timer)
  }, [id, kind])
  const details = [code, message, remedy, incident].filter(Boolean).join('\n')
  return (
    <div
      className={`${styles.notice} ${kind === 'error' ? styles.error : ''}`}
      role={kind === 'error' ? 'alert' : undefined}
    >
      {kind === 'error' && <TriangleAlert size={16} aria-hidden="true" className={styles.icon} />}
      <div className={styles.words}>
        <p>{message}</p>
        {remedy && <p className={styles.remedy}>{remedy}</p>}
        {incident && <p className={styles.remedy}>{string('error.incident', { incident })}</p>}
      </div>
      {action && (
        <Button
          onPress={() => {
            dismiss(id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      {kind === 'error' && (
        <Button onPress={() => void navigator.clipboard.writeText(details)}>{string('error.copy')}</Button>
      )}
      <IconButton label={string('error.dismiss')} onPress={() => dismiss(id)}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  )
}
