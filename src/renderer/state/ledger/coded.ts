// Which fields are codes of one column.
import type { LedgerColumns } from '@shared/kernel/ledger'

type Column = keyof LedgerColumns['rows']
/** The column behind each field over a vocabulary. */
export const COLUMN = {
  domain: 'domain',
  type: 'type',
  'type-alt': 'typeAlt',
  standing: 'standing',
  status: 'status',
  tier: 'tier',
  reading: 'reading',
  polarity: 'polarity',
  reliability: 'reliability',
  credibility: 'credibility',
  confidence: 'confidence',
  forecast: 'forecast',
  attribution: 'attribution',
  stance: 'stance',
  plover: 'plover',
  marking: 'marking',
  via: 'via',
} as const satisfies Readonly<Record<string, Column>>
/** Whether a field's values are codes of one column. */
export const hasColumn = (field: string): field is keyof typeof COLUMN => Object.hasOwn(COLUMN, field)
