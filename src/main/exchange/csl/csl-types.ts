// The kinds of document that CSL types stand for (DOMAIN 7.6).
import type { Document } from '@shared/model/document'

const KINDS: ReadonlyMap<string, Document['kind']> = new Map([
  ['article-newspaper', 'news'],
  ['article-magazine', 'essay'],
  ['report', 'report'],
  ['speech', 'transcript'],
  ['dataset', 'dataset'],
  ['post', 'social'],
  ['personal_communication', 'correspondence'],
  // types that we never write but other programs do
  ['article', 'essay'],
  ['article-journal', 'essay'],
  ['post-weblog', 'essay'],
  ['broadcast', 'news'],
  ['interview', 'transcript'],
  ['hearing', 'transcript'],
  ['bill', 'official'],
  ['legislation', 'official'],
  ['regulation', 'official'],
  ['treaty', 'official'],
])

/** The kind of a CSL type; undefined for types without a counterpart. */
export const kindOfType = (type: string): Document['kind'] | undefined => KINDS.get(type)
