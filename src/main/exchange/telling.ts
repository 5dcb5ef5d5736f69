// Which collections, views and briefs tell of withheld objects by the words of their filters (D48). Withholds nothing.
import { namesCollection, readTerms } from '@shared/kernel/filter'
import { fold } from '@shared/kernel/gazetteer'
import type { Brief } from '@shared/model/brief'
import type { CorpusObjects } from './corpus-objects'

type Telling = Pick<CorpusObjects, 'collections' | 'views' | 'briefs'>

/** Ids of those among `kept` whose filters, names or definitions name what is withheld, or an analyst who is not kept. */
export function tellingOf(
  objects: CorpusObjects,
  kept: Telling & Pick<CorpusObjects, 'analysts'>,
  withheld: ReadonlySet<string>,
): string[] {
  const tells = teller(objects, kept.analysts, withheld)
  const collections = kept.collections.filter(({ name, where, definition = '' }) =>
    tells(`${name}\n${where}\n${definition}`, [where]),
  )
  const views = kept.views.filter(({ name, state, description = '' }) =>
    tells(
      `${name}\n${JSON.stringify(state)}\n${description}`,
      state.filters.map(({ where }) => where),
    ),
  )
  const briefs = kept.briefs.filter((brief) => tells(wheresOf(brief).join('\n'), wheresOf(brief)))
  return [...collections, ...views, ...briefs].map(({ id }) => id)
}

/** Every filter that a brief carries. */
const wheresOf = ({ where, sections }: Brief): string[] => [
  ...(where === undefined ? [] : [where]),
  ...sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'table' && block.where !== undefined ? [block.where] : [])),
  ),
]

/** As names are compared in running text: without the signs that quoting and JSON put among the letters. */
const words = (text: string): string =>
  fold(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * Whether a text holds an id or a name of what is withheld anywhere, or one of its filters a shorter handle of it as
 * a value: an alias, a code of a country, an analyst's initials, a collection.
 */
function teller(objects: CorpusObjects, signers: CorpusObjects['analysts'], withheld: ReadonlySet<string>) {
  const gone = <T extends { readonly id: string }>(list: readonly T[]) => list.filter(({ id }) => withheld.has(id))
  const signing = new Set<string>(signers.map(({ id }) => id))
  const unsigned = objects.analysts.filter(({ id }) => !signing.has(id))
  const entities = gone(objects.entities)
  const collections = gone(objects.collections)
  const names = [
    ...[...entities, ...gone(objects.tags), ...gone(objects.sources), ...gone(objects.origins), ...unsigned].map(
      ({ name }) => name,
    ),
    ...gone(objects.documents).map(({ title }) => title),
    ...entities.flatMap(({ aliases }) => aliases.map(({ text }) => text)).filter((text) => text.length > 3),
  ]
  const ids = [...withheld, ...unsigned.map(({ id }) => id)]
  const wordings = names.map(words).filter(Boolean)
  const handles = new Set(
    [
      ...names,
      ...entities.flatMap(({ aliases, codes }) => [...aliases.map(({ text }) => text), codes.iso3166 ?? '']),
      ...unsigned.map(({ initials }) => initials),
    ].map(fold),
  )
  return (text: string, wheres: readonly string[]): boolean => {
    const said = words(text)
    return (
      ids.some((id) => text.includes(id)) ||
      wordings.some((name) => (name.length > 3 ? said.includes(name) : ` ${said} `.includes(` ${name} `))) ||
      wheres.some((where) => collections.some((collection) => namesCollection(where, collection))) ||
      wheres.flatMap(readTerms).some((term) => term.parts.some((part) => handles.has(fold(part.text))))
    )
  }
}
