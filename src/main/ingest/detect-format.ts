// Which reader a file goes to, by its bytes and its name. Reads no text.
import { Failure } from '@shared/contract/errors'
import type { ForeignFile } from './reading'

export type Format = 'text' | 'markdown' | 'html'
export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
}

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  asc: 'text',
  log: 'text',
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mkd: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  xht: 'html',
}
const UNSUPPORTED_EXTENSION: Readonly<Record<string, string>> = {
  pdf: 'PDF',
  doc: 'Word document',
  docx: 'Word document',
  odt: 'OpenDocument text',
  rtf: 'Rich Text',
  epub: 'EPUB book',
  pages: 'Pages document',
  xls: 'spreadsheet',
  xlsx: 'spreadsheet',
  ods: 'spreadsheet',
  ppt: 'presentation',
  pptx: 'presentation',
  mht: 'web archive',
  mhtml: 'web archive',
  webarchive: 'web archive',
  eml: 'e-mail message',
  msg: 'e-mail message',
  eqp: 'Equipoise corpus',
}
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'PDF'],
  ['PK\x03\x04', 'zip container, such as a Word or EPUB file'],
  ['PK\x05\x06', 'empty zip container'],
  ['{\\rtf', 'Rich Text'],
  ['\xd0\xcf\x11\xe0', 'older Office file'],
  ['\x89PNG', 'PNG image'],
  ['\xff\xd8\xff', 'JPEG image'],
  ['GIF8', 'GIF image'],
  ['SQLite format 3\0', 'database'],
  ['\x1f\x8b', 'gzip archive'],
  ['7z\xbc\xaf', '7-Zip archive'],
  ['Rar!', 'RAR archive'],
  ['\x7fELF', 'program'],
  ['\xff\xfe\0\0', 'UTF-32 text'],
  ['\0\0\xfe\xff', 'UTF-32 text'],
]
const HTML_START = /^\s*(?:<!--[\s\S]{0,2000}?-->\s*|<\?xml[^>]{0,200}>\s*)*<(?:!doctype\s+html|html|head|body)\b/i
const SNIFFED = 4096

/**
 * The format of a file. A known name wins over what the text looks like; a file of unknown name is HTML if it
 * starts like HTML, else plain text. Throws Failure FORMAT_UNSUPPORTED for formats that have no reader yet.
 */
export function detectFormat(file: ForeignFile): Format {
  const head = latin1(file.bytes.subarray(0, SNIFFED))
  const extension = /\.([^./\\]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? ''
  const signature = SIGNATURES.find(([start]) => head.startsWith(start))
  const unsupported = signature?.[1] ?? own(UNSUPPORTED_EXTENSION, extension)
  if (unsupported) throw new Failure('FORMAT_UNSUPPORTED', { name: file.name, detail: unsupported })
  return own(BY_EXTENSION, extension) ?? byMediaType(file.mediaType) ?? (startsLikeHtml(head) ? 'html' : 'text')
}

function byMediaType(mediaType: string | undefined): Format | undefined {
  const bare = mediaType?.split(';')[0]?.trim().toLowerCase()
  if (bare === 'text/html' || bare === 'application/xhtml+xml') return 'html'
  return bare === 'text/markdown' ? 'markdown' : undefined
}

function startsLikeHtml(head: string): boolean {
  return HTML_START.test(head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', ''))
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

/** Bytes as one character each; for signatures and declarations only. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
