// Codes in other registers, typed by hand; each is checked for the look of its register and looked up nowhere.
import { codeProblem } from '@shared/kernel/registry'
import { updateEntity } from '../../../state/corpus/entities'
import { string } from '../../../state/window/strings'
import { TextRow } from './Field'
import type { FieldProps } from './field-props'

const CODES = ['iso3166', 'wikidata', 'geonames', 'cameo'] as const

export function CodesField({ entity: { id, codes }, readOnly }: FieldProps) {
  return CODES.map((key) => (
    <TextRow
      key={key}
      label={string(`entities.code.${key}`)}
      value={codes[key] ?? ''}
      placeholder={string(`entities.codeHint.${key}`)}
      readOnly={readOnly}
      problemOf={(text) => codeProblem({ [key]: text })?.detail}
      onCommit={(text) => {
        const { [key]: _old, ...others } = codes
        return updateEntity(id, { codes: text === '' ? others : { ...others, [key]: text } })
      }}
    />
  ))
}
