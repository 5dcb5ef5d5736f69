// An impact in words, for a list of what a change would touch. Asks nothing.
import type { Impact } from '@shared/contract/judging/impact'
import { select, showBrief } from '../view-store'
import { describeError } from '../window/notices'
import { string } from '../window/strings'

/** An impact as it is shown: a sentence, then groups of objects. */
interface Shown {
  readonly summary: string
  readonly groups: readonly ShownGroup[]
}
interface ShownGroup {
  readonly heading: string
  readonly items: readonly ShownItem[]
  readonly count: number
  /** Instead of those past the first hundred. */
  readonly more?: string
}
interface ShownItem {
  readonly key: string
  readonly title: string
  readonly detail: string
  /** Goes to its place. */
  readonly open: () => void
}
/** As many as can be taken in at a glance. */
const SHOWN = 100

interface Asked {
  readonly data: Impact | undefined
  readonly error: unknown
  readonly isFetching: boolean
}
/** The words of an answer that may still be on its way, or be a refusal. */
export function impactShown({ data, error, isFetching }: Asked) {
  const { message, remedy } = error ? describeError(error) : {}
  return {
    name: string('impact.name'),
    waiting: isFetching,
    ...(message !== undefined && { problem: [message, remedy].filter(Boolean).join(' ') }),
    ...(data ? shownOf(data) : { summary: string(isFetching ? 'impact.counting' : 'impact.none'), groups: [] }),
  }
}

const shownOf = (impact: Impact): Shown => ({
  summary: summary(impact),
  groups: groupsOf(impact).flatMap(([kind, items]) =>
    items.length === 0
      ? []
      : [
          {
            heading: string(`impact.heads.${kind}`),
            items: items.slice(0, SHOWN),
            count: items.length,
            ...(items.length > SHOWN && { more: string('impact.more', { count: items.length - SHOWN }) }),
          },
        ],
  ),
})

function summary({ claims, assessments, sentences }: Impact): string {
  if (claims.length + assessments.length + sentences.length === 0) return string('impact.nothing')
  return string('impact.summary', {
    claims: string('impact.claims', { count: claims.length }),
    assessments: string('impact.assessments', { count: assessments.length }),
    sentences: string('impact.sentences', { count: sentences.length }),
  })
}

function groupsOf({ claims, assessments, evidence, supported, sentences }: Impact) {
  const groups: readonly (readonly [string, readonly ShownItem[]])[] = [
    ['claims', claims.map((claim) => claimItem(claim.id, claim, differences(claim)))],
    [
      'evidence',
      evidence.map(({ id, claim, before, after, gone }) =>
        claimItem(id, claim, gone ? string('impact.gone') : arrow(before ?? '–', after ?? '–')),
      ),
    ],
    ['assessments', assessments.map((one) => claimItem(one.id, one.claim, staleWords(one)))],
    [
      'supported',
      supported.map(({ by, ...claim }) =>
        claimItem(claim.id, claim, string('impact.by', { claims: by.map((one) => `C-${one}`).join(', ') })),
      ),
    ],
    ['sentences', sentences.map(sentenceItem)],
  ]
  return groups
}

const claimItem = (
  key: string,
  { id, number, text }: Impact['evidence'][number]['claim'],
  detail: string,
): ShownItem => ({
  key,
  title: `C-${number} ${text}`,
  detail,
  open: () => select([id]),
})
const sentenceItem = ({ briefId, title, section, at, text, issued }: Impact['sentences'][number]): ShownItem => ({
  key: `${briefId} ${at.join(' ')}`,
  title: text,
  detail: [title, section, issued && string('impact.issued')].filter(Boolean).join(' · '),
  open: () => showBrief(briefId),
})
const staleWords = ({ stale, analyst, parts }: Impact['assessments'][number]): string =>
  string(stale ? 'impact.stale' : 'impact.freshAgain', {
    name: analyst.name,
    parts: parts.map((part) => string(`impact.parts.${part}`)).join(', '),
  })

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
