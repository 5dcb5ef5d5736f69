// One typesetter for the tests of a file, over the resources of the project.
import { resolve } from 'node:path'
import { compileBrief, createTypesetter, renderBrief, type Typesetter } from '@main/brief/render-brief'
import type { BriefInput } from '@shared/kernel/brief/input'
import { type ReadPdf, readPdf } from './read-pdf'

export const RESOURCES = resolve(import.meta.dirname, '../../../resources')
let shared: Typesetter | undefined
export const typesetter = (): Typesetter => (shared ??= createTypesetter(RESOURCES))

/** Compiles, sets and reads a brief back. */
export async function print(from: BriefInput, standard: 'ua-1' | 'a-3a' = 'ua-1') {
  const compiled = compileBrief(from)
  const rendered = renderBrief({ ...compiled, standard }, typesetter())
  const read: ReadPdf = await readPdf(rendered.pdf)
  return { compiled, rendered, read }
}
