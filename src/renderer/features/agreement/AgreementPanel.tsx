// How far the analysts agree over the claims that the filters leave, and where they differ most. Averages nothing.
import type { AgreementView } from '@shared/contract/judging/assessments'
import { AGREEMENT_FIELDS } from '@shared/kernel/agree'
import { useId, useState } from 'react'
import { useAgreement } from '../../state/review/judgement'
import { select, useView } from '../../state/view-store'
import { useScope } from '../../state/where'
import { formatNumber, string } from '../../state/window/strings'
import { EmptyState, Skeleton } from '../../ui/panels/EmptyState'
import { Panel } from '../../ui/panels/Panel'
import styles from './Agreement.module.css'
import { Alphas } from './Alphas'
import { PairMatrix } from './PairMatrix'
import { valueWords } from './words'

type Field = AgreementView['field']

export function AgreementPanel() {
  const id = useId()
  const [field, setField] = useState<Field>('credibility')
  const found = useAgreement(useScope(), field)
  const data = found.data
  const choice = (
    <label htmlFor={id} className={styles.choice}>
      {string('agreement.field')}
      <select
        id={id}
        data-autofocus
        value={field}
        onChange={(event) => setField(AGREEMENT_FIELDS.find((one) => one === event.target.value) ?? field)}
      >
        {AGREEMENT_FIELDS.map((one) => (
          <option key={one} value={one}>
            {string(`agreement.fields.${one}`)}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <Panel
      id="agreement"
      title={string('panel.agreement')}
      detail={data && string('agreement.detail', { judged: data.judgedTwice, claims: data.claims })}
      actions={choice}
    >
      {found.isPending && <Skeleton label={string('dialog.loading')} />}
      {found.isError && <EmptyState title={string('agreement.failedTitle')}>{string('agreement.failed')}</EmptyState>}
      {data && data.judgedTwice === 0 && (
        <EmptyState title={string('agreement.emptyTitle')}>{string(`agreement.empty`)}</EmptyState>
      )}
      {data && data.judgedTwice > 0 && <Measured data={data} />}
    </Panel>
  )
}

function Measured({ data }: { readonly data: AgreementView }) {
  return (
    <div className={styles.body}>
      <section aria-labelledby="agreement-all">
        <h3 id="agreement-all">{string('agreement.all')}</h3>
        <Alphas data={data} />
        <p className={styles.help}>{string('agreement.help')}</p>
      </section>
      <section aria-labelledby="agreement-pairs">
        <h3 id="agreement-pairs">{string('agreement.pairs')}</h3>
        <PairMatrix data={data} />
        <p className={styles.help}>{string('agreement.pairsHelp')}</p>
      </section>
      <section aria-labelledby="agreement-differences">
        <h3 id="agreement-differences">
          {string('agreement.differences')}{' '}
          <span className={styles.quiet}>
            {data.differing > data.differences.length
              ? string('agreement.someOf', {
                  some: formatNumber(data.differences.length),
                  all: formatNumber(data.differing),
                })
              : formatNumber(data.differing)}
          </span>
        </h3>
        <Differences data={data} />
      </section>
    </div>
  )
}

/** One click from the claim: selecting it opens its fields and its place in every view. */
function Differences({ data }: { readonly data: AgreementView }) {
  const selected = useView((s) => s.selection.at(-1))
  if (data.differences.length === 0) return <p className={styles.quiet}>{string('agreement.noDifference')}</p>
  const initials = new Map<string, string>(data.analysts.map((analyst) => [analyst.id, analyst.initials]))
  return (
    <ol className={styles.differences}>
      {data.differences.map(({ claimId, number, text, entity, values }) => (
        <li key={`${claimId} ${entity?.id}`}>
          <button
            type="button"
            className={styles.difference}
            aria-current={selected === claimId || undefined}
            onClick={() => select([claimId])}
          >
            <span className={styles.values}>
              {values.map(({ analystId, value }) => (
                <span key={analystId}>
                  <b>{initials.get(analystId)}</b> {valueWords(data.field, value)}
                </span>
              ))}
            </span>
            <span className={styles.claim}>
              <span className={styles.quiet}>{`C-${number}${entity ? `, ${entity.name}` : ''}`}</span> {text}
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}
