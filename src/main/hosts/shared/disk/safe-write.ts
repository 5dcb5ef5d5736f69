// Writes a file so that it is never seen half written: temporary file, fsync, rename, fsync of the folder.
import { existsSync, mkdirSync } from 'node:fs'
import { open, realpath } from 'node:fs/promises'
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

const DATABASE = Buffer.from('SQLite format 3\0')

async function holdsDatabase(path: string): Promise<boolean> {
  const handle = await open(path, 'r').catch(() => undefined)
  if (!handle) return false
  try {
    const { buffer } = await handle.read(Buffer.alloc(DATABASE.length), 0, DATABASE.length, 0)
    return buffer.equals(DATABASE)
  } catch {
    return false
  } finally {
    await handle.close()
  }
}

/** A corpus gives way to nothing but a copy of a corpus, and not even to that while it is open. */
async function assertNoCorpus(path: string, bytes: Uint8Array): Promise<void> {
  if (!(await holdsDatabase(path))) return
  const isCopy = DATABASE.equals(bytes.subarray(0, DATABASE.length))
  const isOpen = existsSync(`${await realpath(path)}-wal`)
  if (isCopy && !isOpen) return
  const detail = isOpen ? 'that is a corpus that is open' : 'that is a corpus'
  throw new Failure('EXPORT_FAILED', { name: basename(path), detail })
}

/** Saves an export; any obstacle is EXPORT_FAILED and leaves what was there before. Never overwrites a corpus with it. */
export async function saveExport(path: string, bytes: Uint8Array): Promise<void> {
  await assertNoCorpus(path, bytes)
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
