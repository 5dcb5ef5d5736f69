// Settles a contradiction: both claims side by side with what they rest on, the verdict, and why. Signed, one change.
import type { RelationView } from '@shared/contract/judging/relations'
import { useState } from 'react'
import { resolveContradiction, useEvidence } from '../../../../state/review/evidence'
import { string } from '../../../../state/window/strings'
import { Button } from '../../../../ui/controls/Button'
import { Dialog } from '../../../../ui/controls/Dialog'
import styles from '../Evidence.module.css'
import { ResolveSide } from './ResolveSide'
import { type Decision, Reasons, Verdict } from './Verdict'

interface Props {
  readonly relation: RelationView
  readonly onClose: () => void
}
export function ResolveDialog({ relation, onClose }: Props) {
  const { fromClaim, toClaim, note } = relation
  const [decision, setDecision] = useState<Decision>({ credibility: 2, rationale: '', override: '' })
  const [busy, setBusy] = useState(false)
  const { verdict } = decision
  const origins = useEvidence(verdict === 'to' ? toClaim.id : fromClaim.id).data?.origins
  const sided = verdict === 'from' || verdict === 'to'
  const signs = sided && decision.credibility === 1 && origins && origins[0] < 2 ? origins : undefined
  const lacks = missing(decision, signs !== undefined)
  const resolve = async () => {
    if (verdict === undefined || lacks || busy) return
    setBusy(true)
    const written = await resolveContradiction({
      id: relation.id,
      verdict,
      rationale: decision.rationale,
      ...(sided && { credibility: decision.credibility }),
      ...(signs && { override: { rule: 'D37', reason: decision.override.trim() } }),
    })
    setBusy(false)
    if (written) onClose()
  }
  const footer = (
    <>
      <output className={styles.ready}>{string(`relations.missing.${lacks ?? 'nothing'}`)}</output>
      <Button onPress={onClose}>{string('dialog.cancel')}</Button>
      <Button kind="primary" isDisabled={lacks !== undefined || busy} onPress={() => void resolve()}>
        {string('relations.resolveNow')}
      </Button>
    </>
  )
  const fields = {
    relation,
    decision,
    ...(signs && { signs }),
    onChange: (change: Partial<Decision>) => setDecision((before) => ({ ...before, ...change })),
  }
  const title = string('relations.resolveTitle', { from: fromClaim.number, to: toClaim.number })
  return (
    <Dialog title={title} open wide onClose={onClose} footer={footer}>
      {note && <p className={styles.note}>{note}</p>}
      <div className={styles.sides}>
        <ResolveSide end={fromClaim} />
        <ResolveSide end={toClaim} />
      </div>
      <div className={styles.decide}>
        <Verdict {...fields} />
        <Reasons {...fields} />
      </div>
    </Dialog>
  )
}

/** What is still to be filled in. */
function missing({ verdict, rationale, override }: Decision, signs: boolean) {
  if (verdict === undefined) return 'verdict'
  if (rationale.trim() === '') return 'rationale'
  return signs && override.trim() === '' ? 'override' : undefined
}
