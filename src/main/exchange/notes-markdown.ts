// Notes written out for people as Markdown. Decides nothing about what may leave.
import type { Note, TagUse } from '@shared/model/tag'
import { escaped, quoted } from './markdown'

type TargetKind = TagUse['target']['kind']
/** A note with the names that its list shows. */
export interface WrittenNote extends Pick<Note, 'kind' | 'state' | 'body' | 'modifiedAt'> {
  readonly subject: { readonly kind: TargetKind; readonly title: string; readonly number?: number }
  readonly author: string
}

const WORDS: Readonly<Record<TargetKind, string>> = {
  document: 'Document',
  source: 'Source',
  claim: 'Claim',
  entity: 'Entity',
  anchor: 'Passage',
  tag: 'Tag',
  brief: 'Brief',
  project: 'Project',
}

/** A heading an object, its notes below it as quotations with kind, state, author and day. */
export function notesMarkdown(notes: readonly WrittenNote[], head: { title: string; marking: string }): string {
  const byObject = Map.groupBy(notes, ({ subject }) => headingOf(subject))
  const sections = [...byObject].map(([heading, list]) => [`## ${heading}`, ...list.map(entry)].join('\n\n'))
  return `${[`# ${escaped(head.title)}`, head.marking, ...sections].join('\n\n')}\n`
}

function headingOf({ kind, title, number }: WrittenNote['subject']): string {
  const name = number === undefined ? WORDS[kind] : `${WORDS[kind]} C-${number}`
  return title === '' ? name : `${name}: ${escaped(title)}`
}

function entry({ kind, state, body, author, modifiedAt }: WrittenNote): string {
  const facts = [state ? `${kind}, ${state}` : kind, escaped(author), modifiedAt.slice(0, 10)]
  return `*${facts.filter(Boolean).join(' · ')}*\n\n${quoted(body)}`
}
