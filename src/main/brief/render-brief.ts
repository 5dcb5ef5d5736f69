// A compiled brief becomes a tagged PDF with its claims attached. Bytes depend on the data alone.
import { type CompiledBrief, compileBrief } from '@shared/kernel/brief/compile'
import type { BriefData } from '@shared/kernel/brief/data'
import type { BriefFigures } from '@shared/kernel/brief/figures/figure-data'
import type { Problem } from '@shared/kernel/brief/prose'
import { checkCoverage, missingPattern } from './coverage'
import { drawMap } from './map-figure'
import { createTypesetter, TypesetError, type Typesetter } from './typesetter'

export { type CompiledBrief, compileBrief, createTypesetter, TypesetError, type Typesetter }

/** What a renderer takes: plain data, so that it can cross to a worker. */
export interface RenderInput {
  readonly data: BriefData
  readonly figures: BriefFigures
  /** One standard a file: `ua-1` for readers, `a-3a` for archives. */
  readonly standard?: 'ua-1' | 'a-3a'
}
export interface RenderedBrief {
  readonly pdf: Uint8Array
  readonly pages: number
  /** Characters that no shipped font has, with their places. */
  readonly problems: readonly Problem[]
}

const UNSHOWN = /the text `?"?(.+?)"?`? could not be displayed/u
/** Code points that the compiler found no glyph for although some font has one, as in a cluster of two scripts. */
const refused = (error: unknown): number[] =>
  error instanceof TypesetError
    ? error.messages.flatMap((message) => [...(UNSHOWN.exec(message)?.[1] ?? '')].map((one) => one.codePointAt(0) ?? 0))
    : []

function files(
  data: BriefData,
  figures: BriefFigures,
  missing: readonly number[],
  calm: boolean,
): Record<string, string> {
  const { extract, ...printed } = data
  const drawn = figures.map ? drawMap(figures.map) : undefined
  const shown = {
    ...printed,
    calm,
    missing: missingPattern(missing),
    figures: { map: drawn?.map, timeline: figures.timeline },
  }
  return {
    'data.json': JSON.stringify(shown),
    'claims.json': `${JSON.stringify(extract, null, 1)}\n`,
    ...(drawn ? { 'map.svg': drawn.svg } : {}),
  }
}

/** Whether a layout did not settle: margin notes depend on places that they must not move. */
const unsettled = (error: unknown): boolean =>
  error instanceof TypesetError && error.messages.every((message) => message.includes('did not converge'))

/** Sets a brief; throws TypesetError with messages that hold no path, and for every warning of the compiler. */
export function renderBrief({ data, figures, standard = 'ua-1' }: RenderInput, typesetter: Typesetter): RenderedBrief {
  const { missing, problems } = checkCoverage(data, figures, typesetter.fonts.covers)
  const hidden = new Set(missing)
  let calm = false
  for (let attempt = 0; ; attempt++) {
    try {
      return { ...typesetter.set(files(data, figures, [...hidden], calm), standard), problems }
    } catch (error) {
      const more = refused(error).filter((codePoint) => codePoint > 0x7e && !hidden.has(codePoint))
      for (const codePoint of more) hidden.add(codePoint)
      const calmer: boolean = !calm && unsettled(error)
      calm ||= calmer
      if ((more.length === 0 && !calmer) || attempt > 20) throw error
    }
  }
}
