// `npm run bench -- open [--claims 10000] [--rounds 10] [--only file|view|start]`: opening a corpus until its columns are
// there, beside reading the same rows into objects; the first linked view; the start. Asserts nothing.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import { openLedger } from '@shared/kernel/ledger'
import { seedClaims } from '../builders/corpus'
import { workbenchAt, writeCorpus } from '../support/corpus-file'
import { firstLinkedView } from './open/first-view'
import { startOfTheStarter } from './open/start'
import { inFolder, machineLine, measure } from './support/pair'
import { installPeers } from './support/peers'

const TABLES = ['claim', 'claim_actor', 'claim_place', 'claim_anchor', 'anchor', 'tag_use', 'entity', 'document']

function selectAll(path: string): number {
  const db = new DatabaseSync(path, { readOnly: true })
  const rows = TABLES.map((table) => db.prepare(`select * from "${table}"`).all())
  db.close()
  return rows.length
}
async function columnsOf(workbench: Awaited<ReturnType<typeof workbenchAt>>['workbench']) {
  return openLedger((await workbench.bytes('ledger')).body)
}

/** Once without kept columns, then as every later time; what is open is closed outside the measure. */
async function opening(path: string, rounds: number): Promise<void> {
  const first = await workbenchAt(path, {})
  const began = performance.now()
  await columnsOf(first.workbench)
  console.log(`columns derived anew, once: ${(performance.now() - began).toFixed(0)} ms`)
  await first.workbench.close()
  let open = await workbenchAt(path, {})
  const again = async () => {
    await open.workbench.close()
    open = await workbenchAt(path, {})
    return columnsOf(open.workbench)
  }
  // The bare connection needs the file that the workbench holds.
  const bare = async () => {
    await open.workbench.close()
    return selectAll(path)
  }
  await measure({ name: 'open, with closing', beside: 'bare SELECT into objects', ours: again, theirs: bare }, rounds)
  await open.workbench.close()
  const db = new DatabaseSync(path, { readOnly: true })
  const kept = db.prepare(`select bytes from derived where name = 'ledger'`)
  // The ledger's own bytes come after eight of the service's.
  const columns = () => openLedger((kept.get() as { bytes: Uint8Array }).bytes.slice().subarray(8))
  const select = () => TABLES.map((table) => db.prepare(`select * from "${table}"`).all())
  await measure({ name: 'columns alone', beside: 'SELECT into objects', ours: columns, theirs: select }, rounds)
  db.close()
}

export async function run(args: readonly string[]): Promise<void> {
  const options = {
    claims: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '10' },
    only: { type: 'string' },
  } as const
  const { claims, rounds, only } = parseArgs({ args: [...args], options }).values
  const asked = (part: string) => !only || only === part
  console.log(`open: ${claims} claims, ${rounds} rounds; ${machineLine()}`)
  if (asked('view')) {
    installPeers()
    await firstLinkedView(Number(claims), Number(rounds))
  }
  if (asked('start')) await startOfTheStarter(Number(rounds))
  if (!asked('file')) return
  await inFolder(async (folder) => {
    const path = join(folder, 'open.eqp')
    await writeCorpus(path, seedClaims(Number(claims)))
    await opening(path, Number(rounds))
  })
}
