// The door of ingest: a foreign file to canonical text and structure. Runs in the reader process; has no side effect.

import { Failure } from '@shared/contract/errors'
import { decode } from './decode'
import { MEDIA_TYPES } from './detect-format'
import { readHtml } from './readers/html-reader'
import { readMarkdown } from './readers/markdown-reader'
import { readText } from './readers/text-reader'
import type { ForeignFile, Reading } from './reading'

/** Largest file that is tried, in bytes. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024

const READERS = { text: readText, markdown: readMarkdown, html: readHtml }
/** Changes when a reader would make another text or other regions of the same bytes. */
const VERSION = '1'

/** Reads one file. Throws Failure: FILE_EMPTY, FILE_TOO_LARGE, FILE_BINARY, FORMAT_UNSUPPORTED or FILE_UNREADABLE, never anything else. */
export function readDocument(file: ForeignFile): Reading {
  const { name, bytes } = file
  if (bytes.length === 0) throw new Failure('FILE_EMPTY', { name })
  if (bytes.length > MAX_FILE_BYTES) throw new Failure('FILE_TOO_LARGE', { name, detail: '64 MB' })
  const { format, text, encoding } = decode(file)
  const reading = readAs(format, text, name)
  if (!/\S/.test(reading.text.replaceAll('\uFFFD', ''))) throw new Failure('FILE_EMPTY', { name })
  const importer = { name: format, version: VERSION }
  return { ...reading, pages: [], mediaType: MEDIA_TYPES[format], encoding, importer }
}

function readAs(format: keyof typeof READERS, text: string, name: string) {
  try {
    return READERS[format](text)
  } catch (error) {
    if (error instanceof Failure) throw error
    const detail = error instanceof RangeError ? 'it is nested too deeply' : 'its structure is broken'
    throw new Failure('FILE_UNREADABLE', { name, detail })
  }
}
