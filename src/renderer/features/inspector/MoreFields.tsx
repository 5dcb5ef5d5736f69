// The fields of a claim that most claims leave as they are: folded away, with how many of them say something.
import { CLAIM_TYPES, DOMAINS, Plover, Polarity, TIERS } from '@shared/model/base/vocabulary'
import type { ReactNode } from 'react'
import { keepLayoutFact, layoutFact } from '../../state/window/settings'
import { string } from '../../state/window/strings'
import { ChoiceField } from './fields/ChoiceField'
import { EntityField } from './fields/EntityField'
import { Row } from './fields/parts/Row'
import { QuantitiesField } from './fields/QuantitiesField'
import { TimeField } from './fields/time/TimeField'
import type { FormProps, FormValues } from './form-values'
import inspector from './Inspector.module.css'
import styles from './MoreFields.module.css'

const NONE = ''
/** Whether the fields are unfolded; remembered with the layout. */
const OPEN = 'inspector.more'
const CODES = [NONE, ...Plover.options] as const
const SECOND_TYPES = [NONE, ...CLAIM_TYPES] as const
const POLARITIES = Polarity.options

/** How many of the folded fields hold something other than their default. */
const told = (values: FormValues): number =>
  [
    values.polarity !== 'affirmed',
    values.tier !== 'core',
    values.typeAlt,
    values.domainAlt.length > 0,
    values.statementTime,
    values.quantities.length > 0,
    values.balanceOf,
    values.plover,
  ].filter(Boolean).length

interface Props extends FormProps {
  readonly documentDate?: string
  readonly below?: ReactNode
}
export function MoreFields({ documentDate, below, ...form }: Props) {
  const { values, suggested, readOnly, onChange } = form
  const count = told(values)
  return (
    <details
      className={styles.more}
      open={layoutFact<boolean>(OPEN) ?? false}
      onToggle={(event) =>
        event.currentTarget.open !== layoutFact(OPEN) && keepLayoutFact(OPEN, event.currentTarget.open)
      }
    >
      <summary>
        {string('inspector.more')}{' '}
        {count > 0 && <span className={inspector.detail}>{string('inspector.moreSet', { count })}</span>}
      </summary>
      <ChoiceField
        label={string('inspector.polarity')}
        value={values.polarity}
        options={POLARITIES}
        nameOf={(v) => string(`polarity.${v}`)}
        suggested={suggested.get('polarity')}
        readOnly={readOnly}
        onChange={(polarity) => onChange({ polarity })}
      />
      <ChoiceField
        label={string('inspector.tier')}
        value={values.tier}
        // a restatement is made by its relation to the claim that it restates (D14)
        options={values.tier === 'restatement' ? TIERS : TIERS.filter((tier) => tier !== 'restatement')}
        nameOf={(v) => string(`tier.${v}`)}
        readOnly={readOnly || values.tier === 'restatement'}
        onChange={(tier) => onChange({ tier })}
      />
      <ChoiceField
        label={string('inspector.typeAlt')}
        value={values.typeAlt ?? NONE}
        options={SECOND_TYPES}
        nameOf={(v) => (v === NONE ? string('inspector.none') : string(`type.${v}`))}
        readOnly={readOnly}
        onChange={(typeAlt) => onChange({ typeAlt: typeAlt === NONE ? null : typeAlt })}
      />
      <Row label={string('inspector.domainAlt')}>
        <fieldset className={styles.checks} aria-label={string('inspector.domainAlt')}>
          {DOMAINS.filter((domain) => domain !== values.domain).map((domain) => (
            <label key={domain}>
              <input
                type="checkbox"
                disabled={readOnly}
                checked={values.domainAlt.includes(domain)}
                onChange={(event) =>
                  onChange({
                    domainAlt: event.target.checked
                      ? [...values.domainAlt, domain]
                      : values.domainAlt.filter((other) => other !== domain),
                  })
                }
              />{' '}
              {string(`domain.${domain}`)}
            </label>
          ))}
        </fieldset>
      </Row>
      <TimeField
        label={string('inspector.statementTime')}
        value={values.statementTime}
        documentDate={documentDate}
        placeholder={documentDate ? string('inspector.statementDefault', { date: documentDate }) : undefined}
        readOnly={readOnly}
        onChange={(statementTime) => onChange({ statementTime })}
      />
      <QuantitiesField {...form} />
      <EntityField
        label={string('inspector.balanceOf')}
        add={string('inspector.chooseBalanceOf')}
        kinds={['polity']}
        value={values.balanceOf}
        readOnly={readOnly}
        onChange={(balanceOf) => onChange({ balanceOf })}
      />
      <ChoiceField
        label={string('inspector.plover')}
        value={values.plover ?? NONE}
        options={CODES}
        nameOf={(v) => (v === NONE ? string('inspector.none') : v)}
        readOnly={readOnly}
        onChange={(plover) => onChange({ plover: plover === NONE ? null : plover })}
      />
      {below}
    </details>
  )
}
