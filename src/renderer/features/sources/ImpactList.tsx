// What a change would touch, before it is made: in one sentence, then each object, one press away from its place.
import type { Impact } from '@shared/contract/judging/impact'
import type { ReactNode } from 'react'
import { select, showBrief } from '../../state/view-store'
import { describeError } from '../../state/window/notices'
import { string } from '../../state/window/strings'
import styles from './Sources.module.css'

interface Props {
  readonly impact: Impact | undefined
  readonly error: unknown
  readonly waiting: boolean
}
export function ImpactList({ impact, error, waiting }: Props) {
  if (error) {
    const { message, remedy } = describeError(error)
    return (
      <p className={styles.problem} role="alert">
        {message} {remedy}
      </p>
    )
  }
  return (
    <section className={styles.impact} aria-label={string('impact.name')} aria-busy={waiting}>
      <p role="status" className={styles.summary}>
        {impact ? summary(impact) : string(waiting ? 'impact.counting' : 'impact.none')}
      </p>
      {impact && <Groups impact={impact} />}
    </section>
  )
}

function summary({ claims, assessments, sentences }: Impact): string {
  if (claims.length + assessments.length + sentences.length === 0) return string('impact.nothing')
  return string('impact.summary', {
    claims: string('impact.claims', { count: claims.length }),
    assessments: string('impact.assessments', { count: assessments.length }),
    sentences: string('impact.sentences', { count: sentences.length }),
  })
}

function Groups({ impact: { claims, assessments, evidence, supported, sentences } }: { readonly impact: Impact }) {
  return (
    <>
      <Group heading={string('impact.heads.claims')} items={claims}>
        {(claim) => (
          <Item key={claim.id} onPress={() => select([claim.id])} title={`C-${claim.number} ${claim.text}`}>
            {differences(claim)}
          </Item>
        )}
      </Group>
      <Group heading={string('impact.heads.evidence')} items={evidence}>
        {({ id, claim, before, after, gone }) => (
          <Item key={id} onPress={() => select([claim.id])} title={`C-${claim.number} ${claim.text}`}>
            {gone ? string('impact.gone') : arrow(before ?? '–', after ?? '–')}
          </Item>
        )}
      </Group>
      <Group heading={string('impact.heads.assessments')} items={assessments}>
        {({ id, claim, analyst, stale, parts }) => (
          <Item key={id} onPress={() => select([claim.id])} title={`C-${claim.number} ${claim.text}`}>
            {string(stale ? 'impact.stale' : 'impact.freshAgain', {
              name: analyst.name,
              parts: parts.map((part) => string(`impact.parts.${part}`)).join(', '),
            })}
          </Item>
        )}
      </Group>
      <Group heading={string('impact.heads.supported')} items={supported}>
        {({ id, number, text, by }) => (
          <Item key={id} onPress={() => select([id])} title={`C-${number} ${text}`}>
            {string('impact.by', { claims: by.map((one) => `C-${one}`).join(', ') })}
          </Item>
        )}
      </Group>
      <Group heading={string('impact.heads.sentences')} items={sentences}>
        {({ briefId, title, section, at, text, issued }) => (
          <Item key={`${briefId} ${at.join(' ')}`} onPress={() => showBrief(briefId)} title={text}>
            {[title, section, issued && string('impact.issued')].filter(Boolean).join(' · ')}
          </Item>
        )}
      </Group>
    </>
  )
}

const arrow = (before: string, after: string): string => `${before} → ${after}`
const range = ([lo, hi]: readonly [number, number]): string => (lo === hi ? `${lo}` : `${lo}–${hi}`)

/** What changes of a claim, before and after; what stays is not told. */
function differences({ before, after }: Impact['claims'][number]): string {
  const parts: readonly (readonly [string, string, string])[] = [
    ['reliability', before.reliability ?? '–', after.reliability ?? '–'],
    ['origins', range(before.origins), range(after.origins)],
    ['originsAgainst', range(before.originsAgainst), range(after.originsAgainst)],
    ['itemsFor', `${before.itemsFor}`, `${after.itemsFor}`],
    ['itemsAgainst', `${before.itemsAgainst}`, `${after.itemsAgainst}`],
    ['contested', yes(before.contested), yes(after.contested)],
    ['flags', flagWords(before.flags), flagWords(after.flags)],
  ]
  return parts
    .filter(([, was, is]) => was !== is)
    .map(([key, was, is]) => `${string(`impact.parts.${key}`)} ${arrow(was, is)}`)
    .join('; ')
}
const yes = (value: boolean): string => string(value ? 'impact.yes' : 'impact.no')
const flagWords = (flags: readonly string[]): string =>
  flags.length === 0 ? string('impact.noFlags') : flags.map((flag) => string(`impact.flags.${flag}`)).join(', ')

interface GroupProps<T> {
  readonly heading: string
  readonly items: readonly T[]
  readonly children: (item: T) => ReactNode
}
/** As many as can be taken in at a glance; a note says how many more there are. */
const SHOWN = 100
function Group<T>({ heading, items, children }: GroupProps<T>) {
  if (items.length === 0) return null
  return (
    <details className={styles.group} open={items.length <= 8}>
      <summary>
        {heading} <span className={styles.count}>{items.length}</span>
      </summary>
      <ul>{items.slice(0, SHOWN).map(children)}</ul>
      {items.length > SHOWN && <p className={styles.quiet}>{string('impact.more', { count: items.length - SHOWN })}</p>}
    </details>
  )
}

interface ItemProps {
  readonly title: string
  readonly onPress: () => void
  readonly children: ReactNode
}
function Item({ title, onPress, children }: ItemProps) {
  return (
    <li>
      <button type="button" className={styles.item} onClick={onPress}>
        <span className={styles.itemTitle}>{title}</span>
        <span className={styles.quiet}>{children}</span>
      </button>
    </li>
  )
}
