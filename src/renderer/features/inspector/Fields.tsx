// The fields of a claim in three columns: what it says, when and who, how likely and filed where.
import { CLAIM_TYPES, DOMAINS, READINGS } from '@shared/model/base/vocabulary'
import type { ReactNode } from 'react'
import { string } from '../../state/window/strings'
import { ActorsField } from './fields/ActorsField'
import { AttributionField } from './fields/AttributionField'
import { ChoiceField } from './fields/ChoiceField'
import { ForecastFields } from './fields/ForecastFields'
import { LikelihoodField } from './fields/LikelihoodField'
import { PlacesField } from './fields/PlacesField'
import { TagsField } from './fields/TagsField'
import { TimeField } from './fields/time/TimeField'
import type { FormProps } from './form-values'
import styles from './Inspector.module.css'
import { MoreFields } from './MoreFields'

interface Props extends FormProps {
  readonly statement: ReactNode
  readonly documentDate?: string
  /** Rows of the third column that only a stored claim has. */
  readonly judgement?: ReactNode
  readonly below?: ReactNode
  /** Below the event: what may be wrong with the claim's clocks. */
  readonly warnings?: ReactNode
  /** Below the fields that are folded away. */
  readonly more?: ReactNode
}
export function Fields({ statement, documentDate, judgement, below, warnings, more, ...form }: Props) {
  const { values, suggested, readOnly, onChange } = form
  return (
    <div className={styles.fields}>
      <div className={styles.column}>
        {statement}
        <ChoiceField
          label={string('inspector.domain')}
          value={values.domain}
          options={DOMAINS}
          nameOf={(v) => string(`domain.${v}`)}
          suggested={suggested.get('domain')}
          readOnly={readOnly}
          onChange={(domain) => onChange({ domain })}
        />
        <ChoiceField
          label={string('inspector.type')}
          value={values.type}
          options={CLAIM_TYPES}
          nameOf={(v) => string(`type.${v}`)}
          suggested={suggested.get('type')}
          readOnly={readOnly}
          onChange={(type) => onChange({ type })}
        />
        <ChoiceField
          label={string('inspector.reading')}
          value={values.reading}
          options={READINGS}
          nameOf={(v) => string(`reading.${v}`)}
          readOnly={readOnly}
          onChange={(reading) => onChange({ reading })}
        />
        {values.type === 'forecast' && <ForecastFields {...form} />}
        <AttributionField {...form} />
        <MoreFields {...form} documentDate={documentDate} below={more} />
      </div>
      <div className={styles.column}>
        <TimeField
          label={string('inspector.event')}
          value={values.eventTime}
          documentDate={documentDate}
          suggested={suggested.get('eventTime')}
          readOnly={readOnly}
          onChange={(eventTime) => onChange({ eventTime })}
        />
        {warnings}
        <ActorsField {...form} />
        <PlacesField {...form} />
      </div>
      <div className={styles.column}>
        {judgement}
        <LikelihoodField
          value={values.sourceLikelihood}
          suggested={suggested.get('sourceLikelihood')}
          readOnly={readOnly}
          onChange={(sourceLikelihood) => onChange({ sourceLikelihood })}
        />
        <TagsField tagIds={values.tagIds} readOnly={readOnly} onChange={(tagIds) => onChange({ tagIds })} />
        {below}
      </div>
    </div>
  )
}
