// equipoise grades: sources with their letters, the history of one, and a new grade whose impact is printed.

import type { GradeView, SourceView } from '@shared/contract/corpus/sources'
import { Failure } from '@shared/contract/errors'
import type { Impact } from '@shared/contract/judging/impact'
import { DOMAINS } from '@shared/model/base/vocabulary'
import { RELIABILITIES, type Reliability } from '@shared/model/grade'
import { type Call, type Command, choiceOption, type Result, textOption, UsageError } from '../../command'
import { type LocalCorpus, withCorpus } from '../../local-corpus'

type Client = LocalCorpus['client']

export const gradesCommand: Command = {
  name: 'grades',
  usage:
    'grades FILE [--source NAME] [set SOURCE LETTER --reason WHY [--domain DOMAIN] [--from DATE] [--to DATE] [--dry-run]]',
  about: 'list the grades of sources, or grade one and tell what that touches',
  options: {
    source: { type: 'string' },
    reason: { type: 'string' },
    domain: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  takes: [1, 4],
  run(call) {
    const [file = '', verb, name, letter] = call.positionals
    if (verb === undefined)
      return withCorpus(call, file, ({ client }) => listed(client, textOption(call.values, 'source')))
    if (verb !== 'set') throw new UsageError(`there is no “grades ${verb}”`)
    if (name === undefined || letter === undefined) throw new UsageError('a source and a letter are needed')
    const asked = gradeOf(call, letter)
    const writes = call.values['dry-run'] !== true
    return withCorpus(call, file, ({ client }) => graded(client, name, { ...asked, writes }), { writes })
  },
}

interface Asked {
  readonly reliability: Reliability
  readonly reason: string
  readonly domain?: (typeof DOMAINS)[number]
  readonly from?: string
  readonly to?: string
}
function gradeOf({ values }: Call, letter: string): Asked {
  const reliability = RELIABILITIES.find((one) => one === letter)
  if (!reliability) throw new UsageError('a letter is one of A, B, C, D, E, F')
  const [domain, from, to] = [
    choiceOption(values, 'domain', DOMAINS),
    textOption(values, 'from'),
    textOption(values, 'to'),
  ]
  return {
    reliability,
    reason: textOption(values, 'reason') ?? '',
    ...(domain && { domain }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  }
}

/** A source by its name, case aside, or its id; throws NOT_FOUND. */
async function named(client: Client, name: string): Promise<SourceView> {
  const { sources } = await client.sources.list()
  const found = sources.find((one) => one.id === name || one.name.toLowerCase() === name.trim().toLowerCase())
  if (!found) throw new Failure('NOT_FOUND', { name: `source “${name}”`, place: name })
  return found
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()
const scope = ({ domain, from, to }: GradeView): string =>
  [domain ?? 'all', from || to ? `${from ?? '..'}/${to ?? '..'}` : '-'].join('  ')
const gradeLine = (grade: GradeView): string =>
  `${grade.reliability}  ${grade.at.slice(0, 10)}  ${scope(grade)}  ${grade.byName || '-'}  ${plain(grade.reason)}\n`

/** Every source with its letter, or one with all its grades. */
async function listed(client: Client, name: string | undefined): Promise<Result> {
  if (name === undefined) {
    const { sources } = await client.sources.list()
    const line = ({ reliability, grades, claims, documents, kind, name }: SourceView) =>
      `${grades.length > 0 ? reliability : '-'}  ${claims} claims  ${documents} documents  ${kind}  ${plain(name)}\n`
    return { json: { sources }, text: sources.map(line).join('') }
  }
  const found = await client.sources.get({ id: (await named(client, name)).id })
  return { json: found, text: found.grades.map(gradeLine).join('') }
}

async function graded(
  client: Client,
  name: string,
  { writes, ...grade }: Asked & { writes: boolean },
): Promise<Result> {
  const { id } = await named(client, name)
  const impact = await client.sources.gradePreview({ id, ...grade })
  const source = writes ? (await client.sources.grade({ id, ...grade })).source : undefined
  return { json: { done: writes, impact, ...(source && { source }) }, text: impactText(impact) }
}

/** The impact as lines: what changes, of which claim, assessment or sentence. */
function impactText({ claims, assessments, evidence, supported, sentences }: Impact): string {
  return [
    ...claims.map(
      ({ number, before, after, text }) =>
        `claim  C-${number}  ${before.reliability ?? '-'} > ${after.reliability ?? '-'}  ${plain(text)}\n`,
    ),
    ...evidence.map(({ claim, before, after }) => `evidence  C-${claim.number}  ${before ?? '-'} > ${after ?? '-'}\n`),
    ...assessments.map(
      ({ claim, analyst, stale }) => `assessment  C-${claim.number}  ${stale ? 'stale' : 'holds'}  ${analyst.name}\n`,
    ),
    ...supported.map(
      ({ number, by, text }) => `supported  C-${number}  by ${by.map((n) => `C-${n}`).join(' ')}  ${plain(text)}\n`,
    ),
    ...sentences.map(
      ({ title, section, issued, text }) =>
        `sentence  ${plain(title)}, ${plain(section)}  ${issued ? 'issued' : '-'}  ${plain(text)}\n`,
    ),
  ].join('')
}
