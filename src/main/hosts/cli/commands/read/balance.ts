// equipoise balance: who gains where, each figure with its counts and its spread (D42).
import type { BalanceCellView, BalanceFigureView, BalanceReasonsView } from '@shared/contract/ledger/balance'
import { DOMAINS } from '@shared/model/base/vocabulary'
import { type Call, type Command, choiceOption, textOption, UsageError } from '../../command'
import { withCorpus } from '../../local-corpus'

const BY = ['domain', 'period', 'actor'] as const
const LANES = ['observed', 'expected', 'wished'] as const

export const balanceCommand: Command = {
  name: 'balance',
  usage:
    "balance FILE [--by domain|period|actor] [--lane observed|expected|wished] [--where 'domain:energy'] [--period EDTF] [--explain DOMAIN POWER]",
  about: 'weigh what favours or disfavours each power: index, spread, counts',
  options: {
    by: { type: 'string' },
    lane: { type: 'string' },
    where: { type: 'string' },
    period: { type: 'string' },
    explain: { type: 'string' },
  },
  takes: [1, 2],
  run(call) {
    const asked = askedBy(call)
    return withCorpus(call, call.positionals[0] ?? '', async ({ client }) => {
      const found = await client.balance.compute(asked)
      const { explain } = call.values
      if (explain === undefined) return { json: found, text: textOf(found) }
      const wanted = call.positionals[1] ?? ''
      const power = found.powers.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted.toLowerCase())
      if (!power)
        throw new UsageError(`“${wanted}” is none of the powers: ${found.powers.map((p) => p.name).join(', ')}`)
      const domain = DOMAINS.find((one) => one === explain)
      if (!domain) throw new UsageError(`--explain takes a domain: ${DOMAINS.join(', ')}`)
      const told = await client.balance.compute({
        ...asked,
        explain: { row: { by: 'domain', domain }, power: power.id },
      })
      return { json: told, text: told.reasons ? reasonsText(`${domain}  ${power.name}`, told.reasons) : '' }
    })
  },
}

function askedBy({ values, positionals }: Call) {
  const [by, lane] = [choiceOption(values, 'by', BY), choiceOption(values, 'lane', LANES)]
  const [where, period] = [textOption(values, 'where'), textOption(values, 'period')]
  if (values.explain !== undefined && positionals.length < 2)
    throw new UsageError('--explain takes a domain and a power')
  if (values.explain === undefined && positionals.length > 1)
    throw new UsageError(`“${positionals[1]}” is one argument too many`)
  return {
    ...(by && { by }),
    ...(lane && { lane }),
    ...(where !== undefined && { where }),
    ...(period !== undefined && { period }),
  }
}

const signed = (value: number): string => `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(2)}`
const figure = (of: BalanceFigureView, print: (value: number) => string): string => {
  if (of.kind === 'too-few') return 'too few'
  return of.kind === 'undefined' ? 'undefined' : `${print(of.value)} (${print(of.low)} to ${print(of.high)})`
}
const plural = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`

/** "+0.71 (+0.55 to +1.00); 2 for, 1 against, 0 unassessed; 3 origins; contested", as DOMAIN 5 prints it. */
function cellText({ index, counts }: BalanceCellView): string {
  const { favouring, against, unassessed, possible, origins, contested } = counts
  return [
    figure(index, signed),
    `${favouring} for, ${against} against, ${unassessed} unassessed`,
    plural(origins, 'origin'),
    ...(possible > 0 ? [`${possible} only possibly in the period`] : []),
    ...(contested ? ['contested'] : []),
  ].join('; ')
}

type Found = Awaited<ReturnType<Parameters<Parameters<typeof withCorpus>[2]>[0]['client']['balance']['compute']>>

function textOf({ polity, powers, lane, lanes, total, lines, shares, evenness }: Found): string {
  const nameOf = new Map<string, string>(powers.map(({ id, name }) => [id, name]))
  const width = Math.max(...powers.map(({ name }) => name.length))
  const cells = (label: string, of: readonly BalanceCellView[]) =>
    `${label}\n${of.map((cell) => `  ${(nameOf.get(cell.power) ?? '').padEnd(width)}  ${cellText(cell)}\n`).join('')}`
  const share = (value: number | null | undefined) => (value == null ? 'undefined' : value.toFixed(2))
  return [
    `balance of ${polity.name}, ${lane}: ${plural(total.clusters, 'cluster')}\n`,
    `lanes, never summed: ${Object.entries(lanes)
      .map(([name, n]) => `${name} ${n}`)
      .join(', ')}\n\n`,
    cells('all together', total.cells),
    ...lines.map((line) => `\n${cells(`${line.label}: ${plural(line.clusters, 'cluster')}`, line.cells)}`),
    `\nshares of what favours: ${powers.map(({ name }, i) => `${name} ${share(shares[i])}`).join(', ')}\n`,
    `evenness: ${figure(evenness, (value) => value.toFixed(2))}; ${plural(total.clusters, 'cluster')}, counted above\n`,
  ].join('')
}

const SWING = { origin: 'without', contradicted: 'without', others: 'by' } as const

function reasonsText(title: string, { cell, parts, swings }: BalanceReasonsView): string {
  const weight = ({ analyst, strength, c, k, p, x }: BalanceReasonsView['parts'][number]['weights'][number]) =>
    `${analyst ? `${analyst}: ` : ''}${strength} × ${c} × ${k}${p === undefined ? '' : ` × ${p}`} = ${x.toFixed(2)}`
  return [
    `${title}  ${cellText(cell)}\n\n`,
    ...parts.map(({ claim, sign, strength, weights, restatements, certain }) => {
      const sum = weights.length > 0 ? weights.map(weight).join('; ') : `strength ${strength}, unassessed`
      const notes = [restatements > 0 && plural(restatements, 'restatement'), !certain && 'possibly'].filter(Boolean)
      const told = [sum, ...notes].join(', ')
      return `C-${claim.number}  ${sign === 1 ? 'for' : 'against'}  ${told}  ${claim.text.replace(/\s+/g, ' ')}\n`
    }),
    ...(swings.length > 0 ? ['\nwhat moves the figure\n'] : []),
    ...swings.map(({ without, name, index }) => {
      return `${SWING[without]} ${name}: ${index === undefined ? 'undefined' : signed(index)}\n`
    }),
  ].join('')
}
