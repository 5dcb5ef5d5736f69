// The built page as a fixed list: only what lay in `out/renderer` at start can ever be asked for.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { Failure } from '@shared/contract/errors'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.ico': 'image/x-icon',
}

export interface RendererFile {
  readonly type: string
  read(): Uint8Array
}
export type RendererFiles = ReadonlyMap<string, RendererFile>

/** Keys are paths below the root without a leading slash; the empty key is the page itself. Throws NOT_BUILT. */
export function listRendererFiles(folder: string): RendererFiles {
  if (!existsSync(join(folder, 'index.html'))) throw new Failure('NOT_BUILT')
  const files = new Map<string, RendererFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const full = join(entry.parentPath, entry.name)
    const type = TYPES[extname(entry.name)]
    if (!type) continue
    let bytes: Uint8Array | undefined
    files.set(relative(folder, full).split(sep).join('/'), {
      type,
      read: () => {
        bytes ??= new Uint8Array(readFileSync(full))
        return bytes
      },
    })
  }
  const page = files.get('index.html')
  if (page) files.set('', page)
  return files
}
