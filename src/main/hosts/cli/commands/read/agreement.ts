// equipoise agreement: how far analysts agree over the claims that they both judged.
import { AGREEMENT_FIELDS, type AgreementView, type CoefficientView } from '@shared/contract/judging/assessments'
import { type Command, choiceOption, textOption } from '../../command'
import { withCorpus } from '../../local-corpus'

export const agreementCommand: Command = {
  name: 'agreement',
  usage: `agreement FILE [--where 'domain:energy'] [--field ${AGREEMENT_FIELDS.join('|')}]`,
  about: 'measure how far analysts agree: kappa per pair, alpha over all',
  options: { where: { type: 'string' }, field: { type: 'string' } },
  takes: [1, 1],
  run(call) {
    const where = textOption(call.values, 'where')
    const field = choiceOption(call.values, 'field', AGREEMENT_FIELDS)
    return withCorpus(call, call.positionals[0] ?? '', async ({ client }) => {
      const found = await client.agreement.measure({
        ...(where !== undefined && { where }),
        ...(field !== undefined && { field }),
      })
      return { json: found, text: textOf(found) }
    })
  },
}

const figure = (coefficient: CoefficientView): string =>
  coefficient.state === 'value' ? coefficient.value.toFixed(3) : `undefined (${WHY[coefficient.why]})`
const WHY = { 'no-units': 'nothing was judged twice', 'one-category': 'only one value was used' } as const
const READING = {
  reliable: ', reliable',
  tentative: ', tentative',
  'not-usable': ', not usable',
  undefined: '',
} as const

function textOf(found: AgreementView): string {
  const { analysts, nominal, ordinal, interval } = found
  const initials = new Map(analysts.map((analyst) => [analyst.id, analyst.initials]))
  const alphas = [
    ['nominal', nominal],
    ['ordinal', ordinal],
    ...(interval ? [['interval', interval] as const] : []),
  ] as const
  return [
    `${found.field}: ${found.judgedTwice} of ${found.claims} claims judged by two or more\n`,
    ...analysts.map(({ initials, name, judged }) => `${initials}  ${name}  ${judged} judged\n`),
    ...alphas.map(([level, { coefficient, reading, units, values }]) => {
      return `alpha ${level}  ${figure(coefficient)}${READING[reading]}  N ${units} (${values} values)\n`
    }),
    ...found.pairs.map(({ a, b, units, kappa, weighted }) => {
      const weights = `weighted ${figure(weighted.coefficient)} (N ${weighted.units})`
      return `${initials.get(a)} and ${initials.get(b)}  kappa ${figure(kappa)}  ${weights}  N ${units}\n`
    }),
    ...found.differences.map(({ number, text, entity, values }) => {
      const given = values.map(({ analystId, value }) => `${initials.get(analystId)} ${value}`).join(', ')
      return `#${number}  ${entity ? `${entity.name}: ` : ''}${given}  ${text.replace(/\s+/g, ' ')}\n`
    }),
  ].join('')
}
