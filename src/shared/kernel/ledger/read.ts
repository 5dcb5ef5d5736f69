// Columns → the record of one row: for patches, tests and the naive oracle. Views read the arrays.
import { CODES, DAY_MIN, dayOf, idOf, type LedgerColumns } from './columns'
import type { LedgerBalance, LedgerRecord } from './record'
import { utf8Text } from './utf8'

const each = <T>(start: Uint32Array, row: number, make: (i: number) => T): T[] =>
  Array.from({ length: start[row + 1]! - start[row]! }, (_, k) => make(start[row]! + k))
const word = (list: readonly string[], value: number): string | undefined => list[value] || undefined

const dayIn = (stored: number): number | undefined => (stored === DAY_MIN ? undefined : stored)

/** A claim's text. */
export function textOf({ lists }: LedgerColumns, row: number): string {
  return utf8Text(lists.text.byte, lists.text.start[row]!, lists.text.start[row + 1]!)
}

function timeOf({ rows, strings }: LedgerColumns, row: number): LedgerRecord['time'] {
  if (rows.mode[row] === 0) return undefined
  return {
    edtf: strings[rows.edtf[row]!] ?? '',
    mode: rows.mode[row] === 1 ? 'within' : 'throughout',
    earliest: dayOf(rows.earliest[row]!),
    latest: dayOf(rows.latest[row]!),
    innerEarliest: dayOf(rows.innerEarliest[row]!),
    innerLatest: dayOf(rows.innerLatest[row]!),
    softEarliest: dayOf(rows.softEarliest[row]!),
    softLatest: dayOf(rows.softLatest[row]!),
    flags: rows.timeFlags[row]!,
  }
}

function statementOf({ rows, strings }: LedgerColumns, row: number): LedgerRecord['statement'] {
  const edtf = strings[rows.statement[row]!]
  if (!edtf) return undefined
  return { edtf, earliest: dayOf(rows.statementEarliest[row]!), latest: dayOf(rows.statementLatest[row]!) }
}

function balanceOf({ rows, lists, dictionaries }: LedgerColumns, row: number): LedgerBalance | undefined {
  const { rootDocument, rootOrigin, contradiction, polity, judgement, effect } = lists
  const balance: LedgerBalance = {
    root: rows.root[row] || undefined,
    origins: [
      ...each(rootDocument.start, row, (i) => dictionaries.documents[rootDocument.document[i]!]!.id),
      ...each(rootOrigin.start, row, (i) => dictionaries.origins![rootOrigin.origin[i]!]!.id),
    ],
    contradicts: each(contradiction.start, row, (i) => contradiction.number[i]!),
    polities: each(polity.start, row, (i) => dictionaries.entities[polity.entity[i]!]!.id),
    judgements: each(judgement.start, row, (i) => ({
      analyst: dictionaries.analysts![judgement.analyst[i]!]!.id,
      credibility: (judgement.credibility[i] || undefined) as LedgerRecord['credibility'],
      confidence: word(CODES.confidence, judgement.confidence[i]!) as LedgerRecord['confidence'],
      likelihoodP: Number.isNaN(judgement.likelihoodP[i]!) ? undefined : judgement.likelihoodP[i],
      ownEffects: judgement.ownEffects[i] === 1,
    })),
    effects: each(effect.start, row, (i) => ({
      polity: dictionaries.entities[effect.entity[i]!]!.id,
      sign: effect.favours[i] === 1 ? 1 : -1,
      strength: effect.strength[i]!,
      judgement: effect.judgement[i] ? effect.judgement[i]! - 1 : undefined,
    })),
  }
  const { root, ...held } = balance
  return root !== undefined || Object.values(held).some((list) => list.length > 0) ? balance : undefined
}

/** The record that the row was built from; anchor ids are not kept in columns and read as ''. */
export function recordOf(columns: LedgerColumns, row: number): LedgerRecord {
  const { rows, lists, strings, dictionaries } = columns
  const at = (name: keyof typeof rows) => rows[name][row]!
  const p = at('likelihoodP')
  return {
    id: idOf(columns, row),
    number: at('number'),
    text: textOf(columns, row),
    domain: CODES.domain[at('domain')]!,
    domainAlt: CODES.domain.filter((_, i) => at('domainAlt') & (1 << i)),
    type: CODES.type[at('type')]!,
    typeAlt: word(CODES.typeAlt, at('typeAlt')) as LedgerRecord['typeAlt'],
    standing: CODES.standing[at('standing')]!,
    tier: CODES.tier[at('tier')]!,
    reading: CODES.reading[at('reading')]!,
    polarity: CODES.polarity[at('polarity')]!,
    status: CODES.status[at('status')]!,
    attribution: CODES.attribution[at('attribution')]!,
    stance: CODES.stance[at('stance')]!,
    speakers: each(lists.speaker.start, row, (i) => dictionaries.entities[lists.speaker.entity[i]!]!.id),
    plover: word(CODES.plover, at('plover')) as LedgerRecord['plover'],
    balanceOf: strings[at('balanceOf')] || undefined,
    contested: at('contested') === 1,
    flags: at('flags'),
    origins: [at('originsLow'), at('originsHigh')],
    itemsFor: at('itemsFor'),
    itemsAgainst: at('itemsAgainst'),
    evidence: at('evidence'),
    relations: at('relations'),
    assessments: at('assessments'),
    notes: at('notes'),
    quantities: at('quantities'),
    credibility: (at('credibility') || undefined) as LedgerRecord['credibility'],
    split: at('split') === 1,
    confidence: word(CODES.confidence, at('confidence')) as LedgerRecord['confidence'],
    reliability: word(CODES.reliability, at('reliability')) as LedgerRecord['reliability'],
    likelihoodP: Number.isNaN(p) ? undefined : p,
    likelihoodTerm: strings[at('likelihoodTerm')] || undefined,
    forecast: word(CODES.forecast, at('forecast')) as LedgerRecord['forecast'],
    time: timeOf(columns, row),
    statement: statementOf(columns, row),
    accessed: dayIn(at('accessed')),
    deadline: dayIn(at('deadline')),
    actors: each(lists.actor.start, row, (i) => ({
      entity: dictionaries.entities[lists.actor.entity[i]!]!.id,
      role: CODES.actorRole[lists.actor.role[i]!]!,
      strength: lists.actor.strength[i] || undefined,
    })),
    places: each(lists.place.start, row, (i) => ({
      place: dictionaries.entities[lists.place.entity[i]!]!.id,
      role: CODES.placeRole[lists.place.role[i]!]!,
      order: lists.place.order[i],
    })),
    balance: balanceOf(columns, row),
    tags: each(lists.tag.start, row, (i) => dictionaries.tags[lists.tag.tag[i]!]!.id),
    anchors: each(lists.anchor.start, row, (i) => ({
      id: '',
      document: dictionaries.documents[lists.anchor.document[i]!]!.id,
      start: lists.anchor.from[i]!,
      end: lists.anchor.to[i]!,
      status: CODES.anchorStatus[lists.anchor.status[i]!]!,
    })),
    marking: CODES.marking[at('marking')]!,
    via: CODES.via[at('via')]!,
    suggestion: word(CODES.suggestion, at('suggestion')) as LedgerRecord['suggestion'],
    by: strings[at('by')] ?? '',
    created: at('created'),
    modified: at('modified'),
  }
}
