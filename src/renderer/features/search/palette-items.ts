// What the palette lists: groups of items, made from commands, hits and filters. Decides no look.
import type { SearchHit } from '@shared/contract/corpus/search'
import { type Filter, type ParsedWhere, parseWhere } from '@shared/kernel/filter'
import { CODES, type LedgerColumns } from '@shared/kernel/ledger'
import type { Domain, Standing } from '@shared/model/base/vocabulary'
import { keysOf } from '../../state/window/shortcuts'
import { string } from '../../state/window/strings'
import { type Completion, type Counter, completions, recentFor } from './complete'
import { type Stretch, wordMarks } from './word-marks'

export type Action =
  | { readonly type: 'command'; readonly id: string }
  /** Puts another text in the box. */
  | { readonly type: 'complete'; readonly text: string }
  | { readonly type: 'filter'; readonly filters: readonly Filter[]; readonly replace: boolean }
  | { readonly type: 'words'; readonly query: string }
  | { readonly type: 'hit'; readonly hit: SearchHit }

export interface PaletteItem {
  readonly id: string
  /** Before the text: a document's title, a claim's number. */
  readonly lead?: string
  readonly text: string
  readonly marks: readonly Stretch[]
  readonly action: Action
  readonly keys?: string
  readonly detail?: string
  readonly chip?: { readonly domain: Domain; readonly standing: Standing }
  readonly disabled?: boolean
}
export interface PaletteGroup {
  readonly id: string
  readonly title: string
  readonly items: readonly PaletteItem[]
}

/** Commands that write: listed, but off, where nothing can be written. */
const WRITES =
  /^(documents\.|history\.|project\.backup|claim\.(create|addPassage|tag|note|delete|saveAndNext)|suggestion)/
const HIDDEN = new Set(['palette.open', 'selection.clear'])
const words = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

function commandItem(id: string, query: string, readOnly: boolean): PaletteItem | undefined {
  const text = string(`command.${id}`)
  const marks = wordMarks(text, query)
  const off = readOnly && WRITES.test(id)
  if (marks.length < words(query)) return undefined
  return {
    id: `command ${id}`,
    text,
    marks,
    action: { type: 'command', id },
    keys: keysOf(id)[0],
    detail: off ? string('palette.readOnly') : undefined,
    disabled: off,
  }
}

export interface CommandContext {
  readonly commands: readonly string[]
  /** What the selected claim is called; absent without one. */
  readonly selected?: string
  readonly readOnly: boolean
}
/** Commands in two groups, those whose words begin with the query's words. */
export function commandGroups({ commands, selected, readOnly }: CommandContext, query: string): PaletteGroup[] {
  const items = (ids: readonly string[]) =>
    ids
      .flatMap((id) => commandItem(id, query, readOnly) ?? [])
      .sort((a, b) => Number(a.disabled) - Number(b.disabled) || a.text.localeCompare(b.text))
  const listed = commands.filter((id) => !HIDDEN.has(id))
  const onClaim = (id: string) => selected !== undefined && id.startsWith('claim.') && id !== 'claim.create'
  return [
    {
      id: 'claim',
      title: string('palette.forClaim', { name: selected ?? '' }),
      items: items(listed.filter(onClaim)),
    },
    { id: 'commands', title: string('palette.everywhere'), items: items(listed.filter((id) => !onClaim(id))) },
  ]
}

/** Kinds of hit in the order of their groups. */
const HIT_GROUPS: readonly SearchHit['kind'][] = [
  'document',
  'claim',
  'entity',
  'note',
  'forecast',
  'assessment',
  'evidence',
  'relation',
  'tag',
  'source',
  'origin',
  'collection',
]

/** How far into a line its first match may stand before the line's beginning is cut. */
const REACH = 36

/** A text cut so that its first match is seen, at a space where there is one. */
function windowed(
  text: string,
  marks: readonly Stretch[],
): { readonly text: string; readonly marks: readonly Stretch[] } {
  const first = marks[0]?.start ?? 0
  if (first <= REACH) return { text, marks }
  const from = text.indexOf(' ', first - REACH + 8) + 1
  const cut = from > 0 && from <= first ? from : first
  return {
    text: `…${text.slice(cut)}`,
    marks: marks.map(({ start, end }) => ({ start: start - cut + 1, end: end - cut + 1 })),
  }
}
function hitItem(
  hit: SearchHit,
  query: string,
  columns: LedgerColumns | undefined,
  row: number | undefined,
): PaletteItem {
  const snippet = hit.snippet.replaceAll(/\s/g, ' ')
  const marks = hit.kind === 'document' ? wordMarks(snippet, query) : [hit.span]
  return {
    id: `${hit.kind} ${hit.id} ${hit.span.start}`,
    ...windowed(snippet, marks),
    lead: hit.kind === 'entity' || !hit.title ? undefined : hit.title,
    action: { type: 'hit', hit },
    chip:
      columns && row !== undefined
        ? { domain: CODES.domain[columns.rows.domain[row]!]!, standing: CODES.standing[columns.rows.standing[row]!]! }
        : undefined,
  }
}
/** Hits by kind, in the order that the workbench ranked them. */
export function hitGroups(
  hits: readonly SearchHit[],
  query: string,
  ledger: { readonly columns: LedgerColumns; readonly rowOf: ReadonlyMap<string, number> } | undefined,
): PaletteGroup[] {
  return HIT_GROUPS.map((kind) => ({
    id: `found-${kind}`,
    title: string(`palette.found.${kind}`),
    items: hits
      .filter((hit) => hit.kind === kind)
      .map((hit) => hitItem(hit, query, ledger?.columns, ledger?.rowOf.get(hit.id))),
  }))
}

const completionItem = ({ label, text, detail }: Completion): PaletteItem => ({
  id: `complete ${text}`,
  text: label,
  marks: [],
  action: { type: 'complete', text },
  detail,
})

export interface FilterReading {
  readonly groups: PaletteGroup[]
  /** Why it is not a filter yet, and which stretch of the text is at fault. */
  readonly error?: string
  readonly fault?: Stretch
}
export interface FilterContext {
  readonly columns: LedgerColumns | undefined
  readonly count?: Counter
  readonly recent: readonly string[]
  /** The text stands for the whole filter set: applying it replaces what is there. */
  readonly replace: boolean
}

/** Filter texts that were used before, as whole texts to take. */
export const recentGroup = (text: string, recent: readonly string[]): PaletteGroup => ({
  id: 'recent',
  title: string('filters.recent'),
  items: recentFor(text, recent).map((one) => ({
    id: `recent ${one}`,
    text: one,
    marks: [],
    action: { type: 'complete', text: one },
  })),
})

/** The filter as it stands, then what could come next. */
export function filterGroups(text: string, { columns, count, recent, replace }: FilterContext): FilterReading {
  const dictionaries = columns?.dictionaries ?? { entities: [], tags: [], documents: [], powers: [] }
  const parsed: ParsedWhere = parseWhere(text, dictionaries)
  const next = completions(text, dictionaries, count).map(completionItem)
  const apply: PaletteItem[] =
    parsed.ok && parsed.filters.length > 0
      ? [
          {
            id: 'apply',
            text: string(replace ? 'palette.applyReplacing' : 'palette.apply', { filter: text.trim() }),
            marks: [],
            action: { type: 'filter', filters: parsed.filters, replace },
          },
        ]
      : []
  const filter = { id: 'filter', title: string('palette.filter'), items: [...apply, ...next] }
  const groups = [filter, recentGroup(text, recent)]
  // What is being typed at the end may still become something; what lies before it will not.
  const typing = next.length > 0 && !parsed.ok && parsed.position.end === text.length
  if (parsed.ok || typing) return { groups }
  return { groups, error: string('palette.filterError', { detail: parsed.message }), fault: parsed.position }
}

/** Ways to narrow by what is typed: the words themselves, and keys that begin like them. */
export function narrowGroup(query: string, columns: LedgerColumns | undefined): PaletteGroup {
  const keys = query.length > 1 && columns ? completions(query, columns.dictionaries).map(completionItem) : []
  const byWords: PaletteItem = {
    id: 'words',
    text: string('palette.words', { query }),
    marks: [],
    action: { type: 'words', query },
  }
  return { id: 'narrow', title: string('palette.filter'), items: [...(words(query) > 0 ? [byWords] : []), ...keys] }
}
