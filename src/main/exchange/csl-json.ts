// CSL-JSON records as document fields (DOMAIN 7.6). Reads one record or a list; fetches nothing.
import { Failure } from '@shared/contract/errors'
import { parseEdtf } from '@shared/kernel/time'
import type { Document } from '@shared/model/document'
import { z } from 'zod'

const Name = z
  .object({ family: z.string(), given: z.string(), literal: z.string(), 'non-dropping-particle': z.string() })
  .partial()
const Part = z.union([z.int(), z.string().regex(/^-?\d+$/)])
const CslDate = z.looseObject({
  'date-parts': z.array(z.array(Part)).optional(),
  literal: z.string().optional(),
  raw: z.string().optional(),
  season: z.union([z.int(), z.string()]).optional(),
  circa: z.unknown().optional(),
})
const Text = z.string()
/** The fields that we read; all others are kept as they are. */
export const CslSchema = z.looseObject({
  title: Text.optional(),
  author: z.array(Name).optional(),
  publisher: Text.optional(),
  'container-title': Text.optional(),
  language: Text.optional(),
  URL: Text.optional(),
  type: Text.optional(),
  issued: CslDate.optional(),
  accessed: CslDate.optional(),
  custom: z.looseObject({ edtf: z.string().optional() }).optional(),
})
export type CslRecord = z.infer<typeof CslSchema>

/** What a record says of a document; absent fields were not stated. */
export type CslFields = Partial<
  Pick<Document, 'title' | 'authors' | 'publisher' | 'language' | 'url' | 'kind' | 'published' | 'accessed' | 'csl'>
> & { readonly sourceName?: string }

const KINDS: Readonly<Record<string, Document['kind']>> = {
  'article-newspaper': 'news',
  'post-weblog': 'essay',
  'article-magazine': 'essay',
  article: 'essay',
  'article-journal': 'essay',
  report: 'report',
  treaty: 'official',
  legislation: 'official',
  speech: 'transcript',
  interview: 'transcript',
  dataset: 'dataset',
  post: 'social',
  personal_communication: 'correspondence',
}
const READ = new Set(['id', 'title', 'author', 'publisher', 'language', 'URL', 'issued', 'accessed', 'custom'])

/** Parses a CSL-JSON file; throws CSL_INVALID with the first thing that is wrong. */
export function readCsl(name: string, text: string): CslRecord[] {
  const invalid = (detail: string) => new Failure('CSL_INVALID', { name, detail })
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw invalid('it is not JSON')
  }
  const parsed = z.array(CslSchema).safeParse(Array.isArray(value) ? value : [value])
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw invalid(`${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim())
  }
  return parsed.data
}

/** A record's fields as ours; what we have no field for stays in `csl`. */
export function cslFields(record: CslRecord): CslFields {
  const rest = Object.fromEntries(Object.entries(record).filter(([key]) => !READ.has(key)))
  const published = record.custom?.edtf ?? (record.issued && edtfOf(record.issued))
  const accessed = record.accessed && edtfOf(record.accessed)
  return {
    ...(record.title && { title: record.title.slice(0, 500) }),
    ...(record.author && {
      authors: record.author.map((name) => ({ name: nameOf(name) })).filter((a) => a.name !== ''),
    }),
    ...(record.publisher && { publisher: record.publisher }),
    ...(record.language &&
      /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(record.language) && { language: record.language }),
    ...(record.URL && { url: record.URL.slice(0, 2000) }),
    ...(record.type && KINDS[record.type] && { kind: KINDS[record.type] }),
    ...(published && canonical(published) && { published: canonical(published) }),
    ...(accessed && /^\d{4}-\d{2}-\d{2}$/.test(accessed) && { accessed: `${accessed}T00:00:00.000Z` }),
    csl: rest,
    sourceName: record['container-title'] || record.publisher,
  }
}

function canonical(edtf: string): string | undefined {
  const parsed = parseEdtf(edtf)
  return parsed.ok ? parsed.canonical : undefined
}

function nameOf(name: z.infer<typeof Name>): string {
  if (name.literal) return name.literal.trim()
  return [name.given, name['non-dropping-particle'], name.family].filter(Boolean).join(' ').trim()
}

/** Dates at their stored precision: `circa` adds `~`, seasons 1–4 become 21–24, two dates an interval. */
function edtfOf(date: z.infer<typeof CslDate>): string | undefined {
  const parts = date['date-parts']?.map((part) => part.map(Number)) ?? []
  const points = parts.flatMap(([year, month, day]) => {
    if (year === undefined) return []
    const y = String(Math.abs(year)).padStart(4, '0')
    const season = Number(date.season)
    if (month === undefined) return [season >= 1 && season <= 4 ? `${y}-2${season}` : `${year < 0 ? '-' : ''}${y}`]
    const two = (n: number) => String(n).padStart(2, '0')
    return [`${year < 0 ? '-' : ''}${y}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`]
  })
  if (points.length === 0) return date.literal ?? date.raw
  return points
    .slice(0, 2)
    .map((point) => (date.circa ? `${point}~` : point))
    .join('/')
}
