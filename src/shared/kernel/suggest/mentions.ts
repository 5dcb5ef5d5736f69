// Finds names in a passage: registered entities by name and alias, then places of the gazetteer. Longest first.
import type { Span } from '../../model/base/ids'
import type { GazetteerHit } from '../gazetteer'
import type { SuggestEntity } from './types'

export interface NameMention {
  /** In the passage. */
  readonly span: Span
  readonly wording: string
  /** An adjective or a people's name (demonym) instead of a name of its own. */
  readonly demonym: boolean
  readonly entity?: SuggestEntity
  /** Best of the gazetteer where no registered entity bears the name. */
  readonly hit?: GazetteerHit
}

/** Same length as the text, with apostrophes, dashes and spaces of one kind, so that names meet however they are set. */
const level = (text: string) =>
  text
    .replaceAll(/[’‘ʼ]/g, "'")
    .replaceAll(/[‐‑–—]/g, '-')
    .replaceAll(/[\s\u00A0\u202F]/g, ' ')

const LETTER = /[\p{L}\p{M}\p{N}]/u
function isWhole(text: string, start: number, end: number): boolean {
  if (start > 0 && LETTER.test(text[start - 1] ?? '')) return false
  return end >= text.length || !LETTER.test(text[end] ?? '')
}

function* occurrences(text: string, name: string): Generator<Span> {
  if (name.length < 2) return
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (isWhole(text, at, at + name.length)) yield { start: at, end: at + name.length }
  }
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end
const length = ({ start, end }: Span) => end - start

function registered(passage: string, entities: readonly SuggestEntity[]): NameMention[] {
  const text = level(passage)
  const found: NameMention[] = []
  for (const entity of entities) {
    const names = [{ text: entity.name, type: 'official' }, ...entity.aliases]
    for (const name of names) {
      for (const span of occurrences(text, level(name.text))) {
        found.push({ span, wording: passage.slice(span.start, span.end), demonym: name.type === 'demonym', entity })
      }
    }
  }
  return found
}

const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}.’'-]*(?:[ \u00A0]\p{Lu}[\p{L}\p{M}.’'-]*){0,3}/gu
const LEAST_POPULATION = 100_000
/** Whether a place is known well enough that its bare name means it. */
function isKnown(hit: GazetteerHit, sentenceStart: boolean): boolean {
  if (hit.kind === 'polity' || hit.capitalOf || hit.id.startsWith('place:')) return true
  return !sentenceStart && (hit.population ?? 0) >= LEAST_POPULATION
}

function* stretches(match: RegExpMatchArray): Generator<Span> {
  const words = [...match[0].matchAll(/[^ \u00A0]+/g)]
  for (let from = 0; from < words.length; from++) {
    for (let to = words.length; to > from; to--) {
      const [first, last] = [words[from], words[to - 1]]
      if (!first || !last) continue
      const start = (match.index ?? 0) + first.index
      const end = (match.index ?? 0) + last.index + last[0].length
      yield { start, end }
    }
  }
}

function fromGazetteer(passage: string, lookup: (name: string) => readonly GazetteerHit[]): NameMention[] {
  const found: NameMention[] = []
  for (const match of passage.matchAll(CAPITALISED)) {
    for (const whole of stretches(match)) {
      const raw = passage.slice(whole.start, whole.end)
      const wording = raw.replace(/['’]s?$/, '').replace(/(?<!\.\p{L})[.-]+$/u, '')
      const span = { start: whole.start, end: whole.start + wording.length }
      const sentenceStart = /(?:^|[.!?]["”’)]*\s+|\n)$/.test(passage.slice(0, span.start))
      const hit = wording.length > 1 ? lookup(wording).find((one) => isKnown(one, sentenceStart)) : undefined
      if (!hit || (/^\p{Lu}\p{Ll}+$/u.test(wording) && hit.matched === hit.matched.toUpperCase())) continue
      const alias = hit.aliases.find(({ text }) => text === hit.matched)
      found.push({ span, wording, demonym: hit.matched !== hit.name && alias?.type === 'demonym', hit })
    }
  }
  return found
}

/** Names in a passage in order, none inside another; a registered entity goes before a place of the gazetteer. */
export function findMentions(
  passage: string,
  entities: readonly SuggestEntity[],
  lookup?: (name: string) => readonly GazetteerHit[],
): NameMention[] {
  const kept: NameMention[] = []
  const keep = (mentions: readonly NameMention[]) => {
    for (const mention of [...mentions].sort((a, b) => length(b.span) - length(a.span))) {
      if (!kept.some((other) => overlaps(other.span, mention.span))) kept.push(mention)
    }
  }
  keep(registered(passage, entities))
  if (lookup) keep(fromGazetteer(passage, lookup))
  return kept.sort((a, b) => a.span.start - b.span.start)
}
