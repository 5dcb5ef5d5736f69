// equipoise history: every change set, newest first.
import type { Command } from '../../command'
import { withCorpus } from '../../local-corpus'

const PAGE = 500

export const historyCommand: Command = {
  name: 'history',
  usage: 'history FILE',
  about: 'list the change sets, newest first',
  takes: [1, 1],
  run: (call) =>
    withCorpus(call, call.positionals[0] ?? '', async ({ client }) => {
      type Page = Awaited<ReturnType<typeof client.history.list>>['changeSets']
      const changeSets: Page = []
      for (let before: number | undefined; ; ) {
        const page = (await client.history.list({ limit: PAGE, ...(before !== undefined && { before }) })).changeSets
        changeSets.push(...page)
        before = page.at(-1)?.sequence
        if (page.length < PAGE || before === undefined) break
      }
      const line = (set: Page[number]) => `${set.sequence}  ${set.time}  ${set.label}  ${set.subject ?? ''}\n`
      return { json: { changeSets }, text: changeSets.map(line).join('') }
    }),
}
