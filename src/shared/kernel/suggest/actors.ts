// Turns names in a passage into proposed actors and places, by the metonym rule (DOMAIN 2.3, D19, D22).
import type { ActorRole } from '../../model/base/vocabulary'
import type { GazetteerHit } from '../gazetteer'
import { bounds } from '../time'
import { findMentions, type NameMention } from './mentions'
import { type Position, positionOf } from './metonym'
import type { FieldSuggestion, PassageInput, SuggestEntity } from './types'
import { RULE_VERSION } from './types'

type Draft = Omit<FieldSuggestion, 'ruleVersion'>

/** What a form needs to make an entity of a place that is not registered yet. */
function newEntity(hit: GazetteerHit) {
  const { name, kind, subkind, iso3166, geonames, point, pointBasis, precisionM, id } = hit
  const codes = { ...(kind === 'polity' && iso3166 ? { iso3166 } : {}), ...(geonames ? { geonames } : {}) }
  return { gazetteerId: id, kind, subkind, name, codes, point, pointBasis, ...(precisionM ? { precisionM } : {}) }
}

interface Registry {
  readonly entities: readonly SuggestEntity[]
  readonly byId: ReadonlyMap<string, SuggestEntity>
  /** EDTF as of which links are read: the event time, else the document date. */
  readonly asOf: string | undefined
}

function holds(link: SuggestEntity['links'][number], asOf: string | undefined): boolean {
  const at = asOf === undefined ? undefined : bounds(asOf)
  if (!at) return link.until === undefined
  const from = link.from === undefined ? -Infinity : (bounds(link.from)?.earliest ?? -Infinity)
  const until = link.until === undefined ? Infinity : (bounds(link.until)?.latest ?? Infinity)
  return from <= at.latest && until >= at.earliest
}

/** What a place's name stands for as of the event: a polity (as its seat), a government or organisation. */
function standsFor(place: SuggestEntity, registry: Registry): SuggestEntity | undefined {
  const link = place.links.find((l) => (l.type === 'seat-of' || l.type === 'stands-for') && holds(l, registry.asOf))
  return link && registry.byId.get(link.to)
}

/** The registered government of a polity, else the polity itself. */
function governmentOf(polity: SuggestEntity, { entities, asOf }: Registry): SuggestEntity {
  if (polity.kind !== 'polity') return polity
  const rules = (e: SuggestEntity) =>
    e.links.some((l) => l.type === 'government-of' && l.to === polity.id && holds(l, asOf))
  return entities.find((e) => e.kind === 'government' && rules(e)) ?? polity
}

const isPlaceKind = (entity: SuggestEntity) => entity.kind === 'place' || entity.kind === 'facility'

type Target = SuggestEntity | GazetteerHit
interface Sink {
  readonly place: (mention: NameMention, role: string, target: Target, rule: string, reason: string) => void
  readonly actor: (mention: NameMention, target: Target, rule: string, reason: string) => void
}

function readRegistered(
  mention: NameMention,
  entity: SuggestEntity,
  position: Position,
  registry: Registry,
  sink: Sink,
) {
  const meant = isPlaceKind(entity) ? standsFor(entity, registry) : undefined
  if (position.as === 'place' && (isPlaceKind(entity) || entity.kind === 'polity')) {
    // A polity as the scene of something is the area that is covered, never a marker.
    return sink.place(
      mention,
      entity.kind === 'polity' && position.role === 'site' ? 'scope' : position.role,
      entity,
      'S11',
      position.because,
    )
  }
  if (meant) {
    const reason = `${entity.name} stands for ${meant.name}: it ${position.because}`
    return sink.actor(mention, governmentOf(meant, registry), 'S12', reason)
  }
  if (isPlaceKind(entity)) return sink.place(mention, 'site', entity, 'S11', 'a registered place')
  return sink.actor(mention, entity, 'S10', position.because)
}

function readGazetteer(mention: NameMention, hit: GazetteerHit, position: Position, registry: Registry, sink: Sink) {
  const code = hit.kind === 'polity' ? hit.iso3166 : (hit.capitalOf ?? hit.standsFor)
  const polity = code && registry.entities.find((e) => e.kind === 'polity' && e.codes?.iso3166 === code)
  if (position.as === 'place') {
    const scope = hit.kind === 'polity' && position.role === 'site'
    const target = hit.kind === 'polity' ? polity || hit : hit
    return sink.place(
      mention,
      scope ? 'scope' : position.role,
      target,
      'S13',
      `${position.because}; from the gazetteer`,
    )
  }
  if (hit.kind === 'polity') return sink.actor(mention, polity || hit, 'S14', position.because)
  if (!code) return sink.place(mention, hit.subkind === 'region' ? 'scope' : 'site', hit, 'S13', 'from the gazetteer')
  // A seat whose polity is not registered is no place either (D19): there is nothing to propose.
  if (!polity) return undefined
  const reason = `${hit.name} is a seat of government: it ${position.because}`
  return sink.actor(mention, governmentOf(polity, registry), 'S12', reason)
}

const keyOf = (target: Target, name: 'entityId' | 'placeId') =>
  'matched' in target ? { create: newEntity(target) } : { [name]: target.id }

/** Collects proposals into `drafts`; each target once as an actor and once as a place. */
function collector(drafts: Draft[]): Sink {
  const seen = new Set<string>()
  function push(field: 'actors' | 'places', target: Target, draft: Omit<Draft, 'field'>) {
    const key = `${field} ${target.id}`
    if (!seen.has(key)) drafts.push({ field, ...draft })
    seen.add(key)
  }
  return {
    place({ wording, span }, role, target, rule, reason) {
      push('places', target, { value: [{ ...keyOf(target, 'placeId'), role }], wording, span, rule, reason })
    },
    actor({ wording, span }, target, rule, reason) {
      const role: ActorRole = drafts.some((draft) => draft.field === 'actors') ? 'object' : 'subject'
      push('actors', target, { value: [{ ...keyOf(target, 'entityId'), role }], wording, span, rule, reason })
    },
  }
}

/** Proposed actors and places of a passage, each once, in the order of their first mention; spans in the passage. */
export function proposeNames(passage: string, input: PassageInput, asOf: string | undefined): Draft[] {
  const registry: Registry = { entities: input.entities, byId: new Map(input.entities.map((e) => [e.id, e])), asOf }
  const mentions = findMentions(passage, input.entities, input.lookup)
  const drafts: Draft[] = []
  const sink = collector(drafts)
  for (const [index, mention] of mentions.entries()) {
    const position = positionOf(passage, mentions, index)
    if (position.as === 'attribute') continue
    if (mention.entity) readRegistered(mention, mention.entity, position, registry, sink)
    else if (mention.hit) readGazetteer(mention, mention.hit, position, registry, sink)
  }
  return drafts
}

/** Adds the version of the rules and moves a span from the passage to the text. */
export function finish(draft: Draft, offset: number): FieldSuggestion {
  const span = { start: draft.span.start + offset, end: draft.span.end + offset }
  return { ...draft, span, ruleVersion: RULE_VERSION }
}
