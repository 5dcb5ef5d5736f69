// The own view of who gains and who loses among the project's powers; replaces the claim's effects for this analyst.
import { useId } from 'react'
import { useProject } from '../../../state/corpus/queries'
import { string } from '../../../state/window/strings'
import form from '../../../ui/controls/Form.module.css'
import { useEntityName } from '../fields/ActorsField'
import type { AssessmentDraft, EffectDraft } from './form-state'
import styles from './Judge.module.css'

const NONE: EffectDraft = { sign: 'none', strength: 1 }
const SIGNS = ['none', '+', '−'] as const
const STRENGTHS = [1, 2, 3] as const
interface Props {
  readonly draft: AssessmentDraft
  readonly onChange: (change: Partial<AssessmentDraft>) => void
}
export function EffectsFields({ draft, onChange }: Props) {
  const id = useId()
  const nameOf = useEntityName()
  const powers: readonly string[] = useProject().data?.project.powerIds ?? []
  const { effects } = draft
  const rows = [...new Set([...powers, ...Object.keys(effects ?? {})])]
  if (rows.length === 0) return null
  const put = (entityId: string, change: Partial<EffectDraft>) =>
    onChange({ effects: { ...effects, [entityId]: { ...NONE, ...effects?.[entityId], ...change } } })
  return (
    <fieldset className={`${form.group} ${styles.group}`}>
      <legend>{string('judge.effects')}</legend>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={effects !== undefined}
          onChange={(e) => onChange({ effects: e.target.checked ? {} : undefined })}
        />
        {string('judge.ownEffects')}
      </label>
      {effects !== undefined &&
        rows.map((entityId) => {
          const { sign, strength } = effects[entityId] ?? NONE
          const name = nameOf(entityId)
          return (
            <div key={entityId} className={styles.effect}>
              <label htmlFor={`${id}-${entityId}`}>{name}</label>
              <select
                id={`${id}-${entityId}`}
                value={sign}
                onChange={(e) => put(entityId, { sign: SIGNS.find((one) => one === e.target.value) })}
              >
                {SIGNS.map((one) => (
                  <option key={one} value={one}>
                    {string(`judge.sign.${one === '+' ? 'for' : one === '−' ? 'against' : 'none'}`)}
                  </option>
                ))}
              </select>
              <select
                aria-label={string('judge.strengthOf', { name })}
                value={strength}
                disabled={sign === 'none'}
                onChange={(e) => put(entityId, { strength: STRENGTHS.find((n) => n === Number(e.target.value)) })}
              >
                {STRENGTHS.map((n) => (
                  <option key={n} value={n}>
                    {n}
                  </option>
                ))}
              </select>
            </div>
          )
        })}
    </fieldset>
  )
}
