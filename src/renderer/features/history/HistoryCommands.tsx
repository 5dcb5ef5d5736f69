// Commands of the history that work while its panel is closed.
import { hasSelection, showStory } from '../../state/review/history'
import { type Command, useCommands } from '../../state/window/shortcuts'

const COMMANDS: readonly Command[] = [{ id: 'claim.history', run: showStory, enabled: hasSelection }]

export function HistoryCommands() {
  useCommands(COMMANDS)
  return null
}
