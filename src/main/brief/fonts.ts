// The fonts that a brief is set in: their bytes, and which characters none of them has.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create } from 'fontkit'

export interface FontSet {
  readonly blobs: readonly Buffer[]
  /** Whether some shipped font has a glyph for a code point. */
  readonly covers: (codePoint: number) => boolean
}

/** Reads every TTF in a folder; throws where there is none, since a brief is never set in a system font. */
export function loadFonts(folder: string): FontSet {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.ttf'))
    .sort()
  if (names.length === 0) throw new Error('no fonts are shipped')
  const blobs = names.map((name) => readFileSync(join(folder, name)))
  const fonts = blobs.flatMap((blob) => {
    const font = create(blob)
    return 'hasGlyphForCodePoint' in font ? [font] : []
  })
  const known = new Map<number, boolean>()
  const covers = (codePoint: number) => {
    const cached = known.get(codePoint)
    if (cached !== undefined) return cached
    const has = fonts.some((font) => font.hasGlyphForCodePoint(codePoint))
    known.set(codePoint, has)
    return has
  }
  return { blobs, covers }
}
