// Bytes to text: finds the encoding and says how sure it is. Canonicalising is the kernel's.

import { Failure } from '@shared/contract/errors'
import { detectFormat, type Format, latin1 } from './detect-format'
import type { ForeignFile, Reading } from './reading'

/** A decoded file; `text` is not canonical yet. */
export interface Decoded {
  readonly format: Format
  readonly text: string
  readonly encoding: Reading['encoding']
}

const SAMPLE = 65_536
/** A sample with more control characters than this share, and at least the count, is not text. */
const CONTROL_SHARE = 0.02
const CONTROL_COUNT = 8
const DECLARED =
  /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})/i

/**
 * Decodes a file: byte-order mark, else UTF-16 by its zero bytes, else strict UTF-8, else the encoding that HTML
 * declares, else windows-1252 as a guess. Throws Failure FILE_BINARY or FORMAT_UNSUPPORTED.
 */
export function decode(file: ForeignFile): Decoded {
  const format = detectFormat(file)
  const wide = markOf(file.bytes) ?? wideWithoutMark(file.bytes)
  if (wide) return { format, text: decodeAs(wide.label, file.bytes), encoding: wide }
  assertText(file)
  const strict = decodeStrict(file.bytes)
  if (strict !== undefined) return { format, text: strict, encoding: { label: 'utf-8', basis: 'valid' } }
  const declared = format === 'html' ? declaredLabel(file.bytes) : undefined
  const encoding: Reading['encoding'] = declared
    ? { label: declared, basis: 'declared' }
    : { label: 'windows-1252', basis: 'guessed' }
  return { format, text: decodeAs(encoding.label, file.bytes), encoding }
}

function markOf(bytes: Uint8Array): Reading['encoding'] | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { label: 'utf-8', basis: 'mark' }
  if (a === 0xff && b === 0xfe) return { label: 'utf-16le', basis: 'mark' }
  return a === 0xfe && b === 0xff ? { label: 'utf-16be', basis: 'mark' } : undefined
}

/** UTF-16 of mostly Latin text has a zero in nearly every second byte, always on the same side. */
function wideWithoutMark(bytes: Uint8Array): Reading['encoding'] | undefined {
  const sample = bytes.subarray(0, SAMPLE)
  if (sample.length < 8 || bytes.length % 2 !== 0) return undefined
  const zeros = [0, 0]
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2]! += 1
  const [even = 0, odd = 0] = zeros
  const most = (sample.length / 2) * 0.7
  if (odd > most && even === 0) return { label: 'utf-16le', basis: 'guessed' }
  return even > most && odd === 0 ? { label: 'utf-16be', basis: 'guessed' } : undefined
}

function assertText({ name, bytes }: ForeignFile): void {
  const sample = bytes.subarray(0, SAMPLE)
  let controls = 0
  for (const byte of sample) if (byte < 0x20 && !(byte >= 0x07 && byte <= 0x0d) && byte !== 0x1b) controls++
  if (controls >= CONTROL_COUNT && controls > sample.length * CONTROL_SHARE) {
    throw new Failure('FILE_BINARY', { name, detail: 'it holds bytes that no text has' })
  }
}

function decodeStrict(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function decodeAs(label: string, bytes: Uint8Array): string {
  return new TextDecoder(label, { ignoreBOM: true }).decode(bytes)
}

function declaredLabel(bytes: Uint8Array): string | undefined {
  const match = DECLARED.exec(latin1(bytes.subarray(0, 4096)))
  const label = match?.[1] ?? match?.[2]
  if (!label) return undefined
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}
