// Entries of the log as summaries: who, what, how many objects, whether it is still in force (H5).
import type { ChangeSummary } from '@shared/contract/corpus/history'
import type { Handle, LogEntry } from '../../store'
import { countsOf, entriesOf, repositories, reversals } from '../../store'

/** Summaries of these entries, in their order. */
export async function summarise(handle: Handle, entries: readonly LogEntry[]): Promise<ChangeSummary[]> {
  const reverted = notInForce(await reversals(handle))
  const counts = Map.groupBy(
    await countsOf(
      handle,
      entries.map(({ sequence }) => sequence),
    ),
    ({ sequence }) => sequence,
  )
  const roots = await rootsOf(handle, entries)
  const names = new Map((await repositories(handle).analysts.list()).map(({ id, name }) => [id as string, name]))
  return entries.map((entry) => {
    const { sequence, time, author, label, subject, source, reverts } = entry
    const root = roots.get(sequence)
    return {
      sequence,
      time,
      author,
      label,
      ...(subject !== null && { subject }),
      source,
      ...(reverts !== null && { reverts }),
      authorName: names.get(author) ?? '',
      ...(root && { root }),
      undone: reverted.has(sequence),
      counts: (counts.get(sequence) ?? []).map(({ op, type, n }) => ({ op, type, n })),
    } as ChangeSummary
  })
}

/** Sequences that an undo or redo in force reverts; `steps` newest first. */
export function notInForce(steps: readonly { sequence: number; reverts: number | null }[]): ReadonlySet<number> {
  const reverted = new Set<number>()
  for (const { sequence, reverts } of steps) if (!reverted.has(sequence) && reverts !== null) reverted.add(reverts)
  return reverted
}

/** The edits that undos and redos go back to, by the sequence of the undo. */
async function rootsOf(handle: Handle, entries: readonly LogEntry[]) {
  const known = new Map(entries.map((entry) => [entry.sequence, entry]))
  for (let missing = reverted(known); missing.length > 0; missing = reverted(known)) {
    const found = await entriesOf(handle, missing)
    for (const entry of found) known.set(entry.sequence, entry)
    if (found.length < missing.length) break
  }
  const roots = new Map<number, NonNullable<ChangeSummary['root']>>()
  for (const { sequence, reverts } of entries) {
    let root = reverts === null ? undefined : known.get(reverts)
    while (root?.reverts != null && known.has(root.reverts)) root = known.get(root.reverts)
    if (!root) continue
    const { subject } = root
    roots.set(sequence, { sequence: root.sequence, label: root.label, ...(subject !== null && { subject }) })
  }
  return roots
}
const reverted = (known: ReadonlyMap<number, LogEntry>): number[] =>
  [...known.values()].flatMap(({ reverts }) => (reverts !== null && !known.has(reverts) ? [reverts] : []))
