// Authored documents become documents and versions with text, hash, length and regions. Reads no file itself.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Region } from '@shared/model/document'
import { type Authored, AuthoringError, type Fields, tail } from './authoring'

/** What an authored document is made of before references are resolved. */
export interface DocumentParts {
  readonly document: Authored
  readonly version: Authored
  readonly text: string | undefined
}

/** `text` names a file of the set; `textSha256` and `length` stand where the text itself is not held. */
export function documentParts(authored: Authored, files: Readonly<Record<string, string>>): DocumentParts {
  const { text: name, headings, textSha256, length, ...fields } = authored.fields
  const versionKey = `@version/${tail(authored.key)}`
  const text = typeof name === 'string' ? files[name] : undefined
  if (typeof name === 'string' && text === undefined) {
    throw new AuthoringError(authored.file, authored.key, `names the text ${name}, which is not there`)
  }
  const held: Fields =
    text === undefined
      ? { textSha256, length }
      : {
          textSha256: bytesToHex(sha256(utf8ToBytes(text))),
          length: text.length,
          regions: regionsOf(authored, text, Array.isArray(headings) ? headings.map(String) : []),
        }
  const version = {
    documentId: authored.key,
    n: 1,
    importer: { name: text === undefined ? 'layer' : 'starter', version: '1' },
    ...held,
  }
  return {
    document: { ...authored, fields: { ...fields, currentVersionId: versionKey } },
    version: { file: authored.file, key: versionKey, fields: version },
    text,
  }
}

/** One region a line: the first is the title, the named ones are headings, the rest is body. */
function regionsOf(at: Authored, text: string, headings: readonly string[]): Region[] {
  const regions: Region[] = []
  const missing = new Set(headings)
  for (const match of text.matchAll(/[^\n]+/g)) {
    const line = match[0]
    const span = { start: match.index, end: match.index + line.length }
    if (regions.length === 0) regions.push({ span, role: 'title', level: 1 })
    else if (missing.delete(line)) regions.push({ span, role: 'heading', level: 2 })
    else regions.push({ span, role: 'body' })
  }
  if (missing.size > 0) throw new AuthoringError(at.file, at.key, `has no heading "${[...missing].join('", "')}"`)
  return regions
}
