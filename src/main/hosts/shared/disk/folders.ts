// Where this platform keeps a program's settings and data. Decides paths; touches no file.
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

export interface Folders {
  /** Settings, log, what is running. */
  readonly settings: string
  /** The starter corpus of the first run. */
  readonly data: string
}
type Env = Readonly<Record<string, string | undefined>>

/** `--settings DIR` keeps everything in DIR, so that a test or a portable copy leaves no trace elsewhere. */
export function findFolders(
  chosen: string | undefined,
  env: Env = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): Folders {
  if (chosen) return { settings: resolve(chosen), data: resolve(chosen) }
  if (platform === 'win32') {
    const folder = join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Equipoise')
    return { settings: folder, data: folder }
  }
  if (platform === 'darwin') {
    const folder = join(home, 'Library', 'Application Support', 'Equipoise')
    return { settings: folder, data: folder }
  }
  return {
    settings: join(env.XDG_CONFIG_HOME || join(home, '.config'), 'equipoise'),
    data: join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'equipoise'),
  }
}
