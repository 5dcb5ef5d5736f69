// Settles a contradiction: both claims side by side with what they rest on, the verdict, and why. Signed, one change.
import type { RelationView, Verdict } from '@shared/contract/relations'
import type { Credibility } from '@shared/model/grade'
import { useId, useState } from 'react'
import { resolveContradiction, useEvidence } from '../../../../state/evidence'
import { string } from '../../../../state/strings'
import { Button } from '../../../../ui/Button'
import { Dialog } from '../../../../ui/Dialog'
import styles from '../Evidence.module.css'
import { CREDIBILITIES, credibilityName } from '../EvidenceEditor'
import { Select } from '../Select'
import { originWords } from '../words'
import { ResolveSide } from './ResolveSide'

const VERDICTS: readonly Verdict[] = ['from', 'to', 'both', 'neither']

interface Props {
  readonly relation: RelationView
  readonly onClose: () => void
}
export function ResolveDialog({ relation, onClose }: Props) {
  const id = useId()
  const { fromClaim, toClaim } = relation
  const [verdict, setVerdict] = useState<Verdict>()
  const [credibility, setCredibility] = useState<Credibility>(2)
  const [rationale, setRationale] = useState('')
  const [override, setOverride] = useState('')
  const [busy, setBusy] = useState(false)
  const standing = verdict === 'to' ? toClaim : fromClaim
  const origins = useEvidence(standing.id).data?.origins
  const sided = verdict === 'from' || verdict === 'to'
  const signs = sided && credibility === 1 && origins !== undefined && origins[0] < 2
  const ready = verdict !== undefined && rationale.trim() !== '' && (!signs || override.trim() !== '')
  const resolve = async () => {
    if (!ready || busy) return
    setBusy(true)
    const written = await resolveContradiction({
      id: relation.id,
      verdict,
      rationale,
      ...(sided && { credibility }),
      ...(signs && { override: { rule: 'D37', reason: override.trim() } }),
    })
    setBusy(false)
    if (written) onClose()
  }
  const numbers = { from: fromClaim.number, to: toClaim.number }
  const footer = (
    <>
      <output className={styles.ready}>{string(readyKey(verdict, rationale, ready))}</output>
      <Button onPress={onClose}>{string('dialog.cancel')}</Button>
      <Button kind="primary" isDisabled={!ready || busy} onPress={() => void resolve()}>
        {string('relations.resolveNow')}
      </Button>
    </>
  )
  return (
    <Dialog title={string('relations.resolveTitle', numbers)} open wide onClose={onClose} footer={footer}>
      {relation.note && <p className={styles.note}>{relation.note}</p>}
      <div className={styles.sides}>
        <ResolveSide end={fromClaim} />
        <ResolveSide end={toClaim} />
      </div>
      <div className={styles.decide}>
        <fieldset className={styles.verdicts}>
          <legend>{string('relations.verdict')}</legend>
          {VERDICTS.map((one) => (
            <label key={one} className={styles.choice}>
              <input type="radio" name={id} checked={verdict === one} onChange={() => setVerdict(one)} />
              <span>
                {string(`relations.verdicts.${one}`, numbers)}
                <small>{string(`relations.consequence.${one}`, numbers)}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <div className={styles.reasons}>
          {sided && (
            <Select
              label={string('relations.standsWith', { number: standing.number })}
              value={credibility}
              options={CREDIBILITIES.slice(0, 3)}
              nameOf={credibilityName}
              onChange={setCredibility}
            />
          )}
          {signs && (
            <label className={styles.field} htmlFor={`${id}-o`}>
              {string('relations.override', { origins: originWords(origins) })}
              <textarea id={`${id}-o`} rows={2} value={override} onChange={(e) => setOverride(e.target.value)} />
            </label>
          )}
          <label className={styles.field} htmlFor={`${id}-r`}>
            {string('relations.rationale')}
            <textarea
              id={`${id}-r`}
              rows={4}
              required
              value={rationale}
              onChange={(e) => setRationale(e.target.value)}
            />
          </label>
        </div>
      </div>
    </Dialog>
  )
}

function readyKey(verdict: Verdict | undefined, rationale: string, ready: boolean): string {
  if (verdict === undefined) return 'relations.missing.verdict'
  if (rationale.trim() === '') return 'relations.missing.rationale'
  return ready ? 'relations.missing.nothing' : 'relations.missing.override'
}
