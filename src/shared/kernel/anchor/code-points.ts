// UTF-16 offsets to code points and back, for formats that count code points (DOMAIN 7, D12).

import { splitsSurrogate } from './spans'
import { lowerBound } from './tokens'

/** Conversion between the two counts over one text. Both throw a RangeError for offsets that do not exist in it. */
export interface CodePoints {
  /** Length of the text in code points. */
  readonly length: number
  toCodePoint(utf16: number): number
  toUtf16(codePoint: number): number
}

/** Prepares the conversion: one pass over the text, then a binary search an offset. */
export function codePoints(text: string): CodePoints {
  const astral: number[] = []
  for (let i = 1; i < text.length; i++) if (splitsSurrogate(text, i)) astral.push(i++ - 1)
  const length = text.length - astral.length
  return {
    length,
    toCodePoint(utf16) {
      if (!Number.isInteger(utf16) || utf16 < 0 || utf16 > text.length || splitsSurrogate(text, utf16)) {
        throw new RangeError(`no UTF-16 offset ${utf16}`)
      }
      return utf16 - lowerBound(astral.length, (i) => astral[i]! >= utf16)
    },
    toUtf16(codePoint) {
      if (!Number.isInteger(codePoint) || codePoint < 0 || codePoint > length) {
        throw new RangeError(`no code point ${codePoint}`)
      }
      return codePoint + lowerBound(astral.length, (i) => astral[i]! - i >= codePoint)
    },
  }
}
