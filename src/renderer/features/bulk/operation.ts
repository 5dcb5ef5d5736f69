// What the dialog's fields hold, and the operation that they make. Decides nothing that the workbench decides.
import type { BulkKind, BulkOperationInput } from '@shared/contract/ledger/bulk'
import { parseWording } from '@shared/kernel/time'
import type { TimeValue } from '@shared/model/base/time-span'

/** The kinds in the order in which they are offered; places and actors share their fields. */
export const KINDS = [
  'set',
  'tag',
  'grade',
  'redate',
  'actor',
  'place',
  'replace',
  'merge',
  'delete',
] as const satisfies readonly BulkKind[]

/** Every field of the dialog; what another kind has filled stays. Empty strings are "not chosen". */
export interface Fields {
  readonly kind: BulkKind
  /** Of `set`: the field and its value. */
  readonly field: SetField
  readonly value: string
  readonly add: readonly string[]
  readonly remove: readonly string[]
  readonly credibility: string
  readonly confidence: string
  readonly confidenceReason: string
  readonly rationale: string
  readonly redate: 'to' | 'by'
  readonly when: string
  readonly shift: string
  readonly unit: 'day' | 'week' | 'month' | 'year' | 'decade'
  readonly action: 'add' | 'remove'
  readonly what: 'actor' | 'place'
  readonly from: string
  readonly to: string
  readonly role: string
  readonly strength: string
  readonly into: string
}
/** What every group of fields is given. */
export interface FieldProps {
  readonly fields: Fields
  readonly onChange: (change: Partial<Fields>) => void
}
/** Fields of `set` in the order in which they are offered. */
export const SET_FIELDS = [
  'domain',
  'type',
  'status',
  'reading',
  'polarity',
  'tier',
  'marking',
  'attribution.mode',
  'attribution.stance',
  'plover',
  'balanceOf',
] as const
export type SetField = (typeof SET_FIELDS)[number]

/** The fields when the dialog opens on these claims. */
export const emptyFields = (ids: readonly string[]): Fields => ({
  kind: 'set',
  field: 'domain',
  value: '',
  add: [],
  remove: [],
  credibility: '',
  confidence: '',
  confidenceReason: '',
  rationale: '',
  redate: 'to',
  when: '',
  shift: '1',
  unit: 'year',
  action: 'add',
  what: 'actor',
  from: '',
  to: '',
  role: '',
  strength: '',
  into: ids.at(-1) ?? '',
})

/** The written time as a value; undefined where it is not read as one. */
export const timeOf = (when: string): TimeValue | undefined =>
  parseWording(when.trim(), { setting: 'field', documentDate: undefined })[0]?.value

/** Fields that may be cleared; the chosen value for that. */
export const CLEARED = '–'
const CLEARABLE: ReadonlySet<SetField> = new Set(['marking', 'plover', 'balanceOf'])
export const isClearable = (field: SetField): boolean => CLEARABLE.has(field)

/** The operation, or undefined while something that it needs is missing. */
export function operationOf(fields: Fields): BulkOperationInput | undefined {
  switch (fields.kind) {
    case 'set':
      return setOf(fields)
    case 'tag':
      return fields.add.length + fields.remove.length > 0
        ? ({ kind: 'tag', add: [...fields.add], remove: [...fields.remove] } as BulkOperationInput)
        : undefined
    case 'grade':
      return gradeOf(fields)
    case 'redate':
      return redateOf(fields)
    case 'actor':
    case 'place':
      return listOf(fields)
    case 'replace':
      return fields.from && fields.to && fields.from !== fields.to
        ? ({
            kind: 'replace',
            role: fields.what,
            from: fields.from,
            to: fields.to,
            inRole: fields.role || undefined,
          } as BulkOperationInput)
        : undefined
    case 'merge':
      return fields.into ? ({ kind: 'merge', into: fields.into } as BulkOperationInput) : undefined
    case 'delete':
      return { kind: 'delete' }
  }
}

function setOf({ field, value }: Fields): BulkOperationInput | undefined {
  if (value === '') return undefined
  const given = value === CLEARED && isClearable(field) ? null : value
  const [whole, part] = field.split('.')
  return { kind: 'set', fields: { [whole!]: part ? { [part]: given } : given } } as BulkOperationInput
}

function gradeOf(fields: Fields): BulkOperationInput | undefined {
  const { credibility, confidence, confidenceReason, rationale } = fields
  const judged = credibility !== '' || confidence !== ''
  if (!judged || rationale.trim() === '' || (confidence !== '' && confidenceReason.trim() === '')) return undefined
  return {
    kind: 'grade',
    ...(credibility && { credibility: Number(credibility) }),
    ...(confidence && { confidence, confidenceReason }),
    rationale,
  } as BulkOperationInput
}

function redateOf({ redate, when, shift, unit }: Fields): BulkOperationInput | undefined {
  if (redate === 'to') {
    const eventTime = timeOf(when)
    return eventTime && { kind: 'redate', eventTime }
  }
  const n = Number(shift)
  return Number.isInteger(n) && n !== 0 ? { kind: 'redate', shift: { n, unit } } : undefined
}

function listOf({ kind, action, to, role, strength }: Fields): BulkOperationInput | undefined {
  if (to === '' || role === '') return undefined
  const weighs = kind === 'actor' && (role === 'beneficiary' || role === 'loser') && strength !== ''
  return { kind, action, entityId: to, role, ...(weighs && { strength: Number(strength) }) } as BulkOperationInput
}
