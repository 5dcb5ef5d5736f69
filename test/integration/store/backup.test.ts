// Backups: where, when, how many, checked, never half written (R3, R6).
import { readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { backUp, backUpIfDue, backupFolder, listBackups, openCorpus } from '@main/store'
import { backupBeforeMigration, backupName } from '@main/store/backup-files'
import { describe, expect, it } from 'vitest'
import { addClaim, addEntity, newWorld, temporaryFolder, testClock } from './support/corpora'

const MINUTES = 60_000

describe('a backup', () => {
  it('is a whole corpus at rest that opens by itself', async () => {
    const world = await newWorld()
    await world.edit((repos) => addClaim(repos, 'The lock gates leak.'))
    const backup = await backUp(world.corpus)
    expect(backup).toMatchObject({ sequence: 2, name: 'test.20260301T100100000Z.2.eqp' })
    expect(readdirSync(dirname(backup.path))).toEqual([backup.name])
    const copy = openCorpus(backup.path, { clock: world.clock })
    expect(await copy.read((handle) => handle.db.selectFrom('claim').select('text').execute())).toEqual([
      { text: 'The lock gates leak.' },
    ])
    await copy.close()
    expect(readdirSync(dirname(backup.path))).toEqual([backup.name])
    await world.edit((repos) => addClaim(repos, 'Work goes on afterwards.'))
  })
  it('fails its check when the corpus is damaged: CORPUS_DAMAGED, no file, none pruned', async () => {
    const world = await newWorld()
    await world.edit((repos) => addClaim(repos, 'The lock gates leak.'))
    await backUp(world.corpus)
    world.corpus.connection.db.exec(`update claim set text = 'The lock gates hold.'`)
    world.clock.pass(MINUTES)
    await expect(backUp(world.corpus)).rejects.toMatchObject({ code: 'CORPUS_DAMAGED' })
    expect(readdirSync(backupFolder(world.path))).toEqual(['test.20260301T100100000Z.2.eqp'])
  })
  it('of more objects than its sample passes its check', async () => {
    const world = await newWorld()
    await world.edit(async (repos) => {
      const port = await addEntity(repos, 'Port')
      for (let i = 0; i < 250; i++) {
        await addClaim(repos, `Claim ${i}`, { actors: [{ entityId: port.id, role: 'subject' }] })
      }
    })
    expect((await backUp(world.corpus)).sequence).toBe(2)
  })
  it('is one of the newest ten; other files in the folder stay', async () => {
    const world = await newWorld()
    await world.edit((repos) => addClaim(repos, 'x'))
    await backUp(world.corpus)
    const folder = backupFolder(world.path)
    writeFileSync(join(folder, 'my notes.txt'), 'mine')
    for (let i = 0; i < 12; i++) {
      world.clock.pass(MINUTES)
      await backUp(world.corpus)
    }
    const kept = listBackups(folder)
    expect(kept).toHaveLength(10)
    expect(kept[0]?.time).toBe(world.clock.now())
    expect(readdirSync(folder)).toContain('my notes.txt')
  })
  it('lies in the given folder where the one beside the corpus cannot be written', () => {
    const path = join('/proc', 'corpora', 'a.eqp')
    expect(backupFolder(path, '/data')).toBe(join('/data', 'a.backups'))
    expect(backupFolder(path)).toBe(join('/proc', 'corpora', 'a.backups'))
  })
  it('tells its time and sequence by its name', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, backupName('/x/Caspian notes.eqp', Date.UTC(2026, 11, 31, 23, 59, 59, 7), 42)), '')
    expect(listBackups(folder)).toMatchObject([{ time: Date.UTC(2026, 11, 31, 23, 59, 59, 7), sequence: 42 }])
  })
})

describe('a backup is due', () => {
  it('at first, then once the sequence moved and thirty minutes have passed', async () => {
    const world = await newWorld()
    const due = async () => (await backUpIfDue(world.corpus)) !== undefined
    expect(await due()).toBe(true)
    world.clock.pass(31 * MINUTES)
    expect(await due()).toBe(false)
    await world.edit((repos) => addClaim(repos, 'x'))
    expect(await due()).toBe(true)
    await world.edit((repos) => addClaim(repos, 'y'))
    world.clock.pass(28 * MINUTES)
    expect(await due()).toBe(false)
    world.clock.pass(2 * MINUTES)
    expect(await due()).toBe(true)
  })
  it('before a migration, in one call', async () => {
    const world = await newWorld()
    await world.edit((repos) => addClaim(repos, 'x'))
    const path = backupBeforeMigration(world.corpus.connection.db, world.path, world.clock.now())
    const copy = openCorpus(path, { clock: testClock(), readOnly: true })
    expect(await copy.read((handle) => handle.db.selectFrom('change_set').select('sequence').execute())).toHaveLength(2)
    await copy.close()
    expect(listBackups(backupFolder(world.path))).toMatchObject([{ sequence: 2 }])
  })
})
