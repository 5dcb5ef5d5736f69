// Adds a claim or a whole document as evidence, with the stance and credibility chosen beside it.
import type { EvidenceList, EvidenceView, ItemInput } from '@shared/contract/judging/evidence'
import type { ClaimView } from '@shared/contract/views'
import { EvidenceStance } from '@shared/model/base/vocabulary'
import type { Credibility } from '@shared/model/grade'
import { useMemo, useState } from 'react'
import { addEvidence } from '../../../state/review/evidence'
import { string } from '../../../state/window/strings'
import { ClaimCombo } from '../fields/parts/ClaimCombo'
import { DocumentCombo } from './DocumentCombo'
import styles from './Evidence.module.css'
import { CREDIBILITIES, credibilityName } from './EvidenceEditor'
import { Select } from './Select'

type Stance = EvidenceView['stance']

export function AddEvidence({ claim, list }: { readonly claim: ClaimView; readonly list: EvidenceList }) {
  const [stance, setStance] = useState<Stance>('supports')
  const [credibility, setCredibility] = useState<Credibility>(6)
  const but = useMemo(
    () => [claim.id, ...list.items.flatMap(({ item }) => (item.kind === 'claim' ? [item.id] : []))],
    [claim.id, list],
  )
  const add = (item: ItemInput) => void addEvidence({ claimId: claim.id, item, stance, credibility })
  return (
    <fieldset className={styles.add} data-evidence-add>
      <legend>{string('evidence.add')}</legend>
      <Select
        label={string('evidence.stance')}
        value={stance}
        options={EvidenceStance.options}
        nameOf={(option) => string(`evidence.stances.${option}`)}
        onChange={setStance}
      />
      <Select
        label={string('inspector.credibility')}
        value={credibility}
        options={CREDIBILITIES}
        nameOf={credibilityName}
        onChange={setCredibility}
      />
      <div className={styles.combo}>
        <ClaimCombo label={string('evidence.addClaim')} but={but} onChoose={(id) => add({ claimId: id as never })} />
      </div>
      <div className={styles.combo}>
        <DocumentCombo label={string('evidence.addDocument')} onChoose={(id) => add({ documentId: id as never })} />
      </div>
    </fieldset>
  )
}
