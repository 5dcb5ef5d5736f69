// equipoise check: integrity of the file, hashes and references; rebuilds what is derived when asked, and saves what
// can be read of a file that does not open into a new one beside it.
import { basename } from 'node:path'
import { Failure } from '@shared/contract/errors'
import type { Command, Result } from '../../command'
import { withCorpus } from '../../local-corpus'

interface Problem {
  readonly kind: string
  readonly place: string
  readonly detail: string
  readonly repaired: boolean
}

function result(ok: boolean, problems: readonly Problem[]): Result {
  const lines = problems.map((p) => `${p.repaired ? 'repaired' : 'problem'}  ${p.kind}  ${p.place}  ${p.detail}\n`)
  const text = `${lines.join('')}${ok ? 'ok' : 'not ok'}\n`
  return { json: { ok, problems }, text, exitCode: ok ? 0 : 1 }
}

/** What could be saved of a file that does not open stands in a new corpus; the damaged one stays as it is. */
async function saved(path: string, file: Problem): Promise<Result> {
  const out = path.replace(/(\.eqp)?$/, '.salvaged.eqp')
  const { salvageCorpus } = await import('../../../../workbench')
  const { rows, mended, lost } = await salvageCorpus(path, out, { now: Date.now })
  const count = Object.values(rows).reduce((sum, n) => sum + n, 0)
  const told = `${count} rows saved to ${basename(out)}, ${mended.length} objects taken from the history, ${lost.length} lost`
  return result(false, [
    file,
    { kind: 'salvage', place: basename(out), detail: told, repaired: true },
    ...lost.map((id) => ({ kind: 'lost', place: id, detail: 'could not be saved whole', repaired: false })),
  ])
}

export const checkCommand: Command = {
  name: 'check',
  usage: 'check FILE [--repair]',
  about: 'check the corpus; --repair rebuilds what is derived',
  options: { repair: { type: 'boolean' } },
  takes: [1, 1],
  async run(call) {
    try {
      return await withCorpus(
        call,
        call.positionals[0] ?? '',
        async ({ client }) => {
          const { ok, problems } = await client.project.check({ repair: call.values.repair === true })
          return result(ok, problems)
        },
        { writes: call.values.repair === true },
      )
    } catch (error) {
      // a file too damaged to open is what a check is asked about: an answer, not an accident
      if (!(error instanceof Failure) || error.code !== 'CORPUS_DAMAGED') throw error
      const { name = '', detail = '' } = error.data
      const file = { kind: 'file', place: name, detail, repaired: false }
      return call.values.repair === true ? saved(call.positionals[0] ?? '', file) : result(false, [file])
    }
  },
}
