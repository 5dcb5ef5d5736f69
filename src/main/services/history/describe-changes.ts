// Changes as people read them: which field, from what to what, names in place of ids. Looks nothing up.
import type { FieldChange, ObjectChange } from '@shared/contract/corpus/history'
import type { Change } from '@shared/model/change-set'
import { type Names, quoteIn } from './name-objects'

type Row = Readonly<Record<string, unknown>>
/** Kept by the store for itself, or said by the operation: who, when, whether it is there. */
const BOOKKEEPING = new Set(['id', 'rev', 'createdAt', 'createdBy', 'modifiedAt', 'deletedAt', 'number', 'via'])
/** What a text is measured by is nothing that a person changes. */
const MEASURES = new Set([
  'textSha256',
  'hasText',
  'regions',
  'pages',
  'selectors',
  'versionId',
  'basis.itemIds',
  'geometry.coordinates',
])

/** The changes with their fields; an update that alters nothing of what is shown has none. */
export function describeChanges(changes: readonly Change[], names: Names): ObjectChange[] {
  return changes.map((change) => {
    const { op, type, id } = change
    return { op, type, id, name: names.get(id)?.name ?? id, fields: fieldsOf(change, names) }
  })
}

function fieldsOf({ op, before, after }: Change, names: Names): FieldChange[] {
  const [old, now] = [linesOf(before, names), linesOf(after, names)]
  const paths = [...new Set([...old.keys(), ...now.keys()])]
  const differing = paths.filter((path) => !same(old.get(path) ?? [], now.get(path) ?? []))
  // what only went or came back is told by that alone
  const shown =
    before && after && op !== 'update' ? differing.filter((path) => old.has(path) && now.has(path)) : differing
  return shown.map((field) => ({ field, before: old.get(field) ?? [], after: now.get(field) ?? [] }))
}
const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((line, i) => line === b[i])

/** Every field that holds something, by its path, as lines. */
function linesOf(row: Row | undefined, names: Names): Map<string, string[]> {
  const lines = new Map<string, string[]>()
  const put = (path: string, value: unknown) => {
    if (!MEASURES.has(path) && !isEmpty(value)) lines.set(path, shownLines(value, names))
  }
  for (const [key, value] of Object.entries(row ?? {})) {
    if (BOOKKEEPING.has(key)) continue
    if (!isRecord(value)) put(key, value)
    else if (isTarget(value)) put(key, value.id)
    else for (const [part, inner] of Object.entries(value)) put(`${key}.${part}`, inner)
  }
  const quote = row && quoteIn(row)
  if (quote !== undefined) lines.set('quote', [quote])
  return lines
}

/** What an object stands on, by kind and id: its name says both. */
const isTarget = (value: Row): boolean => 'kind' in value && 'id' in value && Object.keys(value).length === 2
const isSpan = (value: unknown): value is Row => isRecord(value) && 'start' in value && 'end' in value
const isRecord = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)
const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

function shownLines(value: unknown, names: Names): string[] {
  return Array.isArray(value) ? value.map((item) => shown(item, names)) : [shown(value, names)]
}
function shown(value: unknown, names: Names): string {
  if (Array.isArray(value)) return value.map((item) => shown(item, names)).join(', ')
  if (isSpan(value)) return `${value.start}–${value.end}`
  if (isRecord(value)) {
    const parts = Object.values(value).filter((part) => !isEmpty(part))
    return parts.map((part) => shown(part, names)).join(' · ')
  }
  const text = String(value)
  return names.get(text)?.name ?? text
}
