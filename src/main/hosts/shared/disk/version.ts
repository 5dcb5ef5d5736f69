// The program's version, as package.json beside the build says it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** `root` is the folder that holds `package.json`, `out/` and `resources/`. */
export function programVersion(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return version
}
export const resourcesFolder = (root: string): string => join(root, 'resources')
export const rendererFolder = (root: string): string => join(root, 'out', 'renderer')
