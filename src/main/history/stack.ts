// Which change set undo and redo mean, read off the log alone, so that it holds across windows and restarts (H5, H6).
import type { Handle } from '../store'
import { entries, type LogEntry } from '../store/change-log'

const newestBelow = async (handle: Handle, before: number | undefined): Promise<LogEntry | undefined> =>
  (await entries(handle, 1, before))[0]

/**
 * What undo would take, one after another, the newest first. Nothing between an undo in force and what it reverts is in
 * force itself, or it would have been undone before; so that stretch of the log is stepped over.
 */
export async function* undoable(handle: Handle): AsyncGenerator<LogEntry> {
  for (let before: number | undefined; ; ) {
    const entry = await newestBelow(handle, before)
    if (!entry) return
    before = entry.source === 'undo' ? entry.reverts! : entry.sequence
    if (entry.policy !== 'log-only' && entry.source !== 'undo') yield entry
  }
}

/** The newest change set that is in force and can be undone. */
export async function undoCandidate(handle: Handle): Promise<LogEntry | undefined> {
  for await (const entry of undoable(handle)) return entry
  return undefined
}

/** The newest undo that nothing but other undos and redos has followed. */
export async function redoCandidate(handle: Handle): Promise<LogEntry | undefined> {
  for (let before: number | undefined; ; ) {
    const entry = await newestBelow(handle, before)
    if (!entry) return undefined
    if (entry.source === 'undo') return entry
    if (entry.source !== 'redo' && entry.policy !== 'log-only') return undefined
    // nothing between a redo in force and the undo that it reverts can be redone
    before = entry.source === 'redo' ? entry.reverts! : entry.sequence
  }
}
