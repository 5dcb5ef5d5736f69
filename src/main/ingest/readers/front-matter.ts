// The YAML block that may open a Markdown file: where it ends and what it says of the document.
import { parse } from 'yaml'
import type { Guessed } from '../reading'
import { authorsOfNames } from './byline'
import { dateGuess, languageGuess, titleGuess } from './guess'

const BLOCK = /^---[ \t]*\n([\s\S]*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)/
const MAX_UNITS = 20_000

/** Length of the front matter in units of the text, 0 if there is none, and what it states. */
export interface FrontMatter {
  readonly length: number
  readonly guessed: Guessed
}

/** Reads the front matter of a canonical text; a block that is not YAML still counts as front matter and states nothing. */
export function frontMatter(text: string): FrontMatter {
  const match = BLOCK.exec(text.slice(0, MAX_UNITS))
  if (!match) return { length: 0, guessed: {} }
  return { length: match[0].length, guessed: statedIn(match[1] ?? '') }
}

function statedIn(yaml: string): Guessed {
  const fields = fieldsOf(yaml)
  return {
    ...titleGuess(asText(fields.title)),
    ...authorsIn(fields.author ?? fields.authors),
    ...dateGuess(asText(fields.date ?? fields.published)),
    ...languageGuess(asText(fields.lang ?? fields.language)),
    ...(asText(fields.publisher) && { publisher: asText(fields.publisher) }),
  }
}

function fieldsOf(yaml: string): Record<string, unknown> {
  try {
    const value: unknown = parse(yaml, { schema: 'failsafe', logLevel: 'silent', maxAliasCount: 0 })
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
  } catch {
    return {}
  }
}

function authorsIn(value: unknown): Pick<Guessed, 'authors'> {
  const listed = Array.isArray(value) ? value.map((one) => asText(one) ?? asText(nameOf(one))) : []
  const names = listed.filter((name) => name !== undefined)
  const text = asText(value)
  const authors = names.length > 0 ? names.map((name) => ({ name })) : text && authorsOfNames(text)
  return authors ? { authors } : {}
}

function nameOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 500) : undefined
}
