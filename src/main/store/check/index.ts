// The whole check of a corpus. Changes nothing unless asked to repair, and then only what is derived.
import type { Corpus } from '../database'
import type { UnitOfWork } from '../unit-of-work'
import { derivedProblems, rebuild, searchableProblems, searchProblems } from './derived'
import { contentProblems, hashProblems, logProblems } from './hashes'
import type { Problem } from './problem'
import { anchorProblems, orphanProblems, structureProblems } from './references'

export type { Problem } from './problem'

/** For a repair: who signs it, and the units of work that log it. */
export interface RepairOptions {
  readonly unitOfWork: UnitOfWork
  readonly author: string
}
const REPAIRABLE: readonly Problem['kind'][] = ['search', 'derived']

async function repair(problems: readonly Problem[], { unitOfWork, author }: RepairOptions): Promise<Problem[]> {
  const derived = problems.filter((found) => REPAIRABLE.includes(found.kind))
  if (derived.length > 0) {
    const options = { label: 'corpus.repair', policy: 'log-only', author } as const
    await unitOfWork.run(options, async (tx) => {
      for (const found of derived) await rebuild(tx, found)
    })
  }
  return problems.map((found) => ({ ...found, repaired: derived.includes(found) }))
}

/**
 * Everything that is wrong with a corpus: SQLite's structure, foreign keys, hashes of objects, texts, originals and
 * change sets, spans (D8), orphans, full text, derived bytes. With `repairing`, what is derived is made again and the
 * repair logged. A corpus opened for reading is checked but for its full text.
 */
export async function check(corpus: Corpus, repairing?: RepairOptions): Promise<Problem[]> {
  const problems = await corpus.read(async (handle) => [
    ...(await structureProblems(handle)),
    ...(await hashProblems(handle)),
    ...(await contentProblems(handle)),
    ...(await anchorProblems(handle)),
    ...(await orphanProblems(handle)),
    ...(await logProblems(handle)),
    ...(await derivedProblems(handle)),
    ...(await searchableProblems(handle)),
    ...(corpus.readOnly ? [] : await searchProblems(handle)),
  ])
  return repairing && !corpus.readOnly ? repair(problems, repairing) : problems
}
