// equipoise undo: reverts the newest change set that is not undone yet.
import type { Command } from '../../command'
import { withCorpus } from '../../local-corpus'

export const undoCommand: Command = {
  name: 'undo',
  usage: 'undo FILE',
  about: 'revert the newest change set not yet undone',
  takes: [1, 1],
  run: (call) =>
    withCorpus(
      call,
      call.positionals[0] ?? '',
      async ({ client }) => {
        const { reverted, step } = await client.history.undo()
        return { json: { reverted }, text: `reverted ${reverted}  ${step.label}  ${step.subject ?? ''}\n` }
      },
      { writes: true },
    ),
}
