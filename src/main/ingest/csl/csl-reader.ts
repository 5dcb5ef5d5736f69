// A CSL-JSON file to the bibliographic fields of a document (DOMAIN 7.6). Foreign data: checked before it is believed.

import { Failure } from '@shared/contract/errors'
import { canonicalise } from '@shared/kernel/anchor'
import type { Document } from '@shared/model/document'
import { LanguageTag } from '@shared/model/ids'
import { z } from 'zod'
import { decode } from '../decode'
import type { ForeignFile } from '../reading'
import { CslDate, canonicalEdtf, edtfOfCsl } from './csl-date'
import { CslName, nameOf } from './csl-name'
import { kindOfType } from './csl-types'

const Item = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  type: z.string(),
  title: z.string().trim().min(1).max(500),
  author: z.array(CslName).max(1000).optional(),
  publisher: z.string().optional(),
  'container-title': z.union([z.string(), z.array(z.string())]).optional(),
  language: z.string().optional(),
  URL: z
    .url({ protocol: /^https?$/, error: 'not a web address' })
    .max(2000)
    .optional(),
  issued: CslDate.optional(),
  accessed: CslDate.optional(),
  custom: z.looseObject({}).optional(),
})
type Item = z.infer<typeof Item>

/** The fields of Document that a CSL record states, and the name of its container (an outlet, a series) if it has one. */
export interface CslFields {
  readonly document: Pick<Document, 'title' | 'kind' | 'authors' | 'publishedBasis' | 'csl'> &
    Partial<Pick<Document, 'language' | 'publisher' | 'published' | 'url'>>
  readonly container?: string
}

/** Reads a file that holds one CSL-JSON record, bare or in an array. Throws Failure CSL_INVALID with the field and its fault. */
export function readCsl(file: ForeignFile): CslFields {
  const { name } = file
  if (file.bytes.length === 0) throw new Failure('FILE_EMPTY', { name })
  return cslFields(recordIn(file), name)
}

/** The same for a record that is parsed already; `name` is what an error calls it. */
export function cslFields(record: unknown, name: string): CslFields {
  const parsed = Item.safeParse(record)
  if (!parsed.success) throw invalid(name, describeIssue(parsed.error))
  const item = parsed.data
  const published = publishedOf(item, name)
  const container = [item['container-title'] ?? []].flat()[0]?.trim()
  const language = LanguageTag.safeParse(item.language)
  return {
    document: {
      title: item.title,
      kind: kindOf(item),
      authors: (item.author ?? []).map((author) => ({ name: nameOf(author) })),
      publishedBasis: published ? 'stated' : 'unknown',
      ...(published && { published }),
      ...(item.publisher?.trim() && { publisher: item.publisher.trim() }),
      ...(language.success && { language: language.data }),
      ...(item.URL && { url: item.URL }),
      csl: furtherFields(item, published !== undefined, language.success),
    },
    ...(container && { container }),
  }
}

function recordIn(file: ForeignFile): unknown {
  let value: unknown
  try {
    value = JSON.parse(canonicalise(decode(file).text))
  } catch (error) {
    if (error instanceof Failure) throw error
    throw invalid(file.name, 'it is not JSON')
  }
  if (!Array.isArray(value)) return value
  if (value.length !== 1) throw invalid(file.name, `it holds ${value.length} records where one is wanted`)
  return value[0]
}

function invalid(name: string, detail: string): Failure {
  return new Failure('CSL_INVALID', { name, detail })
}

function describeIssue(error: z.ZodError): string {
  const issue = error.issues[0]
  const path = issue?.path.join('.')
  return `${path ? `${path}: ` : ''}${issue?.message ?? 'the record is not an object'}`
}

function kindOf(item: Item): Document['kind'] {
  const ours = item.type === 'report' && item.custom?.kind === 'official'
  return ours ? 'official' : kindOfType(item.type)
}

/** Our own string wins where another program has left it in `custom`; else the date as CSL states it. */
function publishedOf(item: Item, name: string): string | undefined {
  const own = typeof item.custom?.edtf === 'string' ? canonicalEdtf(item.custom.edtf) : undefined
  if (own || !item.issued) return own
  try {
    return edtfOfCsl(item.issued)
  } catch {
    throw invalid(name, 'issued: the date does not exist')
  }
}

const HELD = new Set(['id', 'title', 'author', 'publisher', 'URL', 'custom'])
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype'])

/** What no field of Document holds: kept under its CSL name, so that nothing of the record is lost. */
function furtherFields(item: Item, dated: boolean, tagged: boolean): Record<string, unknown> {
  const held = (key: string) =>
    HELD.has(key) || UNSAFE.has(key) || (key === 'issued' && dated) || (key === 'language' && tagged)
  const further = Object.fromEntries(Object.entries(item).filter(([key]) => !held(key)))
  const { edtf: _, kind: __, ...custom } = item.custom ?? {}
  if (Object.keys(custom).length > 0) further.custom = custom
  const structured = item.author?.some((author) => author.family !== undefined)
  return structured ? { ...further, author: item.author } : further
}
