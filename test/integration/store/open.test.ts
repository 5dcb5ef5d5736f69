// Opening a corpus file, and every way in which it cannot be opened: one declared code each, the file untouched.
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openCorpus } from '@main/store'
import { SCHEMA_VERSION } from '@main/store/migrations'
import { describe, expect, it, onTestFinished } from 'vitest'
import { addClaim, newWorld, temporaryFolder, testClock, uid, worldOf } from './support/corpora'

const clock = testClock()
const sha = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')
const isRoot = process.getuid?.() === 0

/** A closed corpus with one claim. */
async function closedCorpus(folder = temporaryFolder()): Promise<{ path: string; analyst: string }> {
  const world = await newWorld(join(folder, 'test.eqp'))
  await world.edit((repos) => addClaim(repos, 'The bridge carries rail only.'))
  await world.corpus.close()
  return { path: world.path, analyst: world.analyst }
}
function codeOf(fn: () => unknown): string | undefined {
  try {
    fn()
    return undefined
  } catch (error) {
    return (error as { code?: string }).code
  }
}
/** The code with which opening fails, and proof that it changed nothing. */
function refused(path: string): string | undefined {
  const before = sha(path)
  const beside = readdirSync(dirname(path)).sort()
  const code = codeOf(() => openCorpus(path, { clock }))
  expect(sha(path)).toBe(before)
  expect(readdirSync(dirname(path)).sort()).toEqual(beside)
  return code
}
/** Changes a closed corpus behind its back. */
function tamper(path: string, ...statements: string[]): void {
  const db = new DatabaseSync(path)
  for (const statement of statements) db.exec(statement)
  db.close()
}

describe('a corpus at rest', () => {
  it('is one file in journal mode DELETE with our ids', async () => {
    const { path } = await closedCorpus()
    expect(readdirSync(dirname(path))).toEqual(['test.eqp'])
    const header = readFileSync(path).subarray(0, 100)
    expect(header.readUInt32BE(68)).toBe(0x45515031)
    expect(header.readUInt32BE(60)).toBe(SCHEMA_VERSION)
    expect(header[18]).toBe(1)
  })
  it('opens with the settings of DESIGN 5 and works in WAL', async () => {
    const { path } = await closedCorpus()
    const corpus = openCorpus(path, { clock })
    onTestFinished(() => corpus.close())
    const pragma = (name: string) => Object.values(corpus.connection.db.prepare(`pragma ${name}`).get()!)[0]
    expect(pragma('journal_mode')).toBe('wal')
    expect(pragma('locking_mode')).toBe('exclusive')
    expect(pragma('synchronous')).toBe(2)
    expect(pragma('foreign_keys')).toBe(1)
    expect(pragma('trusted_schema')).toBe(0)
    expect(pragma('cell_size_check')).toBe(1)
    expect(pragma('busy_timeout')).toBe(5000)
    expect(() => corpus.connection.db.exec('pragma writable_schema = on; delete from sqlite_schema')).toThrow()
  })
  it('is not made over another file', async () => {
    const { path } = await closedCorpus()
    const before = sha(path)
    expect(codeOf(() => openCorpus(path, { clock, create: true }))).toBe('CORPUS_EXISTS')
    expect(sha(path)).toBe(before)
  })
  it('is not made in a folder that is missing', () => {
    const path = join(temporaryFolder(), 'no', 'such', 'x.eqp')
    expect(codeOf(() => openCorpus(path, { clock, create: true }))).toBe('CORPUS_FOLDER')
  })
})

describe('a file that is no corpus', () => {
  const made = (name: string, content: string | Uint8Array) => {
    const path = join(temporaryFolder(), name)
    writeFileSync(path, content)
    return path
  }
  it('missing: CORPUS_MISSING, and none is made', () => {
    const path = join(temporaryFolder(), 'none.eqp')
    expect(codeOf(() => openCorpus(path, { clock }))).toBe('CORPUS_MISSING')
    expect(existsSync(path)).toBe(false)
  })
  it('below a file instead of a folder: CORPUS_MISSING', () => {
    expect(codeOf(() => openCorpus(join(made('a.txt', 'x'), 'b.eqp'), { clock }))).toBe('CORPUS_MISSING')
  })
  it('a folder: CORPUS_FOREIGN', () => {
    const path = join(temporaryFolder(), 'folder.eqp')
    mkdirSync(path)
    expect(codeOf(() => openCorpus(path, { clock }))).toBe('CORPUS_FOREIGN')
  })
  it.each([
    ['empty', ''],
    ['text', 'A letter about the harbour.\n'.repeat(20)],
    ['zeros', new Uint8Array(8192)],
  ])('%s: CORPUS_FOREIGN', (_, content) => {
    expect(refused(made('x.eqp', content))).toBe('CORPUS_FOREIGN')
  })
  it('another program’s SQLite database: CORPUS_FOREIGN', () => {
    const path = join(temporaryFolder(), 'other.eqp')
    tamper(path, 'create table notes (body text)')
    expect(refused(path)).toBe('CORPUS_FOREIGN')
  })
})

describe('a damaged corpus', () => {
  it.each([60, 5000, 40_000])('cut to %i bytes: CORPUS_DAMAGED', async (bytes) => {
    const { path } = await closedCorpus()
    truncateSync(path, bytes)
    expect(refused(path)).toBe('CORPUS_DAMAGED')
  })
  it('with a page overwritten: CORPUS_DAMAGED by quick_check', async () => {
    const { path } = await closedCorpus()
    const bytes = readFileSync(path)
    bytes.fill(0xab, 4096 * 2, 4096 * 4)
    writeFileSync(path, bytes)
    expect(refused(path)).toBe('CORPUS_DAMAGED')
  })
  it.each([
    ['a trigger that is not ours', `create trigger evil after insert on note begin delete from claim; end`],
    ['a view that is not ours', 'create view evil as select 1'],
    ['a table that is missing', 'drop table brief'],
    ['an index that is missing', 'drop index note_targetId'],
  ])('with %s: CORPUS_DAMAGED (I2)', async (_, statement) => {
    const { path } = await closedCorpus()
    tamper(path, statement)
    expect(refused(path)).toBe('CORPUS_DAMAGED')
  })
  it.each([
    ['named as SQLite names its own', 'sqlite_evil'],
    ['named as a statistics table', 'sqlite_stat1'],
    ['named as the table it stands on', 'note'],
  ])('with a trigger %s: CORPUS_DAMAGED (I2)', async (_, name) => {
    const { path } = await closedCorpus()
    const db = new DatabaseSync(path, { defensive: false })
    db.exec('create trigger evil after insert on note begin delete from claim; end; pragma writable_schema = on')
    db.prepare(`update sqlite_schema set name = ?, sql = replace(sql, 'evil', ?) where name = 'evil'`).run(name, name)
    db.close()
    expect(refused(path)).toBe('CORPUS_DAMAGED')
  })
  it('with the statistics that analyze leaves, it opens', async () => {
    const { path } = await closedCorpus()
    tamper(path, 'analyze')
    const corpus = openCorpus(path, { clock })
    expect(corpus.readOnly).toBeUndefined()
    await corpus.close()
  })
  it('without a schema version: CORPUS_DAMAGED', async () => {
    const { path } = await closedCorpus()
    tamper(path, 'pragma user_version = 0')
    expect(refused(path)).toBe('CORPUS_DAMAGED')
  })
})

describe('a corpus from an older program', () => {
  const LATER = [['drop table collection', 'drop table acceptance'], ['drop table view']]
  const downgraded = async (to = 1) => {
    const made = await closedCorpus()
    tamper(made.path, ...LATER.slice(to - 1).flat(), `pragma user_version = ${to}`)
    return made
  }
  it.each([1, 2])('of schema %i is brought up to date after a backup, with all that it holds (R7)', async (version) => {
    const { path, analyst } = await downgraded(version)
    const corpus = openCorpus(path, { clock })
    const world = worldOf(corpus, clock, analyst)
    expect(await world.read((repos) => repos.claims.count())).toBe(1)
    await world.edit((repos) => repos.collections.insert({ id: uid(), name: 'Rail', where: 'rail' }))
    expect(await world.read((repos) => repos.views.list())).toEqual([])
    expect(await world.read((repos) => repos.collections.list())).toMatchObject([{ name: 'Rail', where: 'rail' }])
    await corpus.close()
    const folder = join(dirname(path), 'test.backups')
    const [name] = readdirSync(folder)
    const backup = new DatabaseSync(join(folder, name!), { readOnly: true })
    onTestFinished(() => backup.close())
    expect(Object.values(backup.prepare('pragma user_version').get()!)).toEqual([version])
    expect(Object.values(backup.prepare('select count(*) from claim').get()!)).toEqual([1])
  })
  it('opens for reading with what it lacks as empty, and stays as it was', async () => {
    const { path, analyst } = await downgraded()
    const before = sha(path)
    const corpus = openCorpus(path, { clock, readOnly: true })
    const world = worldOf(corpus, clock, analyst)
    expect(await world.read((repos) => repos.collections.list())).toEqual([])
    expect(await world.read((repos) => repos.acceptances.list())).toEqual([])
    expect(await world.read((repos) => repos.views.list())).toEqual([])
    expect(await world.read((repos) => repos.claims.count())).toBe(1)
    await corpus.close()
    expect(sha(path)).toBe(before)
  })
})

describe('a corpus from a newer program', () => {
  it('opens for reading only, says so, and stays as it was (R7)', async () => {
    const { path, analyst } = await closedCorpus()
    tamper(path, 'pragma user_version = 99', 'create table future (x text)')
    const before = sha(path)
    const corpus = openCorpus(path, { clock })
    expect(corpus.readOnly?.code).toBe('CORPUS_NEWER')
    const world = worldOf(corpus, clock, analyst)
    expect((await world.read((repos) => repos.claims.list())).map((claim) => claim.text)).toEqual([
      'The bridge carries rail only.',
    ])
    await expect(world.edit((repos) => addClaim(repos, 'x'))).rejects.toMatchObject({ code: 'READ_ONLY' })
    await corpus.close()
    expect(sha(path)).toBe(before)
    expect(readdirSync(dirname(path))).toEqual(['test.eqp'])
  })
})

describe('a corpus that cannot be written', () => {
  it('opened for reading on request: no byte changes, writing is READ_ONLY', async () => {
    const { path, analyst } = await closedCorpus()
    const before = sha(path)
    const corpus = openCorpus(path, { clock, readOnly: true })
    expect(corpus.readOnly?.code).toBe('CORPUS_READ_ONLY')
    await expect(worldOf(corpus, clock, analyst).history.undo(analyst)).rejects.toMatchObject({ code: 'READ_ONLY' })
    expect(await worldOf(corpus, clock, analyst).read((repos) => repos.search.claims('rail', 5))).toMatchObject({
      total: 1,
    })
    await corpus.close()
    expect(sha(path)).toBe(before)
  })
  it.skipIf(isRoot)('read-only file or folder, as a plain user: opens for reading', async () => {
    const { path } = await closedCorpus()
    for (const [target, mode] of [
      [path, 0o444],
      [dirname(path), 0o555],
    ] as const) {
      chmodSync(target, mode)
      const corpus = openCorpus(path, { clock })
      expect(corpus.readOnly?.code).toBe('CORPUS_READ_ONLY')
      await corpus.close()
      chmodSync(target, 0o755)
    }
  })
  const mounted = isRoot && canMount()
  it.skipIf(!mounted)(
    'on read-only media, also left in WAL mode by a kill elsewhere: opens for reading, needs no -shm',
    async () => {
      const { path } = await closedCorpus()
      const folder = temporaryFolder()
      copyFileSync(path, join(folder, 'rest.eqp'))
      tamper(path, 'pragma journal_mode = wal')
      copyFileSync(path, join(folder, 'wal.eqp'))
      readOnlyMount(folder)
      for (const name of ['rest.eqp', 'wal.eqp']) {
        const corpus = openCorpus(join(folder, name), { clock })
        expect(corpus.readOnly?.code).toBe('CORPUS_READ_ONLY')
        expect(await corpus.read((handle) => handle.db.selectFrom('claim').select('number').execute())).toHaveLength(1)
        await corpus.close()
      }
      expect(codeOf(() => openCorpus(join(folder, 'new.eqp'), { clock, create: true }))).toBe('CORPUS_FOLDER')
    },
  )
  it.skipIf(!mounted)(
    'on read-only media with changes in a -wal beside it: CORPUS_READ_ONLY, nothing left out silently',
    async () => {
      const { path } = await closedCorpus()
      const folder = temporaryFolder()
      tamper(path, 'pragma journal_mode = wal')
      copyFileSync(path, join(folder, 'wal.eqp'))
      writeFileSync(join(folder, 'wal.eqp-wal'), new Uint8Array(64))
      readOnlyMount(folder)
      expect(codeOf(() => openCorpus(join(folder, 'wal.eqp'), { clock }))).toBe('CORPUS_READ_ONLY')
    },
  )
})

function canMount(): boolean {
  try {
    const folder = join('/tmp', `equipoise-mount-${process.pid}`)
    mkdirSync(folder, { recursive: true })
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', folder], { stdio: 'ignore' })
    execFileSync('umount', [folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
/** Mounts a folder over itself, read-only, until the test ends. */
function readOnlyMount(folder: string): void {
  execFileSync('mount', ['--bind', folder, folder])
  onTestFinished(() => void execFileSync('umount', [folder]))
  execFileSync('mount', ['-o', 'remount,bind,ro', folder])
}

describe('a corpus that is open elsewhere', () => {
  it('in another process: OPEN_ELSEWHERE after the timeout, and it heals after a kill', async () => {
    const { path } = await closedCorpus()
    const script = `const { DatabaseSync } = require('node:sqlite'); const db = new DatabaseSync(process.argv[1]);
      db.exec('pragma locking_mode = exclusive; pragma journal_mode = wal; begin immediate; commit'); console.log('held'); setInterval(() => {}, 1000)`
    const holder = spawn(process.execPath, ['-e', script, path], { stdio: ['ignore', 'pipe', 'inherit'] })
    onTestFinished(() => void holder.kill('SIGKILL'))
    await new Promise((done) => holder.stdout.once('data', done))
    expect(refused(path)).toBe('OPEN_ELSEWHERE')
    await new Promise((done) => holder.once('exit', done).kill('SIGKILL'))
    const corpus = openCorpus(path, { clock })
    expect(corpus.readOnly).toBeUndefined()
    await corpus.close()
  })
  it('by us: another process cannot write', async () => {
    const { path } = await closedCorpus()
    const corpus = openCorpus(path, { clock })
    onTestFinished(() => corpus.close())
    const script = `const { DatabaseSync } = require('node:sqlite'); const db = new DatabaseSync(process.argv[1], { timeout: 100 });
      try { db.exec('delete from note'); console.log('wrote') } catch (error) { console.log(error.errcode) }`
    expect(execFileSync(process.execPath, ['-e', script, path]).toString().trim()).toBe('5')
  })
  it('twice in one process: OPEN_ELSEWHERE without touching the first one’s lock', async () => {
    const { path } = await closedCorpus()
    const corpus = openCorpus(path, { clock })
    expect(codeOf(() => openCorpus(path, { clock }))).toBe('OPEN_ELSEWHERE')
    await corpus.close()
    await openCorpus(path, { clock }).close()
  })
})

describe('a full disk', () => {
  it('is STORE_FULL; nothing of the unit is kept, and work goes on once there is room (R4)', async () => {
    const world = await newWorld()
    const { db } = world.corpus.connection
    const pages = Number(Object.values(db.prepare('pragma page_count').get()!)[0])
    db.exec(`pragma max_page_count = ${pages}`)
    const many = world.edit(async (repos) => {
      for (let i = 0; i < 500; i++) await addClaim(repos, `Claim ${i} ${'and more '.repeat(60)}`)
    })
    await expect(many).rejects.toMatchObject({ code: 'STORE_FULL' })
    expect(await world.read((repos) => repos.claims.count())).toBe(0)
    db.exec('pragma max_page_count = 1000000')
    expect((await world.edit((repos) => addClaim(repos, 'There is room.'))).number).toBe(1)
  })
})

describe('a corpus left by a kill', () => {
  it('is whole when it opens again: the -wal is taken up (R1)', async () => {
    const folder = temporaryFolder()
    const world = await newWorld(join(folder, 'test.eqp'))
    await world.edit((repos) => addClaim(repos, 'Ferries run at night.'))
    const killed = join(temporaryFolder(), 'killed.eqp')
    for (const suffix of ['', '-wal']) copyFileSync(world.path + suffix, killed + suffix)
    const corpus = openCorpus(killed, { clock })
    expect(await corpus.read((handle) => handle.db.selectFrom('claim').select('text').execute())).toEqual([
      { text: 'Ferries run at night.' },
    ])
    await corpus.close()
    expect(readdirSync(dirname(killed))).toEqual(['killed.eqp'])
  })
  it('after a checkpoint the file alone is enough', async () => {
    const world = await newWorld()
    await world.edit((repos) => addClaim(repos, 'Ferries run at night.'))
    await world.corpus.checkpoint()
    const copy = join(temporaryFolder(), 'copy.eqp')
    copyFileSync(world.path, copy)
    const corpus = openCorpus(copy, { clock, readOnly: true })
    expect(await corpus.read((handle) => handle.db.selectFrom('claim').select('number').execute())).toHaveLength(1)
    await corpus.close()
  })
  it('a new id names nothing', async () => {
    const world = await newWorld()
    expect(await world.read((repos) => repos.claims.get(uid()))).toBeUndefined()
  })
})
