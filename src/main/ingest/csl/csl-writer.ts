// A document to CSL-JSON (DOMAIN 7.6). Loses source, grades, lineage and marking.
import type { Document } from '@shared/model/document'
import { cslOfEdtf } from './csl-date'
import { CslName, nameOf } from './csl-name'
import { CSL_TYPE, kindOfType } from './csl-types'

type Described = Pick<Document, 'id' | 'title' | 'kind' | 'language' | 'authors' | 'csl'> &
  Partial<Pick<Document, 'publisher' | 'published' | 'accessed' | 'url'>>

/** The CSL-JSON record of a document. Further fields it was read with come back under their own names. */
export function toCsl(document: Described): Record<string, unknown> {
  const { id, title, kind, language, publisher, published, accessed, url } = document
  const { author: structured, type, custom: others, ...further } = document.csl
  const custom = {
    ...(typeof others === 'object' && others),
    ...(published && { edtf: published }),
    ...(kind === 'official' && { kind }),
  }
  return {
    ...further,
    id,
    type: typeof type === 'string' && kindOfType(type) === kind ? type : CSL_TYPE[kind],
    title,
    ...(document.authors.length > 0 && { author: authorsOf(document.authors, structured) }),
    ...(publisher && { publisher }),
    ...(language !== 'und' && { language }),
    ...(url && { URL: url }),
    ...(published && { issued: cslOfEdtf(published) }),
    ...(accessed && { accessed: cslOfEdtf(accessed.slice(0, 10)) }),
    ...(Object.keys(custom).length > 0 && { custom }),
  }
}

/** Names as they were read; one that a person has changed since is a literal. */
function authorsOf(authors: Document['authors'], structured: unknown): unknown[] {
  const read = CslName.array().safeParse(structured).data ?? []
  return authors.map(({ name }) => read.find((one) => nameOf(one) === name) ?? { literal: name })
}
