// Writes a file so that it is never seen half written: temporary file, fsync, rename, fsync of the folder.
import { mkdirSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { Failure } from '@shared/contract/errors'
import writeFileAtomic from 'write-file-atomic'

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'the folder does not exist',
  ENOTDIR: 'the folder does not exist',
  EACCES: 'the folder cannot be written to',
  EPERM: 'the folder cannot be written to',
  EROFS: 'the folder is read-only',
  EISDIR: 'that is a folder',
  ENOSPC: 'the disk is full',
}

/** Saves an export; any obstacle is EXPORT_FAILED and leaves what was there before. */
export async function saveExport(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFileAtomic(path, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    await syncFolder(dirname(path))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    throw new Failure('EXPORT_FAILED', { name: basename(path), detail: WHY[code] ?? 'the disk refused it' })
  }
}

/** Saves a file of our own that no other user may read, and its folder with it. */
export async function savePrivate(path: string, text: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  await writeFileAtomic(path, text, { mode: 0o600 })
  await syncFolder(dirname(path))
}
