// Document kinds and CSL types, both ways (DOMAIN 7.6).
import type { DocumentKind } from '@shared/model/document'
import type { z } from 'zod'

type Kind = z.infer<typeof DocumentKind>

/** The CSL type that each kind is written as. */
export const CSL_TYPE: Readonly<Record<Kind, string>> = {
  news: 'article-newspaper',
  essay: 'article-magazine',
  report: 'report',
  official: 'report',
  transcript: 'speech',
  dataset: 'dataset',
  social: 'post',
  correspondence: 'personal_communication',
  other: 'document',
}

const KIND_OF_TYPE: Readonly<Record<string, Kind>> = {
  'article-newspaper': 'news',
  'article-magazine': 'essay',
  report: 'report',
  speech: 'transcript',
  dataset: 'dataset',
  post: 'social',
  personal_communication: 'correspondence',
  document: 'other',
  // types that we never write but other programs do
  broadcast: 'news',
  interview: 'transcript',
  hearing: 'transcript',
  'post-weblog': 'social',
  bill: 'official',
  legislation: 'official',
  regulation: 'official',
  treaty: 'official',
}

/** The kind of a CSL type; types without a counterpart are `other`. */
export function kindOfType(type: string): Kind {
  return Object.hasOwn(KIND_OF_TYPE, type) ? (KIND_OF_TYPE[type] ?? 'other') : 'other'
}
