// Which collections a filter text names, and writing another name in their place.
import { fold } from '../gazetteer/fold'
import { type Part, readTerms } from './tokens'

const partsNaming = (where: string, { id, name }: { readonly id: string; readonly name: string }): Part[] =>
  readTerms(where)
    .flatMap(({ key, parts }) => (key === 'collection' ? parts : []))
    .filter(({ text }) => text === id || fold(text) === fold(name))

/** Whether a filter text names a collection. */
export const namesCollection = (where: string, collection: { readonly id: string; readonly name: string }): boolean =>
  partsNaming(where, collection).length > 0

/** The filter text with a collection's new name where it had the old one; ids stay. */
export function renameCollection(
  where: string,
  collection: { readonly id: string; readonly name: string },
  name: string,
): string {
  const written = /["“”]/.test(name) ? collection.id : `"${name}"`
  return partsNaming(where, collection)
    .filter(({ text }) => text !== collection.id)
    .reduceRight((text, { start, end }) => text.slice(0, start) + written + text.slice(end), where)
}
