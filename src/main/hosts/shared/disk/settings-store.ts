// The settings file: read once, checked, written whole. A damaged file is moved aside and said, never overwritten.
import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { Settings } from '@shared/contract/settings'
import { savePrivate } from './safe-write'

/** Keeps how far a corpus had come, so that an older copy of it is noticed. */
export async function keepSequence(
  settings: SettingsStore,
  last: { readonly id: string; readonly sequence: number } | undefined,
): Promise<void> {
  if (last) await settings.update({ sequences: { [last.id]: last.sequence } }).catch(() => {})
}

export interface SettingsStore {
  get(): Settings
  /** Merges and writes; layouts and sequences are merged by corpus, no path is kept where none may be. Resolves when the file is on disk. */
  update(changes: Partial<Settings>): Promise<Settings>
  /** One sentence when the file could not be read and was moved aside. */
  readonly warning?: string
}

function read(path: string): { settings: Settings; warning?: string } {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { settings: Settings.parse({}) }
    return { settings: Settings.parse({}), warning: 'The settings file cannot be read; the defaults are used.' }
  }
  try {
    return { settings: Settings.parse(JSON.parse(text)) }
  } catch {
    const aside = `${path}.damaged`
    try {
      renameSync(path, aside)
    } catch {
      return { settings: Settings.parse({}), warning: 'The settings file is damaged; the defaults are used.' }
    }
    const warning = `The settings file was damaged and is kept as settings.json.damaged; the defaults are used.`
    return { settings: Settings.parse({}), warning }
  }
}

/** Opens `settings.json` in `folder`; makes neither until something is to be kept. */
export function openSettings(folder: string): SettingsStore {
  const path = join(folder, 'settings.json')
  const { settings, warning } = read(path)
  let current = settings
  let writing: Promise<void> = Promise.resolve()
  return {
    ...(warning && { warning }),
    get: () => current,
    async update(changes) {
      const next = Settings.parse({
        ...current,
        ...changes,
        layouts: { ...current.layouts, ...changes.layouts },
        sequences: { ...current.sequences, ...changes.sequences },
      })
      const { lastCorpus: _path, ...pathless } = next
      current = next.rememberCorpus ? next : pathless
      const text = `${JSON.stringify(current, null, 2)}\n`
      writing = writing.catch(() => {}).then(() => savePrivate(path, text))
      await writing
      return current
    },
  }
}
