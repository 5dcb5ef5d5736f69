// A stored claim: every field saves on its own.
import type { ClaimChanges } from '@shared/contract/ledger/claims'
import type { ClaimView } from '@shared/contract/views'
import { updateClaim } from '../../state/corpus/actions'
import { useDocuments } from '../../state/corpus/queries'
import { string } from '../../state/window/strings'
import { EvidenceSection } from './evidence/EvidenceSection'
import { RelationsSection } from './evidence/relations/RelationsSection'
import { Fields } from './Fields'
import { MarkingField } from './fields/MarkingField'
import { Row } from './fields/parts/Row'
import { StatementField } from './fields/StatementField'
import { type FormChange, valuesOfClaim } from './form-values'
import styles from './Inspector.module.css'
import { Judgement } from './Judgement'
import { Assessments } from './judge/Assessments'
import { Notes } from './Notes'
import { Passages } from './Passages'
import { useForecastDraft } from './use-forecast-draft'

const NONE: ReadonlyMap<string, string> = new Map()

export function ClaimForm({ claim, readOnly }: { readonly claim: ClaimView; readonly readOnly: boolean }) {
  const documents = useDocuments().data
  const documentDate = documents?.find((d) => d.id === claim.anchors[0]?.documentId)?.published
  const save = (change: FormChange) => void updateClaim(claim.id, change as ClaimChanges)
  const { values, onChange } = useForecastDraft(valuesOfClaim(claim), save)
  return (
    <>
      <Fields
        values={values}
        suggested={NONE}
        readOnly={readOnly}
        onChange={onChange}
        documentDate={documentDate}
        statement={
          <StatementField
            key={claim.id}
            text={claim.text}
            readOnly={readOnly}
            onCommit={(text) => text && save({ text })}
          />
        }
        judgement={
          <>
            <Row label={string('inspector.standing')}>{string(`standing.${claim.standing}`)}</Row>
            <Judgement claim={claim} />
          </>
        }
        warnings={claim.warnings.map((warning) => (
          <p key={warning} className={styles.warning}>
            {string(`clock.${warning}`)}
          </p>
        ))}
        more={<MarkingField claim={claim} readOnly={readOnly} />}
        below={
          <>
            <Notes claim={claim} readOnly={readOnly} />
            <Passages claim={claim} readOnly={readOnly} />
          </>
        }
      />
      <Assessments claim={claim} readOnly={readOnly} />
      <EvidenceSection claim={claim} readOnly={readOnly} />
      <RelationsSection claim={claim} readOnly={readOnly} />
    </>
  )
}
