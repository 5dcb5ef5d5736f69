// The closed list of error codes, each with what it says and what to do. The docs page is made from it.
// Anything thrown that is not in here reaches a client as INTERNAL with an incident id.
import { z } from 'zod'

/** What a code means to people, and what to do about it. */
export interface ErrorEntry {
  /** One sentence for people; `{name}`, `{field}`, `{place}` and `{detail}` are filled from the data. */
  readonly says: string
  readonly remedy: string
}

const entry = (says: string, remedy: string): ErrorEntry => ({ says, remedy })

/** Every declared code. */
export const ERRORS = {
  // opening a corpus
  CORPUS_MISSING: entry('There is no file {name}.', 'Check the path, or make a corpus with `equipoise new`.'),
  CORPUS_EXISTS: entry('{name} exists already.', 'Choose another name; nothing was overwritten.'),
  CORPUS_FOREIGN: entry(
    '{name} is not an Equipoise corpus.',
    'Open a file that ends in .eqp; import documents into a corpus instead of opening them.',
  ),
  CORPUS_DAMAGED: entry(
    '{name} is damaged: {detail}.',
    'Restore a copy from the backups folder beside it, or run `equipoise check --repair`, which saves what can be read into a new file; this one was not changed.',
  ),
  CORPUS_READ_ONLY: entry(
    '{name} cannot be written: {detail}.',
    'Save a copy to a folder where you may write. You can read, filter and print.',
  ),
  CORPUS_FOLDER: entry(
    'The folder of {name} cannot be used: {detail}.',
    'Choose a folder that exists and where you may write.',
  ),
  OPEN_ELSEWHERE: entry(
    '{name} is open in another window or program.',
    'Close it there first; the file was not changed.',
  ),
  CORPUS_NEWER: entry(
    '{name} was written by a newer version of Equipoise.',
    'Update Equipoise to change it; until then it opens for reading only.',
  ),
  SQLITE_TOO_OLD: entry(
    'The SQLite in use ({detail}) can corrupt a corpus.',
    'Use the Node.js that comes with the project (24.21 or newer).',
  ),
  STORE_FULL: entry('The disk is full; {name} was not changed.', 'Free some space and try again.'),
  STORE_FAILED: entry(
    'The disk refused to read or write {name}: {detail}.',
    'Check the drive; the last saved state is intact.',
  ),
  // importing
  FILE_MISSING: entry('There is no file {name}.', 'Check the path.'),
  FILE_EMPTY: entry('{name} is empty.', 'Choose a file that holds text.'),
  FILE_BINARY: entry(
    '{name} is not a text file: {detail}.',
    'Save it as plain text, Markdown or HTML in its own program.',
  ),
  FILE_TOO_LARGE: entry('{name} is larger than {detail}.', 'Split it into parts and import them one by one.'),
  FILE_UNREADABLE: entry(
    '{name} could not be read: {detail}.',
    'Open it in its own program, save it again, then retry.',
  ),
  FORMAT_UNSUPPORTED: entry(
    '{name} is in a format that Equipoise does not read: {detail}.',
    'Save it as plain text, Markdown or HTML.',
  ),
  READER_TIMEOUT: entry(
    '{name} took longer than {detail} to read.',
    'The file may be made to do so; save its text in another program and import that.',
  ),
  READER_MEMORY: entry('{name} needed too much memory to read.', 'Save its text in another program and import that.'),
  CSL_INVALID: entry(
    '{name} is not valid CSL-JSON: {detail}.',
    'Export the record again from your reference manager as CSL JSON.',
  ),
  LAYER_INVALID: entry(
    '{name} is not a valid annotation layer: {detail}.',
    'Ask for the layer again; nothing was imported.',
  ),
  LAYER_MISMATCH: entry(
    'The layer {name} does not fit this document: {detail}.',
    'Apply it to the document that it names.',
  ),
  CANCELLED: entry('Cancelled; nothing was changed.', 'Start again when you like.'),
  // objects
  NOT_FOUND: entry('There is no {name} with this id.', 'It may have been deleted; undo, or reload the list.'),
  DUPLICATE: entry('{name} exists already.', 'Use the one that is there, or choose another name.'),
  IN_USE: entry('{name} is still in use: {detail}.', 'Remove the uses first.'),
  INVALID_FIELD: entry('{field}: {detail}.', 'Correct the field; nothing was saved.'),
  ANCHOR_OUTSIDE: entry('The passage lies outside the text: {detail}.', 'Select it again.'),
  ANCHOR_MISSING: entry(
    'A claim needs a passage, or the reading “inferred” with a note.',
    'Select a passage, or set the reading and write a note.',
  ),
  TIME_INVALID: entry(
    '{field}: {detail}.',
    'Write a date as 1997, 1997-06, “since 1997”, “1997/2001” or another form from the guide.',
  ),
  FORECAST_REQUIRED: entry(
    'A claim of type forecast needs a question and a criterion.',
    'Add them, or choose another type.',
  ),
  LIKELIHOOD_INVALID: entry(
    '{field}: {detail}.',
    'Choose a term of the scale, or a probability from 0 to 1; nothing was saved.',
  ),
  ORIGINS_TOO_FEW: entry(
    'Credibility 1 needs two independent origins: {detail}.',
    'Examine where the documents have it from, choose 2 or less, or override with a signed reason.',
  ),
  REASON_REQUIRED: entry('{field} needs a reason.', 'Write in a few words why; it is kept with the change.'),
  CYCLE: entry('{field} would lead back to itself: {detail}.', 'Take out one of the links; nothing was saved.'),
  MERGE_SELF: entry(
    '{name} cannot be merged with itself.',
    'Choose another one to merge it into; nothing was changed.',
  ),
  RESOLVED: entry(
    '{name} is resolved; nothing more can be forecast of it.',
    'Reopen it first if its outcome was recorded in error.',
  ),
  FILTER_INVALID: entry(
    'The filter is not understood: {detail}.',
    'Use key:value terms such as type:fact, domain:energy, before:2010.',
  ),
  STALE: entry('{name} was changed meanwhile.', 'Look at the new state and edit again.'),
  READ_ONLY: entry('This corpus is open for reading only.', 'Save a copy to change it.'),
  ANALYST_REQUIRED: entry('No analyst is named yet.', 'Give the name that your changes are signed with.'),
  // history
  NOTHING_TO_UNDO: entry('There is nothing to undo.', 'Every change has been undone already.'),
  NOTHING_TO_REDO: entry('There is nothing to redo.', 'Redo works right after an undo.'),
  HISTORY_STALE: entry(
    'The objects have changed since: {detail}.',
    'Undo the later changes first; nothing was overwritten.',
  ),
  // briefs and exports
  BRIEF_REFUSED: entry('The brief was not printed: {detail}.', 'Mend the sentence or object that is named.'),
  EXPORT_FAILED: entry('{name} could not be written: {detail}.', 'Choose another folder; no half file was left.'),
  // hosts
  NODE_TOO_OLD: entry('Equipoise needs Node.js {detail} or newer.', 'Run it as `npx equipoise` in the project folder.'),
  NOT_BUILT: entry('Equipoise is not built yet.', 'Run `npm run build` in the project folder.'),
  PORT_IN_USE: entry('Port {detail} is in use.', 'Choose another with --port, or leave it out.'),
  CONNECTION_LOST: entry('The connection to the workbench was lost.', 'Everything saved is safe; reload the window.'),
  FORBIDDEN: entry('This request is not allowed.', 'Open the address that Equipoise printed.'),
  USAGE: entry('{detail}', 'See `equipoise --help`.'),
  INTERNAL: entry(
    'Something went wrong inside Equipoise.',
    'Everything saved is safe. Copy the details and report them with the incident id.',
  ),
} as const satisfies Record<string, ErrorEntry>

export type ErrorCode = keyof typeof ERRORS

/** What travels with a declared error; every field is optional and plain text. */
export const ErrorData = z.object({
  name: z.string().optional(),
  field: z.string().optional(),
  place: z.string().optional(),
  detail: z.string().optional(),
  incident: z.string().optional(),
})
export type ErrorData = z.infer<typeof ErrorData>

/** A declared failure as services, ingest and hosts throw it; `message` is the filled sentence, without the remedy. */
export class Failure extends Error {
  override readonly name = 'Failure'
  constructor(
    readonly code: ErrorCode,
    readonly data: ErrorData = {},
  ) {
    super(sentence(code, data))
  }
}

/** The sentence of a code with its placeholders filled; unknown placeholders are dropped. */
export function sentence(code: ErrorCode, data: ErrorData = {}): string {
  const values: Record<string, string | undefined> = data
  const filled = ERRORS[code].says.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '')
  return filled
    .replace(/\s+([.:,])/g, '$1')
    .replace(/:\./g, '.')
    .trim()
}
