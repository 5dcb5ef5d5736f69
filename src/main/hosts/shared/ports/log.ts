// The log file in the settings folder. Holds incidents and starts; never a title, a path or a text of a corpus.
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../../../ports'

const LIMIT = 1_000_000

/** What of an error may be kept: its kind, its code and where it came from. Messages may quote a corpus or a path. */
function traceOf(error: unknown): { error: string; code?: string | number; stack?: string[] } {
  if (!(error instanceof Error)) return { error: typeof error }
  const { code, errcode = code } = error as { code?: string; errcode?: string | number }
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
  return {
    error: error.name,
    ...(errcode !== undefined && { code: errcode }),
    stack: frames.map((line) => line.trim()),
  }
}

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
    incident: (id, error) => write({ level: 'incident', id, ...traceOf(error) }),
  }
}
