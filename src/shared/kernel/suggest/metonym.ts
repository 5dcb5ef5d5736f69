// Decides what a name refers to where it stands: a place, or the government or polity that it names (DOMAIN 2.3).
import type { PlaceRole } from '../../model/base/vocabulary'
import type { NameMention } from './mentions'

/** How a name stands in its sentence. */
export type Position =
  | { readonly as: 'place'; readonly role: PlaceRole; readonly because: string }
  | { readonly as: 'agent' | 'possessor' | 'partner'; readonly because: string }
  | { readonly as: 'attribute'; readonly because: string }

const LOCATIVE =
  /\b(?:in|at|near|inside|outside|around|throughout|within|across|off|based\s+in|capital\s+of|north\s+of|south\s+of|east\s+of|west\s+of)\s+(?:(?:the\s+)?(?:city|town|port|region|village|capital|republic)\s+of\s+)?(?:the\s+)?$/i
const ROUTE = /\b(?:via|through|crossing)\s+(?:the\s+)?$/i
const FROM = /\bfrom\s+(?:the\s+)?$/i
const TO = /\bto\s+(?:the\s+)?$/i
const PARTNER = /\b(?:with|between|against|versus|alongside)\s+(?:the\s+)?$/i

/** Whether "from X … to Y" holds between two names that stand close together. */
function isJourney(passage: string, from: NameMention | undefined, to: NameMention | undefined): boolean {
  if (!from || !to) return false
  const between = passage.slice(from.span.end, to.span.start)
  return (
    between.length <= 60 && !/[.;!?]/.test(between) && FROM.test(passage.slice(0, from.span.start)) && TO.test(between)
  )
}

/** "The Moscow Times" and "Baku–Tbilisi–Ceyhan" name neither the city nor its government. */
function isNamePart({ entity, hit }: NameMention, before: string, after: string): boolean {
  const kind = entity?.kind ?? hit?.kind
  if (kind !== 'place' && kind !== 'polity') return false
  if (/^[ \u00A0]\p{Lu}\p{Ll}/u.test(after)) return true
  return kind === 'place' && (/^[-‐‑–]\p{L}/u.test(after) || /\p{L}[-‐‑–]$/u.test(before))
}

/** The position of a name among its neighbours in the passage. */
export function positionOf(passage: string, mentions: readonly NameMention[], index: number): Position {
  const mention = mentions[index]
  if (!mention) return { as: 'agent', because: 'acts' }
  const before = passage.slice(0, mention.span.start)
  const after = passage.slice(mention.span.end)
  if (mention.demonym) return { as: 'attribute', because: 'an adjective or the name of a people' }
  if (isNamePart(mention, before, after)) return { as: 'attribute', because: 'a part of another name' }
  if (isJourney(passage, mention, mentions[index + 1]))
    return { as: 'place', role: 'origin', because: 'after “from … to”' }
  if (isJourney(passage, mentions[index - 1], mention))
    return { as: 'place', role: 'destination', because: 'after “from … to”' }
  if (/^['’]s?(?!\p{L})/u.test(after)) return { as: 'possessor', because: 'possesses something' }
  if (ROUTE.test(before)) return { as: 'place', role: 'route', because: 'after “via” or “through”' }
  const locative = LOCATIVE.exec(before)
  if (locative)
    return { as: 'place', role: 'site', because: `after “${locative[0].trim().split(/\s+/)[0]?.toLowerCase()}”` }
  const previous = mentions[index - 1]
  const joined =
    previous && /^\s*(?:,\s*)?and\s+(?:the\s+)?$/i.test(passage.slice(previous.span.end, mention.span.start))
  if (PARTNER.test(before) || joined) return { as: 'partner', because: 'is named as a partner' }
  return { as: 'agent', because: 'acts' }
}
