// Which change set undo and redo mean, read off the log alone, so that it holds across windows and restarts (H5, H6).
import type { Handle } from '../store'
import { entries, type LogEntry } from '../store/change-log'

const PAGE = 200

async function* newestFirst(handle: Handle): AsyncGenerator<LogEntry> {
  let before: number | undefined
  for (;;) {
    const page = await entries(handle, PAGE, before)
    yield* page
    if (page.length < PAGE) return
    before = page[page.length - 1]!.sequence
  }
}

/** The newest change set that is in force and can be undone. */
export async function undoCandidate(handle: Handle): Promise<LogEntry | undefined> {
  const reverted = new Set<number>()
  for await (const entry of newestFirst(handle)) {
    if (entry.policy === 'log-only' || reverted.has(entry.sequence)) continue
    if (entry.source !== 'undo') return entry
    reverted.add(entry.reverts!)
  }
  return undefined
}

/** The newest undo that nothing but other undos and redos has followed. */
export async function redoCandidate(handle: Handle): Promise<LogEntry | undefined> {
  const reverted = new Set<number>()
  for await (const entry of newestFirst(handle)) {
    if (entry.policy === 'log-only' || reverted.has(entry.sequence)) continue
    if (entry.source === 'undo') return entry
    if (entry.source !== 'redo') return undefined
    reverted.add(entry.reverts!)
  }
  return undefined
}
