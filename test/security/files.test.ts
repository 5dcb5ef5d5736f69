// What lies on disk: for this user alone (TRUST's other local user), and nowhere but where N3 allows.
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { salvage } from '@main/store'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { temporaryFolder } from '../support/corpus-file'
import { smallCorpus } from '../support/small-corpus'

const modeOf = (path: string): number => statSync(path).mode & 0o777

describe.skipIf(process.platform === 'win32')('other users of the machine', () => {
  let umask = 0
  beforeEach(() => {
    umask = process.umask(0o022)
  })
  afterEach(() => process.umask(umask))

  test('can read neither a new corpus, nor its -wal, nor a backup', async () => {
    const { path, client } = await smallCorpus()
    const { name } = await client.project.backup()
    const backups = join(dirname(path), 'test.backups')
    expect([path, `${path}-wal`, join(backups, name)].map(modeOf)).toEqual([0o600, 0o600, 0o600])
    expect(modeOf(backups)).toBe(0o700)
  })
  test('keep the right that a person gave them on a corpus', async () => {
    const open = await smallCorpus()
    chmodSync(open.path, 0o640)
    const { path } = await open.reopen()
    expect([path, `${path}-wal`].map(modeOf)).toEqual([0o640, 0o640])
  })
})

describe('the system’s temporary folder (N3)', () => {
  let systems = ''
  beforeEach(() => {
    systems = join(temporaryFolder(), 'tmp')
    mkdirSync(systems)
    vi.stubEnv('TMPDIR', systems)
    vi.stubEnv('TEMP', systems)
    expect(tmpdir()).toBe(systems)
    // whatever is made there fails
    chmodSync(systems, 0o500)
  })
  afterEach(() => vi.unstubAllEnvs())
  /** As root a folder without write permission is written all the same: what was made shows in its time. */
  const touched = () => statSync(systems).mtimeMs

  test('sees no copy of a corpus, and none stays beside it', async () => {
    const { path, workbench } = await smallCorpus()
    const before = touched()
    const copy = await workbench.bytes('corpus')
    expect([copy.status, touched()]).toEqual([200, before])
    expect(readdirSync(join(dirname(path), 'test.backups'))).toEqual([])
  })
  test('sees no part of a damaged corpus that is saved', async () => {
    const { path, workbench } = await smallCorpus()
    await workbench.close()
    truncateSync(path, 40_000)
    const before = touched()
    const out = join(dirname(path), 'out.eqp')
    await salvage(path, out, { now: Date.now }).catch(() => {})
    expect(touched()).toBe(before)
    expect(readdirSync(dirname(path)).filter((name) => name.startsWith('.equipoise'))).toEqual([])
    expect(existsSync(path)).toBe(true)
  })
})
