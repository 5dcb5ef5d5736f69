// equipoise check: integrity of the file, hashes and references; rebuilds what is derived when asked.
import { Failure } from '@shared/contract/errors'
import type { Command, Result } from '../command'
import { withCorpus } from '../local-corpus'

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
      return result(false, [{ kind: 'file', place: name, detail, repaired: false }])
    }
  },
}
