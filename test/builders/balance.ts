// Ledgers for the balance, written as short lists: claims with effects, grades, origins and relations.
import { buildColumns, type LedgerColumns, type LedgerDictionaries, type LedgerRecord } from '@shared/kernel/ledger'
import { bounds } from '@shared/kernel/time'
import type { Domain } from '@shared/model/base/vocabulary'
import { fixtureId } from './random'
import { PLAIN_FIELDS } from './record-fields'

export const balanceId = {
  polity: (n: number) => fixtureId(0x71, n),
  document: (n: number) => fixtureId(0x72, n),
  origin: (n: number) => fixtureId(0x73, n),
  analyst: (n: number) => fixtureId(0x74, n),
  claim: (n: number) => fixtureId(0x75, n),
}
const some = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i))

/** Polity 0 is the focal one, 1 to 3 are the powers, 4 is none of them; two documents, then origins. */
export const BALANCE_DICTIONARIES: LedgerDictionaries = {
  entities: some(5, (i) => ({
    id: balanceId.polity(i),
    name: `Polity ${i}`,
    kind: 'polity',
    polity: balanceId.polity(i),
  })),
  tags: [],
  documents: some(2, (i) => ({
    id: balanceId.document(i),
    title: `Document ${i}`,
    kind: 'essay',
    sourceId: fixtureId(0x76, i),
    sourceName: 'Bureau',
    reliability: 'C',
    hasText: true,
    shareText: true,
    versionId: fixtureId(0x77, i),
    length: 900,
  })),
  powers: [1, 2, 3].map(balanceId.polity),
  focal: balanceId.polity(0),
  analysts: some(3, (i) => ({ id: balanceId.analyst(i), name: `Analyst ${i}`, initials: `A${i}` })),
  origins: some(6, (i) => ({ id: balanceId.origin(i), name: `o${i}` })),
}
export const POWERS = BALANCE_DICTIONARIES.powers

type Judgement = NonNullable<LedgerRecord['balance']>['judgements'][number]
export const judged = (
  credibility: Judgement['credibility'],
  confidence: Judgement['confidence'],
  analyst = 0,
  more: Partial<Judgement> = {},
): Judgement => ({ analyst: balanceId.analyst(analyst), credibility, confidence, ownEffects: false, ...more })

interface Written extends Partial<Omit<LedgerRecord, 'balance' | 'time'>> {
  readonly number: number
  readonly domain?: Domain
  /** Effects as polity number and signed strength. */
  readonly on?: readonly (readonly [polity: number, strength: number, judgement?: number])[]
  readonly by?: string
  readonly judgements?: readonly Judgement[]
  /** Numbers of origins; negative ones are documents, from −1. */
  readonly from?: readonly number[]
  readonly root?: number
  readonly contradicts?: readonly number[]
  /** The polities that it concerns. */
  readonly concerns?: readonly number[]
  /** A year or an interval; `throughout` with `!`. */
  readonly when?: string
}

/** A fact of energy about the focal polity. */
export function written({
  on = [],
  judgements = [],
  from = [],
  root,
  contradicts = [],
  concerns = [0],
  when,
  ...fields
}: Written): LedgerRecord {
  const edtf = when?.replace('!', '')
  const found = edtf === undefined ? undefined : bounds(edtf)
  const origins = from.map((n) => (n < 0 ? balanceId.document(-1 - n) : balanceId.origin(n)))
  return {
    ...PLAIN_FIELDS,
    id: balanceId.claim(fields.number),
    text: `Claim ${fields.number}.`,
    domain: 'energy',
    type: 'fact',
    standing: 'reported',
    tier: root === undefined ? 'core' : 'restatement',
    reading: 'stated',
    polarity: 'affirmed',
    status: 'draft',
    contested: contradicts.length > 0,
    split: judgements.length > 1,
    actors: [],
    places: [],
    tags: [],
    anchors: [],
    modified: 0,
    ...(found && edtf && { time: { ...found, edtf, mode: when?.endsWith('!') ? 'throughout' : 'within', flags: 0 } }),
    balance: {
      root,
      origins: [...origins].sort((a, b) => Number(a.includes('-7073')) - Number(b.includes('-7073'))),
      contradicts,
      polities: concerns.map(balanceId.polity),
      judgements,
      effects: on.map(([polity, strength, judgement]) => ({
        polity: balanceId.polity(polity),
        sign: strength < 0 ? -1 : 1,
        strength: Math.abs(strength),
        judgement,
      })),
    },
    ...fields,
  } as LedgerRecord
}

export const balanceLedger = (claims: readonly Written[]): LedgerColumns =>
  buildColumns(claims.map(written), BALANCE_DICTIONARIES, 1)
export type { Written }

/** The worked example of DOMAIN 5. Powers 1, 2, 3 are A, B, C; E2's restatement is claim 7. */
export const WORKED_EXAMPLE: readonly Written[] = [
  { number: 1, when: '2016', on: [[1, 3]], judgements: [judged(1, 'high')], from: [1, 2] },
  { number: 2, when: '2016', on: [[1, 2]], judgements: [judged(2, 'moderate')], from: [1], contradicts: [3] },
  {
    number: 3,
    when: '2017',
    on: [
      [1, -2],
      [2, 2],
    ],
    judgements: [judged(3, 'moderate')],
    from: [3],
    contradicts: [2],
  },
  { number: 4, when: '2017', on: [[2, 1]], judgements: [judged(2, 'high')], from: [4] },
  { number: 5, when: '2018', on: [[3, 2]], judgements: [judged(2, 'moderate')], from: [5] },
  { number: 6, when: '2018', on: [[3, 1]], judgements: [judged(6, 'low')], from: [5] },
  { number: 7, when: '2016', on: [[1, 2]], judgements: [judged(2, 'moderate')], from: [1], root: 2 },
]
