// A time counted from a document's date, an entity's time or another claim (DOMAIN 3.3): the rule is stored, the
// workbench works out the date and again whenever what it counts from moves (D26).
import { type RelativeTime, TimeUnit, type TimeValue } from '@shared/model/base/time-span'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { string } from '../../../../state/window/strings'
import { Button } from '../../../../ui/controls/Button'
import styles from '../../Inspector.module.css'
import { useEntityName } from '../ActorsField'
import { ClaimCombo, claimLabel } from '../parts/ClaimCombo'
import { EntityCombo } from '../parts/EntityCombo'

type Anchor = RelativeTime['anchor']
const RELATIONS = ['before', 'after', 'since', 'until', 'during', 'same-as'] as const
const KINDS = ['document-date', 'entity', 'claim'] as const
const UNITS = TimeUnit.options
const START: RelativeTime = { anchor: { kind: 'document-date' }, relation: 'before' }

interface Props {
  /** The field's name, for the names of its controls. */
  readonly what: string
  readonly value?: TimeValue
  readonly readOnly: boolean
  readonly onChange: (value: TimeValue | null) => void
}
export function RelativeTimeField({ what, value, readOnly, onChange }: Props) {
  const [open, setOpen] = useState(false)
  const rule = value?.relative
  if (!rule && !open)
    return (
      <AriaButton className={styles.aside} onPress={() => setOpen(true)}>
        {string('relative.start')}
      </AriaButton>
    )
  const put = (next: RelativeTime) =>
    onChange({ mode: value?.mode ?? 'within', basis: 'computed', wording: value?.wording, relative: next })
  return (
    <Rule
      what={what}
      rule={rule ?? START}
      readOnly={readOnly}
      onChange={put}
      onRemove={() => {
        setOpen(false)
        // the date that was worked out stays as a date of its own
        if (value) onChange(value.edtf ? { ...value, relative: undefined } : null)
      }}
    />
  )
}

interface RuleProps {
  readonly what: string
  readonly rule: RelativeTime
  readonly readOnly: boolean
  readonly onChange: (rule: RelativeTime) => void
  readonly onRemove: () => void
}
function Rule({ what, rule, readOnly, onChange, onRemove }: RuleProps) {
  const [kind, setKind] = useState<Anchor['kind']>(rule.anchor.kind)
  const { offset } = rule
  const n = typeof offset?.n === 'number' ? String(offset.n) : (offset?.n.join('–') ?? '')
  const put = (change: Partial<RelativeTime>) => onChange({ ...rule, ...change })
  const setCount = (text: string) => {
    const numbers = text
      .split(/\s*(?:–|-|to)\s*/)
      .map(Number)
      .filter((one) => Number.isInteger(one) && one > 0)
    const unit = offset?.unit ?? 'year'
    if (numbers.length === 0) put({ offset: undefined })
    else put({ offset: { n: numbers.length > 1 ? [numbers[0]!, numbers[1]!] : numbers[0]!, unit } })
  }
  return (
    <fieldset className={styles.rule} aria-label={string('relative.name', { what })} disabled={readOnly}>
      <input
        className={styles.countInput}
        defaultValue={n}
        aria-label={string('relative.count')}
        placeholder="2"
        onBlur={(event) => event.target.value !== n && setCount(event.target.value)}
      />
      <select
        className={styles.inlineSelect}
        aria-label={string('relative.unit')}
        value={offset?.unit ?? 'year'}
        onChange={(event) => {
          const unit = UNITS.find((one) => one === event.target.value)
          if (unit && offset) put({ offset: { ...offset, unit } })
        }}
      >
        {UNITS.map((unit) => (
          <option key={unit} value={unit}>
            {string(`unit.${unit}`)}
          </option>
        ))}
      </select>
      <select
        className={styles.inlineSelect}
        aria-label={string('relative.relation')}
        value={rule.relation}
        onChange={(event) => {
          const relation = RELATIONS.find((one) => one === event.target.value)
          if (relation) put({ relation })
        }}
      >
        {RELATIONS.map((relation) => (
          <option key={relation} value={relation}>
            {string(`relative.${relation}`)}
          </option>
        ))}
      </select>
      <select
        className={styles.inlineSelect}
        aria-label={string('relative.anchor')}
        value={kind}
        onChange={(event) => {
          const next = KINDS.find((one) => one === event.target.value) ?? 'document-date'
          setKind(next)
          if (next === 'document-date') put({ anchor: { kind: next } })
        }}
      >
        {KINDS.map((one) => (
          <option key={one} value={one}>
            {string(`relative.kind.${one}`)}
          </option>
        ))}
      </select>
      <AnchorChoice kind={kind} anchor={rule.anchor} readOnly={readOnly} onChoose={(anchor) => put({ anchor })} />
      {!readOnly && (
        <Button kind="quiet" onPress={onRemove}>
          {string('relative.remove')}
        </Button>
      )}
    </fieldset>
  )
}

interface ChoiceProps {
  readonly kind: Anchor['kind']
  readonly anchor: Anchor
  readonly readOnly: boolean
  readonly onChoose: (anchor: Anchor) => void
}
function AnchorChoice({ kind, anchor, readOnly, onChoose }: ChoiceProps) {
  const nameOf = useEntityName()
  if (kind === 'document-date') return null
  const chosen = anchor.kind === kind ? anchor.id : undefined
  if (chosen && readOnly) return <span>{kind === 'entity' ? nameOf(chosen) : claimLabel(chosen)}</span>
  return (
    <>
      {chosen && <span className={styles.detail}>{kind === 'entity' ? nameOf(chosen) : claimLabel(chosen)}</span>}
      {kind === 'entity' ? (
        <EntityCombo
          label={string('relative.chooseEntity')}
          newKind="event"
          onChoose={(id) => onChoose({ kind, id })}
        />
      ) : (
        <ClaimCombo label={string('relative.chooseClaim')} onChoose={(id) => onChoose({ kind, id })} />
      )}
    </>
  )
}
