// The change log's tables: append a change set, read change sets back with their hash checked. Decides nothing.
import { createHash } from 'node:crypto'
import { Failure } from '@shared/contract/errors'
import { Change, ChangeSet } from '@shared/model/change-set'
import type { Handle } from './handle'
import { canonicalJson, hashOf, remember, textOf } from './mapping/canonical'

/** A change set as stored: what the model says, and how it came together. */
export interface LoggedSet extends ChangeSet {
  /** First sequence number that this set covers; lower than `sequence` where typing was joined. */
  readonly first: number
  readonly policy: string
  readonly coalesceKey?: string
}
/** A change set without its changes: enough to find what can be undone. */
export interface LogEntry {
  readonly sequence: number
  readonly first: number
  readonly time: string
  readonly author: string
  readonly label: string
  readonly subject: string | null
  readonly source: string
  readonly reverts: number | null
  readonly policy: string
  readonly coalesceKey: string | null
}
/** Columns of an entry. */
export const ENTRY = [
  'sequence',
  'first',
  'time',
  'author',
  'label',
  'subject',
  'source',
  'reverts',
  'policy',
  'coalesceKey',
] as const

/** Entries newest first, below `before` where given. */
export async function entries(handle: Handle, limit: number, before?: number): Promise<LogEntry[]> {
  let query = handle.db.selectFrom('change_set').select(ENTRY).orderBy('sequence', 'desc').limit(limit)
  if (before !== undefined) query = query.where('sequence', '<', before)
  return query.execute()
}
export const newest = async (handle: Handle): Promise<LogEntry | undefined> => (await entries(handle, 1))[0]

const INSERT_CHANGE =
  'insert into "change" ("sequence", "position", "op", "type", "id", "before", "after") values (?, ?, ?, ?, ?, ?, ?)'

/** A change with its states as canonical texts. */
export interface ChangeText {
  readonly op: Change['op']
  readonly type: Change['type']
  readonly id: string
  readonly before: string | null
  readonly after: string | null
}
const textsOf = ({ op, type, id, before, after }: Change): ChangeText => ({
  op,
  type,
  id,
  before: before ? textOf(before) : null,
  after: after ? textOf(after) : null,
})
const quoted = JSON.stringify
function changeText({ op, type, id, before, after }: ChangeText): string {
  const states = `${after === null ? '' : `"after":${after},`}${before === null ? '' : `"before":${before},`}`
  return `{${states}"id":${quoted(id)},"op":${quoted(op)},"type":${quoted(type)}}`
}
/** The hash of a set, put together from the texts of its changes: the same as `hashOf` of it whole. */
function hashOfSet({ author, ...rest }: Omit<LoggedSet, 'changes'>, changes: readonly ChangeText[]): string {
  // "author" and "changes" come before all other names of a set
  const hash = createHash('sha256').update(`${canonicalJson({ author }).slice(0, -1)},"changes":[`)
  changes.forEach((change, i) => {
    hash.update(i === 0 ? changeText(change) : `,${changeText(change)}`)
  })
  return hash.update(`],${canonicalJson(rest).slice(1)}`).digest('hex')
}

/** Writes a change set and its changes. */
export async function append(handle: Handle, set: LoggedSet): Promise<void> {
  const { changes, ...entry } = set
  const texts = changes.map(textsOf)
  const row = { subject: null, reverts: null, coalesceKey: null, ...entry, hash: hashOfSet(entry, texts) }
  await handle.db.insertInto('change_set').values(row).execute()
  const insert = handle.direct.prepare(INSERT_CHANGE)
  for (const [position, { op, type, id, before, after }] of texts.entries())
    insert.run([set.sequence, position, op, type, id, before, after])
}
/** Takes a set away whose changes the next one has taken over. */
export async function absorb(handle: Handle, sequence: number): Promise<void> {
  await handle.db.deleteFrom('change_set').where('sequence', '=', sequence).execute()
}

const SELECT_CHANGES =
  'select "op", "type", "id", "before", "after" from "change" where "sequence" = ? order by "position"'
const textsAt = (handle: Handle, sequence: number): readonly ChangeText[] =>
  handle.direct.prepare(SELECT_CHANGES).all([sequence]) as readonly ChangeText[]

/** The state of an object that a canonical text says. */
export function stateOf(text: string): NonNullable<Change['before']> {
  const object = JSON.parse(text) as NonNullable<Change['before']>
  remember(object, text)
  return object
}
/** `state` reads the text of a state. */
const changeOf = ({ op, type, id, before, after }: ChangeText, state: typeof stateOf): Change => ({
  op,
  type,
  id,
  ...(before !== null && { before: state(before) }),
  ...(after !== null && { after: state(after) }),
})
const present = (entry: LogEntry): object =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== null))

/** The rows of a set, its hash, and whether that is over the texts as they lie there. */
async function readTexts(handle: Handle, entry: LogEntry) {
  const { hash } = await handle.db
    .selectFrom('change_set')
    .select('hash')
    .where('sequence', '=', entry.sequence)
    .executeTakeFirstOrThrow()
  const texts = textsAt(handle, entry.sequence)
  const plain = present(entry) as Omit<LoggedSet, 'changes'>
  return { plain, texts, hash, canonical: hashOfSet(plain, texts) === hash }
}

/** A whole change set as it lies in the file, and whether it fits its hash. Throws SyntaxError for broken JSON. */
export async function readUnchecked(handle: Handle, entry: LogEntry): Promise<{ set: LoggedSet; fits: boolean }> {
  const { plain, texts, hash, canonical } = await readTexts(handle, entry)
  const state = canonical ? stateOf : (JSON.parse as typeof stateOf)
  const set: LoggedSet = { ...plain, changes: texts.map((text) => changeOf(text, state)) }
  // earlier programs wrote the states in the order in which their fields came
  return { set, fits: canonical || hashOf(set) === hash }
}

const Entry = ChangeSet.omit({ changes: true })
const Named = Change.omit({ before: true, after: true })
/** As the model says it; the states are looked at as what they are, objects. */
function isWhole({ changes, ...entry }: LoggedSet): boolean {
  const isState = (state: unknown) => state === undefined || (typeof state === 'object' && state !== null)
  const isChange = (change: Change) =>
    Named.safeParse(change).success && isState(change.before) && isState(change.after)
  return Entry.safeParse(entry).success && changes.every(isChange)
}

/** A whole change set. Throws CORPUS_DAMAGED where it does not match its hash. */
export async function readSet(handle: Handle, entry: LogEntry): Promise<LoggedSet> {
  const { set, fits } = await readUnchecked(handle, entry)
  if (!fits || !isWhole(set)) throw damagedSet(handle, entry)
  return set
}
function damagedSet({ corpusName }: Handle, { sequence }: LogEntry): Failure {
  const detail = `change set ${sequence} does not match its checksum`
  return new Failure('CORPUS_DAMAGED', { name: corpusName, place: String(sequence), detail })
}

/** The changes of a set as texts, for who needs few of the states. Throws CORPUS_DAMAGED as `readSet` does. */
export async function readChanges(handle: Handle, entry: LogEntry): Promise<readonly ChangeText[]> {
  const { plain, texts, canonical } = await readTexts(handle, entry)
  if (!canonical) return (await readSet(handle, entry)).changes.map(textsOf)
  const isState = (text: string | null) => text === null || text.startsWith('{')
  const isChange = (text: ChangeText) => Named.safeParse(text).success && isState(text.before) && isState(text.after)
  if (!Entry.safeParse(plain).success || !texts.every(isChange)) throw damagedSet(handle, entry)
  return texts
}
export async function entryOf(handle: Handle, sequence: number): Promise<LogEntry> {
  const query = handle.db.selectFrom('change_set').select(ENTRY).where('sequence', '=', sequence)
  return query.executeTakeFirstOrThrow()
}
