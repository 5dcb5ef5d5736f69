// An assessment for each claim, signed by who works here.
import { CREDIBILITY_LABEL } from '@shared/model/grade'
import { useProject } from '../../../state/corpus/queries'
import { string } from '../../../state/window/strings'
import dock from '../../../ui/panels/Dock.module.css'
import type { FieldProps } from '../operation'
import { Choice, Written } from './Choice'

const CREDIBILITIES = Object.keys(CREDIBILITY_LABEL)

export function GradeFields({ fields, onChange }: FieldProps) {
  const project = useProject().data
  const name = project?.analysts.find((one) => one.id === project.currentAnalystId)?.name
  return (
    <>
      {name && <p className={dock.quiet}>{string('bulk.gradeAs', { name })}</p>}
      <Choice
        label={string('bulk.fields.credibility')}
        value={fields.credibility}
        options={CREDIBILITIES}
        nameOf={(step) => `${step} ${CREDIBILITY_LABEL[Number(step) as keyof typeof CREDIBILITY_LABEL]}`}
        none={string('bulk.unjudged')}
        onChange={(credibility) => onChange({ credibility })}
      />
      <Choice
        label={string('bulk.fields.confidence')}
        value={fields.confidence}
        options={['low', 'moderate', 'high']}
        nameOf={(level) => string(`confidence.${level}`)}
        none={string('bulk.unjudged')}
        onChange={(confidence) => onChange({ confidence })}
      />
      {fields.confidence !== '' && (
        <Written
          label={string('bulk.confidenceReason')}
          value={fields.confidenceReason}
          onChange={(confidenceReason) => onChange({ confidenceReason })}
        />
      )}
      <Written
        label={string('bulk.rationale')}
        value={fields.rationale}
        help={string('bulk.rationaleHelp')}
        onChange={(rationale) => onChange({ rationale })}
      />
    </>
  )
}
