// The note that keeps what the merged claims said. Plain Markdown; makes up nothing.
import { formatTime } from '@shared/kernel/time'
import type { StoredClaim } from '../../../store'
import type { Words } from '../words'

/** One line a claim, then what of theirs had no place on the one that stays. */
export function noteOf(others: readonly StoredClaim[], left: readonly string[], words: Words): string {
  const lines = others.map((claim) => `- C-${claim.number}: “${claim.text}” (${factsOf(claim, words).join('; ')})`)
  const rest = [...new Set(left)].map((line) => `- ${line}`)
  return [`Merged from:`, ...lines, ...(rest.length > 0 ? ['', 'Not taken over:', ...rest] : [])].join('\n')
}

function factsOf(claim: StoredClaim, words: Words): string[] {
  const { type, domain, reading, attribution, eventTime, statementTime, actors, places, quantities } = claim
  const speakers = attribution.speakerIds.map(words.entity).join(', ')
  return [
    `${type}, ${domain}, ${reading}, ${claim.status}`,
    ...(speakers ? [`said by ${speakers}`] : []),
    ...(eventTime ? [`event ${formatTime(eventTime)}`] : []),
    ...(statementTime ? [`statement ${formatTime(statementTime)}`] : []),
    ...(actors.length > 0 ? [`actors ${words.actors(actors)}`] : []),
    ...(places.length > 0 ? [`places ${words.places(places)}`] : []),
    ...quantities.map(
      ({ value, low, high, unit }) => `quantity ${[value, low, high].filter((n) => n !== undefined).join('–')} ${unit}`,
    ),
  ]
}
