// equipoise export: a brief as PDF, the claims as CSV, everything as JSON; written whole or not at all.
import { resolve } from 'node:path'
import { Failure } from '@shared/contract/errors'
import type { Tlp } from '@shared/model/base/envelope'
import { BriefId } from '@shared/model/base/ids'
import { saveExport } from '../../../shared/disk/safe-write'
import { type Call, type Command, choiceOption, type Result, textOption, UsageError } from '../../command'
import { type LocalCorpus, withCorpus } from '../../local-corpus'

const FORMATS = ['pdf', 'csv', 'json'] as const
const MARKINGS = ['clear', 'green', 'amber', 'amber+strict', 'red'] as const

async function save(corpus: LocalCorpus, url: string, out: string): Promise<void> {
  const answer = await corpus.bytes(url)
  if (answer.status !== 200) throw new Failure('NOT_FOUND', { name: 'export' })
  await saveExport(out, answer.body)
}

async function exportBrief(call: Call, corpus: LocalCorpus, out: string, ceiling: Tlp | undefined): Promise<Result> {
  const asked = textOption(call.values, 'brief')
  const briefId = asked === undefined ? undefined : BriefId.safeParse(asked)
  if (briefId && !briefId.success) throw new Failure('NOT_FOUND', { name: 'brief' })
  const printed = await corpus.client.briefs.print(
    { ...(briefId && { briefId: briefId.data }), ...(ceiling && { ceiling }) },
    { signal: call.signal },
  )
  await save(corpus, printed.url, out)
  const { url: _url, name: _name, ...facts } = printed
  for (const problem of facts.problems) call.say(`${problem.severity}: ${problem.place}: ${problem.detail}`)
  return {
    json: { export: { path: out, format: 'pdf', ...facts } },
    text: `${out}  ${facts.pages} pages, ${facts.claims} claims, ${facts.marking}\n`,
  }
}

async function exportData(
  corpus: LocalCorpus,
  format: 'csv' | 'json',
  out: string,
  ceiling: Tlp | undefined,
): Promise<Result> {
  const made = await corpus.client.exchange.export({ format, ...(ceiling && { ceiling }) })
  await save(corpus, made.url, out)
  const loss = made.loss.map(({ what, count }) => `  not carried: ${what} (${count})\n`)
  return {
    json: { export: { path: out, format, bytes: made.bytes, loss: made.loss } },
    text: `${out}  ${made.bytes} bytes\n${loss.join('')}`,
  }
}

export const exportCommand: Command = {
  name: 'export',
  usage: `export FILE --format pdf|csv|json -o OUT [--brief ID] [--tlp ${MARKINGS.join('|')}]`,
  about: 'write a brief as PDF, the claims as CSV or everything as JSON',
  options: {
    format: { type: 'string' },
    out: { type: 'string', short: 'o' },
    brief: { type: 'string' },
    tlp: { type: 'string' },
  },
  takes: [1, 1],
  async run(call) {
    const format = choiceOption(call.values, 'format', FORMATS)
    const out = textOption(call.values, 'out')
    const marking = choiceOption(call.values, 'tlp', MARKINGS)
    if (!format) throw new UsageError(`--format is missing: ${FORMATS.join(', ')}`)
    if (!out) throw new UsageError('-o OUT is missing')
    const ceiling = marking && (`TLP:${marking.toUpperCase()}` as Tlp)
    return withCorpus(call, call.positionals[0] ?? '', (corpus) =>
      format === 'pdf'
        ? exportBrief(call, corpus, resolve(out), ceiling)
        : exportData(corpus, format, resolve(out), ceiling),
    )
  },
}
