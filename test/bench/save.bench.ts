// `npm run bench -- save [--claims 10000] [--rounds 60]`: one claim's text saved durably with its change set and undone,
// beside one bare durable UPDATE and one fdatasync. Prints p50, p95 and ratio; asserts nothing.
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import { seedClaims } from '../builders/corpus'
import { ANALYST, workbenchAt, writeCorpus } from '../support/corpus-file'
import { inFolder, machineLine, measure } from './support/pair'

/** A table of the same texts with the same promise: WAL, every commit flushed. */
function bareTable(path: string, texts: readonly string[]) {
  const db = new DatabaseSync(path)
  db.exec('pragma journal_mode = wal; pragma synchronous = full; create table claim (n integer primary key, text text)')
  db.exec('begin')
  const insert = db.prepare('insert into claim values (?, ?)')
  texts.forEach((text, n) => void insert.run(n, text))
  db.exec('commit')
  const update = db.prepare('update claim set text = ? where n = ?')
  const select = db.prepare('select * from claim where n = ?')
  let saved = 0
  return {
    update: (n: number) => update.run(`Saved ${saved++}.`, n),
    select: (n: number) => select.get(n),
    close: () => db.close(),
  }
}

export async function run(args: readonly string[]): Promise<void> {
  const options = { claims: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '60' } } as const
  const { values } = parseArgs({ args: [...args], options })
  const [claims, rounds] = [Number(values.claims), Number(values.rounds)]
  console.log(`save: ${claims} claims, ${rounds} rounds; ${machineLine()}`)
  await inFolder(async (folder) => {
    const objects = seedClaims(claims)
    const path = join(folder, 'save.eqp')
    await writeCorpus(path, objects)
    const { workbench, client } = await workbenchAt(path, { analyst: ANALYST })
    const bare = bareTable(
      join(folder, 'bare.db'),
      objects.claims.map((claim) => claim.text),
    )
    const file = openSync(join(folder, 'raw'), 'w')
    const at = (round: number) => ((round + 1) * 97) % claims
    const id = (round: number) => objects.claims[at(round)]!.id
    const save = (round: number) => client.claims.update({ id: id(round), changes: { text: `Saved ${round}.` } })
    const update = (round: number) => bare.update(at(round))
    const flush = () => {
      writeSync(file, 'Saved.')
      fdatasyncSync(file)
    }
    await measure({ name: 'save', beside: 'bare UPDATE', ours: save, theirs: update }, rounds)
    await measure({ name: 'save', beside: 'fdatasync', ours: save, theirs: flush }, rounds)
    await measure({ name: 'undo', beside: 'bare UPDATE', ours: () => client.history.undo(), theirs: update }, rounds)
    await client.ledger.records({ ids: [id(0)] })
    const records = (round: number) => client.ledger.records({ ids: [id(round)] })
    const row = (round: number) => bare.select(at(round))
    await measure({ name: 'ledger patch', beside: 'bare SELECT', ours: records, theirs: row }, rounds)
    closeSync(file)
    bare.close()
    await workbench.close()
  })
}
