// R4: a disk without room. Said as such, what was there before stays, and work goes on when there is room again.
import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sqliteShim } from '@main/store/file/sqlite-shim'
import { describe, expect, it, onTestFinished } from 'vitest'
import { addClaim, newWorld, temporaryFolder } from './support/corpora'

/** A file system of `size` bytes of its own until the test ends; undefined where none can be mounted. */
function smallDisk(size: string): string | undefined {
  const folder = temporaryFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  return folder
}

describe('a full disk', () => {
  it('on which SQLite itself takes the change back is STORE_FULL', async ({ skip }) => {
    const folder = smallDisk('1600k') ?? skip('no file system can be mounted here')
    const { corpus, edit, read } = await newWorld(join(folder, 'test.eqp'))
    await edit((repos) => addClaim(repos, 'It was there before.'))
    const filler = join(folder, 'filler')
    writeFileSync(filler, new Uint8Array(500_000))
    corpus.connection.db.exec('pragma cache_size = 10')
    const large = edit(async (repos) => {
      for (let i = 0; i < 400; i++) await addClaim(repos, `${i} ${'more '.repeat(100)}`)
    })
    await expect(large).rejects.toMatchObject({ code: 'STORE_FULL' })
    expect((await read((repos) => repos.claims.list())).map((claim) => claim.text)).toEqual(['It was there before.'])
    rmSync(filler)
    await edit((repos) => addClaim(repos, 'It came afterwards.'))
    await corpus.close()
  })
  it('hides nothing behind a rollback that has nothing to do', () => {
    const db = new DatabaseSync(':memory:')
    const rollback = sqliteShim(db, 'test.eqp').prepare('rollback')
    expect(() => rollback.run([])).not.toThrow()
    db.exec('create table t (x); begin; insert into t values (1)')
    rollback.run([])
    expect([db.isTransaction, db.prepare('select * from t').all()]).toEqual([false, []])
    db.close()
  })
})
