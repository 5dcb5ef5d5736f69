// The log file in the settings folder. Holds incidents and starts; never a title, a path or a text of a corpus.
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../../../ports'

const LIMIT = 1_000_000

/** Appends lines of JSON to `equipoise.log`, keeping one older file. A log that cannot be written stops nobody. */
export function openLog(folder: string, now: () => number = Date.now): Log {
  const path = join(folder, 'equipoise.log')
  const write = (entry: Record<string, unknown>): void => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LIMIT) renameSync(path, `${path}.1`)
      const line = JSON.stringify({ time: new Date(now()).toISOString(), ...entry })
      appendFileSync(path, `${line}\n`, { mode: 0o600 })
    } catch {
      // nothing depends on the log
    }
  }
  return {
    info: (message, data) => write({ level: 'info', message, ...data }),
    incident: (id, error) =>
      write({ level: 'incident', id, stack: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  }
}
