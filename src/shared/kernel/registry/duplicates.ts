// Pairs of entities that may be one and the same, with why and how sure. Merges nothing, remembers no refusal.
import type { Entity, EntityKind } from '../../model/entity'
import { fold, hasInitial, initialsOf, isAcronym, shortPerson, skeleton, wordKey } from './names'
import { nearPairs, slipsAllowed } from './spelling'

/** Why two entities may be one, surest first. */
export const DUPLICATE_REASONS = [
  'code',
  'name',
  'words',
  'acronym',
  'transliteration',
  'initials',
  'spelling',
] as const
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number]
/** What is compared of an entity. */
export type Compared = Pick<Entity, 'id' | 'kind' | 'name' | 'aliases' | 'codes' | 'links'>
/** Two entities that may be one; `a` is the one made first. */
export interface DuplicatePair {
  readonly a: string
  readonly b: string
  readonly reason: DuplicateReason
  /** 0..1, for sorting; no probability. */
  readonly score: number
  /** The names, or the code, that met. */
  readonly met: readonly [string, string]
}

const SCORES: Readonly<Record<DuplicateReason, number>> = {
  code: 1,
  name: 0.95,
  words: 0.85,
  acronym: 0.8,
  transliteration: 0.8,
  initials: 0.7,
  spelling: 0.75,
}
/** Kinds that one thing is often filed under; a pair across groups counts for less. */
const GROUPS: readonly (readonly EntityKind[])[] = [
  ['polity', 'government'],
  ['organisation', 'government', 'group', 'programme'],
  ['place', 'facility'],
  ['agreement', 'programme', 'event'],
]
const ACROSS = 0.55
const LEAST = 0.5

interface Name {
  readonly entity: number
  readonly text: string
  readonly folded: string
}

/** Candidate pairs, surest first, each once with its surest reason; pairs with a link between them are known to differ. */
export function duplicateCandidates(entities: readonly Compared[]): DuplicatePair[] {
  const names = entities.flatMap((entity, i) => namesOf(entity, i))
  const pairs = collector(entities)
  byCode(entities, pairs.add)
  block(names, (name) => name.folded, 'name', pairs.add)
  block(names, (name) => (name.folded.includes(' ') ? wordKey(name.folded) : undefined), 'words', pairs.add)
  byAcronym(names, pairs.add)
  block(names, (name) => long(skeleton(name.folded)), 'transliteration', pairs.add)
  byInitials(entities, names, pairs.add)
  bySpelling(names, pairs.add)
  return pairs.list()
}

/** Names that name the thing itself: what its people are called says nothing. */
function namesOf(entity: Compared, index: number): Name[] {
  const texts = [entity.name, ...entity.aliases.filter((alias) => alias.type !== 'demonym').map((alias) => alias.text)]
  const folded = new Map(texts.map((text) => [fold(text), text]))
  return [...folded].flatMap(([key, text]) => (key === '' ? [] : [{ entity: index, text, folded: key }]))
}
const long = (text: string): string | undefined => (text.length >= 4 ? text : undefined)
/** "Unit 3" and "Unit 4" are no slip. */
const digits = (text: string): string => text.replaceAll(/\P{N}/gu, '')

type Met = Pick<Name, 'entity' | 'text'>
type Add = (a: Met, b: Met, reason: DuplicateReason, factor?: number) => void

function collector(entities: readonly Compared[]) {
  const best = new Map<string, DuplicatePair>()
  const linked = new Set(entities.flatMap(({ id, links }) => links.flatMap(({ to }) => [`${id} ${to}`, `${to} ${id}`])))
  const add: Add = (one, other, reason, factor = 1) => {
    if (one.entity === other.entity) return
    const [first, second] = entities[one.entity]!.id < entities[other.entity]!.id ? [one, other] : [other, one]
    const [a, b] = [entities[first.entity]!, entities[second.entity]!]
    const key = `${a.id} ${b.id}`
    const score = SCORES[reason] * factor * kinship(a.kind, b.kind, reason)
    if (score < LEAST || linked.has(key) || score <= (best.get(key)?.score ?? 0) || differ(a, b)) return
    best.set(key, { a: a.id, b: b.id, reason, score: Math.round(score * 1000) / 1000, met: [first.text, second.text] })
  }
  const list = () => [...best.values()].sort((x, y) => y.score - x.score || (x.a + x.b < y.a + y.b ? -1 : 1))
  return { add, list }
}

function kinship(a: EntityKind, b: EntityKind, reason: DuplicateReason): number {
  if (a === b) return 1
  if (GROUPS.some((group) => group.includes(a) && group.includes(b))) return 0.8
  return reason === 'name' || reason === 'code' ? ACROSS : 0
}
/** Both have a code of one register and it is not the same. */
function differ(a: Compared, b: Compared): boolean {
  if (a.kind !== b.kind) return false
  return (['iso3166', 'wikidata', 'geonames'] as const).some(
    (key) => a.codes[key] !== undefined && b.codes[key] !== undefined && a.codes[key] !== b.codes[key],
  )
}

function byCode(entities: readonly Compared[], add: Add): void {
  for (const key of ['iso3166', 'wikidata', 'geonames'] as const) {
    const coded = entities.flatMap((entity, i) => {
      const code = entity.codes[key]
      return code === undefined || (key === 'iso3166' && entity.kind !== 'polity')
        ? []
        : [{ entity: i, text: code, folded: code }]
    })
    block(coded, (one) => one.folded, 'code', add)
  }
}

/** Beyond this many bearers a key says nothing any more. */
const CROWD = 40
function block(names: readonly Name[], keyOf: (name: Name) => string | undefined, reason: DuplicateReason, add: Add) {
  const blocks = new Map<string, Name[]>()
  for (const name of names) {
    const key = keyOf(name)
    if (key === undefined || key === '') continue
    const found = blocks.get(key)
    if (found) found.push(name)
    else blocks.set(key, [name])
  }
  for (const members of blocks.values()) {
    if (members.length < 2 || members.length > CROWD) continue
    members.forEach((one, i) => {
      for (const other of members.slice(i + 1)) add(one, other, reason)
    })
  }
}

/** All words but one are the same in the same order, and that one differs by a slip or two. */
function bySpelling(names: readonly Name[], add: Add): void {
  const blocks = new Map<string, { readonly name: Name; readonly word: string }[]>()
  for (const name of names) {
    const words = name.folded.split(' ')
    words.forEach((word, i) => {
      if (slipsAllowed(word.length) === 0) return
      const key = words.toSpliced(i, 1, '_').join(' ')
      const found = blocks.get(key)
      if (found) found.push({ name, word })
      else blocks.set(key, [{ name, word }])
    })
  }
  for (const members of blocks.values()) {
    if (members.length < 2) continue
    const words = members.map((member) => member.word)
    nearPairs(words, (a, b, slips) => {
      const [one, other] = [members[a]!, members[b]!]
      if (digits(one.word) === digits(other.word))
        add(one.name, other.name, 'spelling', 1 - slips / (2 * Math.max(one.word.length, other.word.length)))
    })
  }
}

/** An acronym of one is made of the first letters of the other's name. */
function byAcronym(names: readonly Name[], add: Add): void {
  const initials = Map.groupBy(names, (name) => initialsOf(name.folded))
  for (const name of names) {
    if (!isAcronym(name.text)) continue
    const meant = initials.get(name.folded.replaceAll(/\s/g, '')) ?? []
    if (name.folded.length >= 3 && meant.length <= CROWD) for (const other of meant) add(name, other, 'acronym')
  }
}

/** Of people: the same last word, and one of them gives the first name by its initial alone. */
function byInitials(entities: readonly Compared[], names: readonly Name[], add: Add): void {
  const people = names.filter((name) => entities[name.entity]!.kind === 'person')
  const short = Map.groupBy(people, (name) => shortPerson(name.folded))
  for (const [key, members] of short) {
    if (key === undefined || members.length > CROWD) continue
    for (const one of members.filter((name) => hasInitial(name.folded)))
      for (const other of members) if (!hasInitial(other.folded)) add(one, other, 'initials')
  }
}
