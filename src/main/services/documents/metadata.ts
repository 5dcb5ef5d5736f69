// What is known of a new document: what a record states, else what the file states, marked as guessed. Looks nothing up.
import { parseEdtf } from '@shared/kernel/time'
import type { Document, GuessedField } from '@shared/model/document'
import type { z } from 'zod'
import { type CslRecord, cslFields } from '../../exchange/csl/csl-reader'
import type { ReadDocument } from '../../ports'
import { cut } from '../core/words'

type Guessed = z.infer<typeof GuessedField>
/** The fields of a document that its file or record can state. */
export type Metadata = Pick<
  Document,
  'title' | 'kind' | 'language' | 'authors' | 'publishedBasis' | 'csl' | 'guessed'
> &
  Partial<Pick<Document, 'publisher' | 'published' | 'accessed' | 'url'>> & { readonly sourceName: string }

/** Name of the source of documents that name none. */
export const UNKNOWN_SOURCE = 'Unknown source'

/** Merges a CSL record (stated) with the importer's guesses (marked); the file's name is the last resort for a title. */
export function metadataOf(guesses: ReadDocument['guessed'], fileName: string, record?: CslRecord): Metadata {
  const stated = record ? cslFields(record) : {}
  const guessed: Guessed[] = []
  const pick = <T>(field: Guessed, given: T | undefined, guess: T | undefined): T | undefined => {
    if (given !== undefined) return given
    if (guess !== undefined) guessed.push(field)
    return guess
  }
  const title = pick('title', stated.title, clean(guesses.title) ?? titleFromName(fileName))
  const authors = pick(
    'authors',
    stated.authors,
    guesses.authors?.length ? guesses.authors.map(({ name }) => ({ name })) : undefined,
  )
  const published = pick('published', stated.published, edtf(guesses.published))
  const publisher = pick('publisher', stated.publisher, clean(guesses.publisher))
  const language = pick('language', stated.language, languageTag(guesses.language))
  return {
    title: cut(title ?? fileName, 500),
    kind: stated.kind ?? 'other',
    language: language ?? 'und',
    authors: authors ?? [],
    ...(publisher && { publisher }),
    ...(published && { published }),
    publishedBasis: stated.published ? 'stated' : published ? 'inferred' : 'unknown',
    ...(stated.accessed && { accessed: stated.accessed }),
    ...(stated.url && { url: stated.url }),
    csl: stated.csl ?? {},
    guessed,
    sourceName: cut(stated.sourceName ?? clean(guesses.publisher) ?? UNKNOWN_SOURCE, 300),
  }
}

const clean = (value: string | undefined): string | undefined => value?.trim() || undefined
const titleFromName = (name: string): string => name.replace(/\.[A-Za-z0-9]{1,8}$/, '').trim() || name
function edtf(value: string | undefined): string | undefined {
  const parsed = value === undefined ? undefined : parseEdtf(value.trim())
  return parsed?.ok ? parsed.canonical : undefined
}
const languageTag = (value: string | undefined): string | undefined =>
  value && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(value) ? value : undefined
