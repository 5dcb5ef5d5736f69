// CSL-JSON records as document fields (DOMAIN 7.6). Reads one record or a list; foreign data, fetches nothing.
import { Failure } from '@shared/contract/errors'
import { ForeignJson, LanguageTag } from '@shared/model/base/ids'
import type { Document } from '@shared/model/document'
import { z } from 'zod'
import { CslDate, canonicalEdtf, edtfOfCsl } from './csl-date'
import { CslName, nameOf } from './csl-name'
import { kindOfType } from './csl-types'

const Dated = CslDate.refine(exists, 'the date does not exist')
/** The fields that we read, each checked; all others are kept as they are. */
export const CslRecord = z.looseObject({
  type: z.string().optional(),
  title: z.string().trim().max(500).optional(),
  author: z.array(CslName).max(1000).optional(),
  publisher: z.string().trim().max(300).optional(),
  'container-title': z.union([z.string(), z.array(z.string())]).optional(),
  language: z.string().optional(),
  URL: z
    .url({ protocol: /^https?$/, error: 'not a web address' })
    .max(2000)
    .optional(),
  issued: Dated.optional(),
  accessed: Dated.optional(),
  custom: z.looseObject({ edtf: z.unknown(), kind: z.unknown() }).partial().optional(),
})
export type CslRecord = z.infer<typeof CslRecord>

/** What a record says of a document; absent fields were not stated. */
export type CslFields = Partial<
  Pick<Document, 'title' | 'authors' | 'publisher' | 'language' | 'url' | 'kind' | 'published' | 'accessed' | 'csl'>
> & { readonly sourceName?: string }

/** Parses a CSL-JSON file; throws CSL_INVALID with the first thing that is wrong. */
export function readCsl(name: string, text: string): CslRecord[] {
  const invalid = (detail: string) => new Failure('CSL_INVALID', { name, detail })
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw invalid('it is not JSON')
  }
  const parsed = z.array(ForeignJson.pipe(CslRecord)).safeParse(Array.isArray(value) ? value : [value])
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw invalid(`${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim())
}

/** A record's fields as ours; what we have no field for, or could not read, stays in `csl`. */
export function cslFields(record: CslRecord): CslFields {
  const { title, publisher, URL: url } = record
  const language = LanguageTag.safeParse(record.language).data
  const published = canonicalEdtf(String(record.custom?.edtf ?? '')) ?? (record.issued && edtfOfCsl(record.issued))
  const accessed = record.accessed && edtfOfCsl(record.accessed)
  const isDay = accessed !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(accessed)
  const kind = kindOf(record)
  const container = [record['container-title'] ?? []].flat()[0]?.trim()
  const read = [
    ...['id', 'title', 'author', 'publisher', 'URL', 'custom'],
    ...(language ? ['language'] : []),
    ...(published ? ['issued'] : []),
    ...(isDay ? ['accessed'] : []),
  ]
  return {
    ...(title && { title }),
    ...(record.author && { authors: record.author.map((name) => ({ name: nameOf(name) })) }),
    ...(publisher && { publisher }),
    ...(language && { language }),
    ...(url && { url }),
    ...(kind && { kind }),
    ...(published && { published }),
    ...(isDay && { accessed: `${accessed}T00:00:00.000Z` }),
    csl: Object.fromEntries(Object.entries(record).filter(([key]) => !read.includes(key))),
    sourceName: container || publisher || undefined,
  }
}

/** Reports are official where our own export says so: CSL has no type of its own for them. */
function kindOf({ type, custom }: CslRecord): Document['kind'] | undefined {
  if (type === 'report' && custom?.kind === 'official') return 'official'
  return type === undefined ? undefined : kindOfType(type)
}

function exists(date: CslDate): boolean {
  try {
    edtfOfCsl(date)
    return true
  } catch {
    return false
  }
}
