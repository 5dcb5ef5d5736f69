// equipoise calibration: how well stated probabilities agree with what came about.
import type { CalibrationView } from '@shared/contract/judging/forecasts'
import { type Command, choiceOption, textOption } from '../../command'
import { withCorpus } from '../../local-corpus'

export const calibrationCommand: Command = {
  name: 'calibration',
  usage: "calibration FILE [--where 'domain:energy'] [--by analyst|source]",
  about: 'score resolved forecasts: Brier and calibration per analyst or source',
  options: { where: { type: 'string' }, by: { type: 'string' } },
  takes: [1, 1],
  run(call) {
    const where = textOption(call.values, 'where')
    const by = choiceOption(call.values, 'by', ['analyst', 'source'] as const)
    return withCorpus(call, call.positionals[0] ?? '', async ({ client }) => {
      const found = await client.forecasts.calibration({
        ...(where !== undefined && { where }),
        ...(by !== undefined && { by }),
      })
      const { left, forecasts } = found
      const counts = `${left.open} open, ${left.void} void, ${left.unresolvable} not resolvable, ${left.unstated} without a stated probability`
      const text = [`${forecasts} forecasts; not scored: ${counts}\n`, ...found.calibrations.map(textOf)].join('')
      return { json: found, text }
    })
  },
}

const percent = (p: number): string => `${Math.round(p * 1000) / 10} %`

function textOf({ name, n, yes, brier, murphy, bins, midpoints, tooFew }: CalibrationView): string {
  const head = `${name}  N ${n}, ${yes} came about  Brier ${brier?.toFixed(3) ?? 'none'}${tooFew ? '  too few to read a calibration' : ''}\n`
  const parts = murphy
    ? `  reliability ${murphy.rel.toFixed(3)}  resolution ${murphy.res.toFixed(3)}  uncertainty ${murphy.unc.toFixed(3)}\n`
    : ''
  const said = midpoints > 0 ? `  ${midpoints} by the midpoint of a term\n` : ''
  const rows = bins.flatMap(({ term, n: held, meanP, share }) => {
    if (held === 0) return []
    const mean = meanP === undefined ? '' : `  mean ${percent(meanP)}`
    const observed = share
      ? `  came about ${percent(share.value)} (${percent(share.low)} to ${percent(share.high)})`
      : '  too few to show a share'
    return [`  ${term}  n ${held}${mean}${observed}\n`]
  })
  return [head, parts, said, ...rows].join('')
}
