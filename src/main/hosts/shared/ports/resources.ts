// Read-only access to `resources/`. Paths come from the program alone; one that leaves the folder is refused.
import { readdirSync, readFileSync } from 'node:fs'
import { join, normalize, sep } from 'node:path'
import type { Resources } from '../../../ports'

export function openResources(folder: string): Resources {
  const at = (path: string): string => {
    const full = normalize(join(folder, path))
    if (full !== folder && !full.startsWith(folder + sep)) throw new Error('a resource path leaves its folder')
    return full
  }
  return {
    text: (path) => readFileSync(at(path), 'utf8'),
    bytes: (path) => new Uint8Array(readFileSync(at(path))),
    list(path) {
      try {
        return readdirSync(at(path)).sort()
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
        throw error
      }
    },
  }
}
