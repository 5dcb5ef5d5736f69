// The codebook written out for people: an outline in Markdown, a table as CSV. Decides nothing about what may leave.
import type { Tag } from '@shared/model/tag'
import { stringify } from 'csv-stringify/sync'
import { guard } from './csv-claims'
import { escaped } from './markdown'

/** A tag with how often it is used among what is written out. */
export interface CodebookEntry extends Pick<Tag, 'id' | 'name' | 'parentId' | 'definition' | 'include' | 'exclude'> {
  readonly colour: string
  readonly codable: boolean
  readonly exclusive: boolean
  readonly uses: number
}
interface Placed extends CodebookEntry {
  /** Names from the top down, its own last. */
  readonly path: readonly string[]
}

/** Entries in the order of the tree, siblings by name. A parent that is not among them counts as none. */
export function inTreeOrder(entries: readonly CodebookEntry[]): Placed[] {
  const held = new Set<string>(entries.map(({ id }) => id))
  const byParent = Map.groupBy(entries, ({ parentId }) => (parentId && held.has(parentId) ? (parentId as string) : ''))
  const below = (parent: string, path: readonly string[]): Placed[] =>
    (byParent.get(parent) ?? [])
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
      .flatMap((entry) => {
        const own = [...path, entry.name]
        return [{ ...entry, path: own }, ...below(entry.id, own)]
      })
  return below('', [])
}

/** The outline: a heading a tag, its texts below it. `head` is the title, `marking` stands under it. */
export function codebookMarkdown(entries: readonly CodebookEntry[], head: { title: string; marking: string }): string {
  const texts = ({ definition, include, exclude }: Placed) => [
    ...(definition ? [escaped(definition)] : []),
    ...(include ? [`**Include:** ${escaped(include)}`] : []),
    ...(exclude ? [`**Exclude:** ${escaped(exclude)}`] : []),
  ]
  const sections = inTreeOrder(entries).map((entry) => {
    const facts = [
      `${entry.uses} ${entry.uses === 1 ? 'use' : 'uses'}`,
      entry.colour,
      ...(entry.codable ? [] : ['not for coding']),
      ...(entry.exclusive ? ['at most one of its children on an object'] : []),
    ]
    const heading = '#'.repeat(Math.min(6, entry.path.length + 1))
    return [`${heading} ${escaped(entry.name)}`, `*${facts.join('; ')}*`, ...texts(entry)].join('\n\n')
  })
  return `${[`# ${escaped(head.title)}`, head.marking, ...sections].join('\n\n')}\n`
}

const COLUMNS = ['path', 'name', 'definition', 'include', 'exclude', 'colour', 'codable', 'exclusive', 'uses'] as const

/** The table, RFC 4180 with a byte-order mark; cells that a spreadsheet could run are guarded (DOMAIN 7.2). */
export function codebookCsv(entries: readonly CodebookEntry[]): string {
  const rows = inTreeOrder(entries).map((entry) => [
    guard(entry.path.join(' / ')),
    guard(entry.name),
    guard(entry.definition ?? ''),
    guard(entry.include ?? ''),
    guard(entry.exclude ?? ''),
    entry.colour,
    String(entry.codable),
    String(entry.exclusive),
    String(entry.uses),
  ])
  return stringify([[...COLUMNS], ...rows], {
    bom: true,
    quoted: true,
    quoted_empty: true,
    record_delimiter: 'windows',
  })
}
