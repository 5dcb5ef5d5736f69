// Own marking, the marking in force, and the signed downgrade that may lower it (DOMAIN 4.6, D47).
import type { ClaimView } from '@shared/contract/views'
import { TLP_LABELS, type Tlp } from '@shared/model/base/envelope'
import { useState } from 'react'
import { updateClaim, write } from '../../../state/corpus/actions'
import { client } from '../../../state/corpus/client'
import { string } from '../../../state/window/strings'
import { Button } from '../../../ui/controls/Button'
import { MarkingMenu } from '../../../ui/controls/MarkingMenu'
import { Marking } from '../../../ui/marks/Marking'
import styles from '../Inspector.module.css'
import { Row } from './parts/Row'

export function MarkingField({ claim, readOnly }: { readonly claim: ClaimView; readonly readOnly: boolean }) {
  const { id, marking, effectiveMarking, downgrade } = claim
  const [lowering, setLowering] = useState(false)
  return (
    <Row label={string('inspector.marking')}>
      <MarkingMenu
        label={string('inspector.ownMarking')}
        value={marking ?? effectiveMarking}
        isDisabled={readOnly}
        onChange={(next) => void updateClaim(id, { marking: next })}
      />
      {marking === undefined && <span className={styles.help}>{string('inspector.markingDefault')}</span>}
      {effectiveMarking !== (marking ?? effectiveMarking) && (
        <span className={styles.help}>
          {string('inspector.markingInForce')} <Marking label={effectiveMarking} />
        </span>
      )}
      {downgrade && (
        <span className={styles.help}>
          {string('inspector.downgraded', { to: downgrade.to, reason: downgrade.reason })}{' '}
          {!readOnly && (
            <Button kind="quiet" onPress={() => void write(() => client().claims.downgrade({ id, to: null }))}>
              {string('inspector.endDowngrade')}
            </Button>
          )}
        </span>
      )}
      {!readOnly && !downgrade && !lowering && (
        <Button kind="quiet" onPress={() => setLowering(true)}>
          {string('inspector.downgrade')}
        </Button>
      )}
      {lowering && <Lower id={id} onDone={() => setLowering(false)} />}
    </Row>
  )
}

function Lower({ id, onDone }: { readonly id: ClaimView['id']; readonly onDone: () => void }) {
  const [to, setTo] = useState<Tlp>(TLP_LABELS[0])
  const [reason, setReason] = useState('')
  const sign = async () => {
    if (await write(() => client().claims.downgrade({ id, to, reason }))) onDone()
  }
  return (
    <form
      className={styles.rule}
      aria-label={string('inspector.downgrade')}
      onSubmit={(event) => {
        event.preventDefault()
        void sign()
      }}
    >
      <MarkingMenu label={string('inspector.downgradeTo')} value={to} onChange={setTo} />
      <input
        className={styles.input}
        aria-label={string('inspector.downgradeReason')}
        placeholder={string('inspector.downgradeReason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" isDisabled={reason.trim() === ''}>
        {string('inspector.downgradeSign')}
      </Button>
      <Button kind="quiet" onPress={onDone}>
        {string('dialog.cancel')}
      </Button>
    </form>
  )
}
