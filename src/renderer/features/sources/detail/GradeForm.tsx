// A new grade of a source: letter, domain, period, reason; and below it what it would touch, before it is done.
import type { SourceView } from '@shared/contract/corpus/sources'
import { parseEdtf } from '@shared/kernel/time'
import { DOMAINS, type Domain } from '@shared/model/base/vocabulary'
import { RELIABILITIES, RELIABILITY_LABEL, type Reliability } from '@shared/model/grade'
import { useId, useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { gradeSource, openGrading } from '../../../state/corpus/sources'
import { useImpact } from '../../../state/review/impact'
import { impactShown } from '../../../state/review/impact-words'
import { string } from '../../../state/window/strings'
import { useRested } from '../../../state/window/use-rested'
import { Button } from '../../../ui/controls/Button'
import dock from '../../../ui/panels/Dock.module.css'
import { ImpactList } from '../../../ui/panels/ImpactList'
import styles from '../Sources.module.css'
import { SelectRow } from './Field'

interface Draft {
  readonly reliability?: Reliability
  readonly domain: Domain | ''
  readonly from: string
  readonly to: string
  readonly reason: string
}
const EMPTY: Draft = { domain: '', from: '', to: '', reason: '' }
const CHOICES = ['', ...DOMAINS] as const

/** What is asked and sent; undefined until a letter is chosen and the dates are dates. */
function changeOf(id: SourceView['id'], { reliability, domain, from, to }: Draft) {
  if (!reliability || dateProblem(from) || dateProblem(to)) return undefined
  return {
    id,
    reliability,
    ...(domain && { domain }),
    ...(from.trim() && { from: from.trim() }),
    ...(to.trim() && { to: to.trim() }),
  }
}
function dateProblem(text: string): string | undefined {
  const parsed = text.trim() === '' ? undefined : parseEdtf(text.trim())
  return parsed && !parsed.ok ? parsed.message : undefined
}

export function GradeForm({ source: { id, name } }: { readonly source: SourceView }) {
  const [draft, setDraft] = useState(EMPTY)
  const put = (change: Partial<Draft>) => setDraft({ ...draft, ...change })
  const grade = changeOf(id, draft)
  const rested = useRested(grade && JSON.stringify(grade), 200)
  const asked =
    rested === undefined ? undefined : { kind: 'grade' as const, ...(JSON.parse(rested) as typeof grade & {}) }
  const impact = useImpact(asked)
  const reason = draft.reason.trim()
  const ready = grade !== undefined && reason !== '' && !impact.error
  return (
    <form
      className={styles.form}
      aria-label={string('sources.grade.form', { name })}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) void gradeSource({ ...grade, reason })
      }}
    >
      <Letters value={draft.reliability} onChange={(reliability) => put({ reliability })} />
      <Scope draft={draft} put={put} />
      {grade && <ImpactList {...impactShown(impact)} />}
      <div className={`${dock.tools} ${styles.tools}`}>
        <Button kind="primary" type="submit" isDisabled={!ready}>
          {string('sources.grade.do')}
        </Button>
        <Button onPress={() => openGrading(false)}>{string('dialog.cancel')}</Button>
        {!ready && <span className={dock.quiet}>{string(hintOf(grade !== undefined, reason))}</span>}
      </div>
    </form>
  )
}
const hintOf = (hasGrade: boolean, reason: string): string =>
  hasGrade && reason === ''
    ? 'sources.grade.needsReason'
    : hasGrade
      ? 'sources.grade.mend'
      : 'sources.grade.needsLetter'

interface ScopeProps {
  readonly draft: Draft
  readonly put: (change: Partial<Draft>) => void
}
/** For which claims and documents the grade holds, and why it is given. */
function Scope({ draft, put }: ScopeProps) {
  return (
    <>
      <SelectRow
        label={string('sources.grade.domain')}
        value={draft.domain}
        options={CHOICES}
        nameOf={(domain) => string(domain ? `domain.${domain}` : 'sources.allDomains')}
        onChange={(domain) => put({ domain })}
      />
      <DateRow label={string('sources.grade.from')} value={draft.from} onChange={(from) => put({ from })} />
      <DateRow label={string('sources.grade.to')} value={draft.to} onChange={(to) => put({ to })} />
      <label className={styles.field}>
        <span className={styles.label}>{string('sources.grade.reason')}</span>
        <textarea
          className={styles.area}
          rows={2}
          required
          value={draft.reason}
          placeholder={string('sources.grade.reasonHint')}
          onChange={(event) => put({ reason: event.target.value })}
        />
      </label>
    </>
  )
}

interface LettersProps {
  readonly value: Reliability | undefined
  readonly onChange: (letter: Reliability) => void
}
function Letters({ value, onChange }: LettersProps) {
  return (
    <RadioGroup
      className={styles.letters}
      value={value ?? null}
      onChange={(next) => onChange(RELIABILITIES.find((letter) => letter === next) ?? 'F')}
    >
      <Label className={styles.label}>{string('sources.grade.letter')}</Label>
      {RELIABILITIES.map((letter) => (
        <Radio key={letter} value={letter} className={styles.radio} autoFocus={letter === 'A'}>
          <span className={styles.letter}>{letter}</span> {RELIABILITY_LABEL[letter]}
        </Radio>
      ))}
      <p className={dock.quiet}>{string('sources.grade.aboutF')}</p>
    </RadioGroup>
  )
}

interface DateProps {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
}
function DateRow({ label, value, onChange }: DateProps) {
  const [id, helpId] = [useId(), useId()]
  const problem = dateProblem(value)
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <span className={styles.value}>
        <input
          id={id}
          className={styles.boxed}
          value={value}
          placeholder={string('sources.grade.dateHint')}
          aria-invalid={problem !== undefined}
          aria-describedby={problem ? helpId : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
        {problem && (
          <span id={helpId} className={styles.error}>
            {problem}
          </span>
        )}
      </span>
    </div>
  )
}
